package org.suping.definitions;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import org.suping.vocabulary.Sha256;

/**
 * Digests of texts that this process has digested: the same definitions are asked for theirs many times, and the packages of a group
 * have nearly all of them in common. Gives way when memory is needed.
 */
final class KnownDigests {

    private static final int MOST = 2_000;

    private static SoftReference<Map<String, Sha256>> known = new SoftReference<>(new HashMap<>());

    private KnownDigests() {}

    static synchronized Sha256 of(String text) {
        Map<String, Sha256> digests = known.get();
        if (digests == null || digests.size() >= MOST) {
            digests = new HashMap<>();
            known = new SoftReference<>(digests);
        }
        return digests.computeIfAbsent(text, Sha256::of);
    }
}
