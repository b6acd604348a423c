package org.suping.definitions.consolidation;

import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/**
 * A package that is taken in.
 *
 * @param org whose return it is
 * @param name of the file
 * @param manifest digest of its manifest
 * @param key fingerprint of the key of its identity hashes: persons of packages under different keys cannot be told apart
 */
public record Included(String org, Period period, int revision, String name, Sha256 manifest, Sha256 key) {

    /** In front of the codes of its sources: {@code 3100.crm}. */
    public String prefix() {
        return org + ".";
    }
}
