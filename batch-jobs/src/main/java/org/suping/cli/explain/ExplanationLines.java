package org.suping.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suping.check.explain.Explanation;
import org.suping.check.explain.Explanations;
import org.suping.cli.screen.FindingLines;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.findings.Finding;
import org.suping.jobs.explain.Explained;
import org.suping.vocabulary.RevisionKey;

/** What was said about the findings of a return, what still wants to be said, and how. */
public final class ExplanationLines {

    private static final int FOLDED = 4;
    private static final String NOT_OBLIGED = "not-obliged";

    private final Screen screen;
    private final RevisionKey revision;
    private final Consolidation consolidation;
    private final String options;

    /**
     * @param consolidation whose packages the return is made of, so that it is made of the same again
     * @param options what the next commands must repeat, with a space before each, or nothing
     */
    public ExplanationLines(Screen screen, RevisionKey revision, Consolidation consolidation, String options) {
        this.screen = screen;
        this.revision = revision;
        this.consolidation = consolidation;
        this.options = options;
    }

    /** What was just said, and what to do next. */
    public List<String> of(Explained explained) {
        List<String> lines = new ArrayList<>();
        for (Explanation given : explained.given()) {
            lines.addAll(fold(screen.label("explain.given", given.code(), given.where(), given.by(), given.text())));
        }
        if (explained.masked()) {
            lines.addAll(fold(screen.label("explain.masked")));
        }
        int open = explained.open().size();
        lines.addAll(fold(
                open == 0
                        ? screen.label("explain.none-open", runs())
                        : screen.label("explain.still-open", open, lists(), runs())));
        return lines;
    }

    /** What wants an explanation, each with what was said of it before and the command to type. */
    public List<String> open(List<Finding> open, Explanations said) {
        if (open.isEmpty()) {
            return fold(screen.label("explain.none-open", runs()));
        }
        List<String> lines = new ArrayList<>(fold(screen.label("explain.open", revision, open.size())));
        for (Finding finding : open) {
            lines.addAll(fold("  " + finding.called(screen.language()) + "  " + finding.sentence(screen.language())));
            said.earlier(finding).ifPresent(earlier -> lines.addAll(fold("    " + earlier(screen, earlier))));
            lines.add("    " + FindingLines.explaining(finding, open, screen.language(), revision, options));
        }
        return lines;
    }

    private static String earlier(Screen screen, Explanation earlier) {
        return screen.label(
                "explain.earlier",
                earlier.period(),
                earlier.by(),
                earlier.text(),
                earlier.found().in(screen.language()));
    }

    private String runs() {
        return "./suping " + revision.kind().command() + " --period " + revision.period() + missing() + options;
    }

    /** What was said of units without a package, and of packages that are left out, has to be said again. */
    private String missing() {
        List<LeftOut> leftOut = consolidation.leftOut();
        String decided = leftOut.stream()
                .filter(LeftOut::isDecided)
                .map(one -> " --leave-out " + one.org())
                .collect(Collectors.joining());
        String why = leftOut.stream()
                .filter(LeftOut::isDecided)
                .findFirst()
                .map(one -> " --why \"" + one.why() + "\"")
                .orElse("");
        if (!consolidation.carried().isEmpty()) {
            return " --missing carry-over" + decided + why;
        }
        boolean areAnswered = leftOut.stream()
                .allMatch(one -> one.hasPackage() || one.reason().equals(NOT_OBLIGED));
        return (areAnswered ? "" : " --missing leave-out") + decided + why;
    }

    private String lists() {
        return "./suping explain --period " + revision.period() + options;
    }

    private List<String> fold(String line) {
        return Width.wrap(line, screen.width(), FOLDED);
    }
}
