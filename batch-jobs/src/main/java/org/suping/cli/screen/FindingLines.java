package org.suping.cli.screen;

import java.util.ArrayList;
import java.util.List;
import org.suping.findings.Finding;
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
