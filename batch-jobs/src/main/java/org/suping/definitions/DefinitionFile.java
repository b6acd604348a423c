package org.suping.definitions;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suping.definitions.overlay.Overlays;
import org.suping.vocabulary.Sha256;

/**
 * One file of the configuration folder, as it was read.
 *
 * @param path below the folder, with forward slashes: {@code indicators/CP-02.yml}
 */
public record DefinitionFile(String path, String text) implements Comparable<DefinitionFile> {

    private static final List<String> AFTERWARDS = List.of("checks/", "schemes/", "judgements/");
    private static final Set<String> BESIDES = Set.of("suping.yml", "schedule.yml", "people.yml");
    private static final List<String> RULES =
            List.of("codes.yml", "organisation.yml", "records/", "indicators/", "checks/", "schemes/", "calendar/");

    /** Whom headquarters gave more time: no rule, and none of the branches' business. */
    private static final String EXCEPTIONS = "calendar/exceptions.yml";

    /** Which returns came in time when a consolidated one was made. */
    public static final String TIMELINESS = "timeliness.yml";

    /** What the bundle of rules that is installed says of itself. */
    public static final String BUNDLE = "bundle/bundle.txt";

    /** The signature over {@link #BUNDLE}. */
    public static final String BUNDLE_SIGNATURE = "bundle/bundle.sig";

    public Sha256 digest() {
        return Known.digest(text);
    }

    /** Whether a figure may rest on it: not on the settings, the schedule, the people, the forms, the bundle and the calendar with what came in time by it. */
    public boolean decidesFigures() {
        return !BESIDES.contains(path) && !isPinnedBesides() && !path.startsWith("calendar/");
    }

    /** Whether no figure rests on it, and a return is another with another one all the same. */
    public boolean isPinnedBesides() {
        return isForm() || isOfBundle() || path.equals(TIMELINESS);
    }

    /** Whether headquarters' rules are of this kind: not what is read, who answers, what was judged and which forms are filled. */
    public boolean isRule() {
        return path.endsWith(".yml")
                && !path.equals(EXCEPTIONS)
                && RULES.stream().anyMatch(rule -> rule.equals(path) || isBelow(rule));
    }

    private boolean isBelow(String folder) {
        return folder.endsWith("/") && path.startsWith(folder);
    }

    /** Whether it tells which bundle the rules are from, and what is otherwise than there. */
    public boolean isOfBundle() {
        return path.equals(BUNDLE) || path.equals(BUNDLE_SIGNATURE) || path.equals(Overlays.PATH);
    }

    /** Whether a row or a count may rest on it: not on what is said of figures afterwards. */
    public boolean decidesRows() {
        return decidesFigures() && AFTERWARDS.stream().noneMatch(path::startsWith);
    }

    /** Whether it is a form's map, or the form itself, whose text is its bytes in Base64. */
    public boolean isForm() {
        return path.startsWith("forms/");
    }

    @Override
    public int compareTo(DefinitionFile other) {
        return path.compareTo(other.path);
    }

    /**
     * Digests of texts that this process has digested: the same definitions are asked for theirs many times, and the packages of a
     * group have nearly all of them in common. Gives way when memory is needed.
     */
    private static final class Known {

        private static final int MOST = 2_000;

        private static SoftReference<Map<String, Sha256>> known = new SoftReference<>(new HashMap<>());

        static synchronized Sha256 digest(String text) {
            Map<String, Sha256> digests = known.get();
            if (digests == null || digests.size() >= MOST) {
                digests = new HashMap<>();
                known = new SoftReference<>(digests);
            }
            return digests.computeIfAbsent(text, Sha256::of);
        }
    }
}
