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

    private static final String RECEIVED = "received/";
    private static final int DIGITS = 16;

    /** In front of the paths of its parts: {@code received/9f2c01ab77d0e5f1/}. */
    public String folder() {
        return folder(manifest);
    }

    /** Where the parts of a package lie in headquarters' vault. */
    public static String folder(Sha256 manifest) {
        return RECEIVED + manifest.hex().substring(0, DIGITS) + "/";
    }

    /** In front of the codes of its sources: {@code 3100.crm}. */
    public String prefix() {
        return org + ".";
    }
}
