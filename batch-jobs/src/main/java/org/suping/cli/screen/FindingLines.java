package org.suping.cli.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.explain.MeantWords;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.RevisionKey;

/** Findings as lines: one each, folded where the screen ends. */
public final class FindingLines {

    private static final int INDENT = 2;
    private static final int FOLDED = 6;

    private FindingLines() {}

    public static List<String> of(List<Finding> findings, Language language, int width) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.addAll(Width.wrap(" ".repeat(INDENT) + finding.sentence(language), width, FOLDED));
        }
        return lines;
    }

    /** In the order in which they matter: what blocks first, then one of each kind before more of the same. */
    public static List<Finding> ranked(List<Finding> findings) {
        Set<String> told = new HashSet<>();
        Set<Finding> again = findings.stream()
                .filter(finding -> finding.severity() != Severity.HARD && !told.add(finding.code()))
                .collect(Collectors.toSet());
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(again::contains))
                .toList();
    }

    /**
     * The command that explains a finding and no other.
     *
     * @param open all that want an explanation
     */
    public static String explaining(
            Finding finding, List<Finding> open, Language language, RevisionKey revision, String options) {
        return "./suping explain " + finding.code() + MeantWords.of(finding, open, language) + " --period "
                + revision.period() + " --text \"…\" --by \"…\"" + options;
    }
}
