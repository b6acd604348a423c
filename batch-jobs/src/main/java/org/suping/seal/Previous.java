package org.suping.seal;

import org.suping.vocabulary.Sha256;

/**
 * The revision that a correction takes the place of.
 *
 * @param revision from 1
 * @param manifest digest of its package's manifest
 * @param reason why it was opened again
 */
public record Previous(int revision, Sha256 manifest, String reason) {}
