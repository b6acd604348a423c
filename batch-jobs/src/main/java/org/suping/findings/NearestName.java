package org.suping.findings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** The known names a misspelt one was probably meant to be. */
public final class NearestName {

    /** Of more names than these, all as near, nobody would know which was meant. */
    private static final int MOST_TOLD = 3;

    private NearestName() {}

    /** The first of {@link #all}: for a guess that is one and no other. */
    public static Optional<String> of(String name, Collection<String> known) {
        return all(name, known).stream().findFirst();
    }

    /** All that are nearest, as they are told: {@code visit or letter}; none where there are too many. */
    public static Optional<Text> words(String name, Collection<String> known) {
        return told(all(name, known).stream().map(Text::same).toList());
    }

    /** The same, each in quotation marks. */
    public static Optional<Text> quoted(String name, Collection<String> known) {
        return told(all(name, known).stream()
                .map(each -> Labels.text("nearest.quoted", each))
                .toList());
    }

    /** Names that are equally near, in words; none where there is none or there are too many. */
    public static Optional<Text> told(List<Text> nearest) {
        if (nearest.isEmpty() || nearest.size() > MOST_TOLD) {
            return Optional.empty();
        }
        Text last = nearest.get(nearest.size() - 1);
        return Optional.of(nearest.subList(0, nearest.size() - 1).stream()
                .reduce((all, next) -> Labels.text("reasons.and", all, next))
                .map(others -> Labels.text("nearest.or", others, last))
                .orElse(last));
    }

    /**
     * The known names with the fewest letters inserted, left out or replaced (case and full width aside), in alphabetical order. Those
     * that only look otherwise ({@code 31O1} for {@code 3101}, {@code CP-2} for {@code CP-02}) come before all others. None when more
     * than a third of the letters (but one at least) differ, or all do: a guess so far off misleads.
     */
    public static List<String> all(String name, Collection<String> known) {
        List<String> near = known.stream()
                .filter(candidate -> isNear(name, candidate))
                .distinct()
                .sorted()
                .toList();
        String looks = looks(name);
        List<String> alike = near.stream()
                .filter(candidate -> looks(candidate).equals(looks))
                .toList();
        int least = near.stream()
                .mapToInt(candidate -> distance(name, candidate))
                .min()
                .orElse(0);
        Predicate<String> nearest = candidate -> distance(name, candidate) == least;
        return alike.isEmpty() ? near.stream().filter(nearest).toList() : alike;
    }

    /** What a name looks like to somebody who types it: O as nought, l and I as one, and no noughts before a number. */
    private static String looks(String name) {
        return FullWidth.toHalf(name)
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('l', '1')
                .replace('i', '1')
                .replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }

    /** Lengths are compared first: a known name may be somebody's heading of a hundred thousand letters. */
    private static boolean isNear(String name, String candidate) {
        int tolerance = tolerance(name, candidate);
        if (Math.abs(name.length() - candidate.length()) > tolerance) {
            return false;
        }
        int distance = distance(name, candidate);
        return distance <= tolerance && distance < Math.max(name.length(), candidate.length());
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
