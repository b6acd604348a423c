package org.suping.seal;

import java.time.Instant;
import org.suping.evidence.AttemptKey;
import org.suping.vocabulary.Sha256;

/**
 * A package that was made, as the book knows it.
 *
 * @param name of its file in the folder of packages
 * @param bytes size
 * @param manifest digest of its manifest
 * @param by who closed the return
 * @param at when
 */
public record SealedPackage(AttemptKey attempt, String name, long bytes, Sha256 manifest, String by, Instant at) {}
