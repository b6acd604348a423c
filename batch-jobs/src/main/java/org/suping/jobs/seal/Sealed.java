package org.suping.jobs.seal;

import java.nio.file.Path;
import java.util.Optional;
import org.suping.seal.Manifest;
import org.suping.seal.sign.Signature;
import org.suping.vocabulary.Sha256;

/**
 * A return that was just sealed.
 *
 * @param file the package
 * @param bytes its size
 * @param signature of who closed it; empty where there was no key
 * @param signatureFile where the signature lies, beside the package
 */
public record Sealed(
        Path file, long bytes, Manifest manifest, Sha256 digest, Optional<Signature> signature, Path signatureFile) {}
