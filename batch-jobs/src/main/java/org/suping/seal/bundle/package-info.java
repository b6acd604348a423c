/**
 * The rules of headquarters as a bundle, and what is otherwise in a configuration or a package.
 *
 * <p>In: definition files. Out: {@link org.suping.seal.bundle.Bundle}, and each {@link org.suping.seal.bundle.RuleDifference} from it.
 * Read {@link org.suping.seal.bundle.RuleComparison} first.
 */
@NullMarked
package org.suping.seal.bundle;

import org.jspecify.annotations.NullMarked;
