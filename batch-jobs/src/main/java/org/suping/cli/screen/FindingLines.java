package org.suping.cli.screen;

import java.util.ArrayList;
import java.util.List;
import org.suping.findings.Finding;
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

    /** The command that explains a finding. */
    public static String explaining(Finding finding, RevisionKey revision, String options) {
        int space = finding.where().indexOf(' ');
        boolean unit = space > 0 && finding.where().substring(0, space).matches("\\w+");
        String which = unit ? " --org " + finding.where().substring(0, space) : " --about \"" + finding.where() + "\"";
        return "./suping explain " + finding.code() + which + " --period " + revision.period()
                + " --text \"…\" --by \"…\"" + options;
    }
}
