/**
 * Closes a return for ever: one package that anyone can check without us.
 *
 * <p>In: a complete return with its evidence and documents. Out: a {@code .suping.zip} with a canonical manifest, and the
 * verification of such a package from nothing but itself. Read {@link org.suping.seal.Manifest} first.
 */
@NullMarked
package org.suping.seal;

import org.jspecify.annotations.NullMarked;
