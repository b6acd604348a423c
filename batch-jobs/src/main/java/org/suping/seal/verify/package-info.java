/**
 * Checks a package from nothing but itself, the certificates that are trusted, and this program.
 *
 * <p>In: a file that a stranger has sent. Out: {@link org.suping.seal.verify.Verification}: what was checked, in numbers, and every
 * difference. Digests and signatures come before anything is read that is more than bytes. Read
 * {@link org.suping.seal.verify.PackageVerifier} first.
 */
@NullMarked
package org.suping.seal.verify;

import org.jspecify.annotations.NullMarked;
