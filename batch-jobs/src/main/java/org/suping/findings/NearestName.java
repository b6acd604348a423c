package org.suping.findings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name a misspelt one was probably meant to be. */
public final class NearestName {

    private NearestName() {}

    /**
     * The known name with the fewest letters inserted, left out or replaced (case and full width aside), the first in alphabetical order
     * of equals. None when more than a third of the letters (but one at least) differ: a guess so far off misleads.
     */
    public static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(name, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Lengths are compared first: a known name may be somebody's heading of a hundred thousand letters. */
    private static boolean isNear(String name, String candidate) {
        int tolerance = tolerance(name, candidate);
        return Math.abs(name.length() - candidate.length()) <= tolerance && distance(name, candidate) <= tolerance;
    }

    private static int tolerance(String left, String right) {
        return Math.max(1, Math.max(left.length(), right.length()) / 3);
    }

    /** Levenshtein's distance, one row at a time. */
    static int distance(String left, String right) {
        String a = FullWidth.toHalf(left).toLowerCase(Locale.ROOT);
        String b = FullWidth.toHalf(right).toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
