/**
 * Personal signatures over a manifest, kept beside the package: Ed25519, keys in PKCS#12, certificates in a trust folder.
 *
 * <p>In: a statement and a key. Out: a {@link org.suping.seal.sign.Signature}, one text file that people read and
 * {@code openssl} checks. Read {@link org.suping.seal.sign.Statement} first.
 */
@NullMarked
package org.suping.seal.sign;

import org.jspecify.annotations.NullMarked;
