/**
 * Puts a package together.
 *
 * <p>In: what the stages left of an attempt, and the files that lie on the disk. Out: the package, with its manifest. Read
 * {@link org.suping.seal.assemble.PackageAssembly} first.
 */
@NullMarked
package org.suping.seal.assemble;

import org.jspecify.annotations.NullMarked;
