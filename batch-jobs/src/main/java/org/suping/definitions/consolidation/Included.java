package org.suping.definitions.consolidation;

import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/**
 * A package that is taken in.
 *
 * @param org whose return it is
 * @param name of the file
 * @param manifest digest of its manifest
 * @param key fingerprint of the key of its identity hashes: persons of packages under different keys cannot be told apart
 * @param score that it tells of itself; null where it has none
 */
public record Included(
        String org,
        Period period,
        int revision,
        String name,
        Sha256 manifest,
        Sha256 key,
        @Nullable ToldScore score) {

    /** In front of the codes of its sources: {@code 3100.crm}. */
    public String prefix() {
        return org + ".";
    }
}
