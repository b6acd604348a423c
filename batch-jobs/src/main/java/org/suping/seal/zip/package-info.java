/**
 * Packages as archives: written without compression and always the same, read as something a stranger has sent.
 *
 * <p>Read {@link org.suping.seal.zip.PackageWriter} first, then {@link org.suping.seal.zip.PackageArchive}.
 */
@NullMarked
package org.suping.seal.zip;

import org.jspecify.annotations.NullMarked;
