/**
 * Reads evaluation schemes, criteria that stand in files of their own, and what people judged.
 *
 * <p>In: nodes of YAML. Out: schemes and judgements, or findings with their lines. Read {@link SchemeReader} first.
 */
@NullMarked
package org.suping.definitions.load.scheme;

import org.jspecify.annotations.NullMarked;
