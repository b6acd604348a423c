package org.suping.seal;

import org.suping.vocabulary.Sha256;

/**
 * A file in a package, as its manifest lists it.
 *
 * @param path within the package
 * @param bytes size
 */
public record PackedFile(String path, long bytes, Sha256 digest) {}
