package org.suping.jobs.explain;

import java.util.List;
import org.suping.findings.Finding;
import org.suping.vocabulary.Language;

/** The options that tell a finding from the others with its code: its unit, and some of its words where that is not enough: by them {@link MeantFindings} finds it again. */
public final class MeantWords {

    private static final String BORDERS = " （(，,；;：:。";

    private MeantWords() {}

    /** {@code  --org 3101 --about "受理投诉量较上期"}. */
    public static String of(Finding finding, List<Finding> open, Language language) {
        List<Finding> others = open.stream()
                .filter(other -> other.code().equals(finding.code()) && !other.equals(finding))
                .toList();
        String org = unit(finding.where());
        if (org.isEmpty()) {
            boolean isAlone = others.stream().noneMatch(other -> holds(other, finding.where()));
            return about(isAlone ? finding.where() : words(finding, others, language));
        }
        List<Finding> sameUnit =
                others.stream().filter(other -> unit(other.where()).equals(org)).toList();
        return " --org " + org + (sameUnit.isEmpty() ? "" : about(words(finding, sameUnit, language)));
    }

    /** The code before a unit's name; nothing where the place is no unit. */
    private static String unit(String where) {
        int space = where.indexOf(' ');
        return space > 0 && where.substring(0, space).matches("\\w+") ? where.substring(0, space) : "";
    }

    /** The shortest beginning that no other one holds, up to the end of its word; nothing where there is none. */
    private static String words(Finding finding, List<Finding> others, Language language) {
        String found = finding.found().in(language);
        for (int end = 1; end <= found.length(); end++) {
            String start = found.substring(0, end);
            boolean isBorder = end == found.length() || BORDERS.indexOf(found.charAt(end)) >= 0;
            if (isBorder && others.stream().noneMatch(other -> holds(other, start))) {
                return start;
            }
        }
        return "";
    }

    private static boolean holds(Finding finding, String words) {
        return finding.where().contains(words)
                || finding.found().zh().contains(words)
                || finding.found().en().contains(words);
    }

    private static String about(String words) {
        return words.isEmpty() ? "" : " --about \"" + words.replace("\"", "\\\"") + "\"";
    }
}
