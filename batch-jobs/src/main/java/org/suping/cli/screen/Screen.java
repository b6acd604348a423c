package org.suping.cli.screen;

import java.io.PrintStream;
import java.util.List;
import org.suping.findings.Finding;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/**
 * Where a command speaks: results to {@code out}, what went wrong and what is under way to {@code err}.
 *
 * @param width cells in a line
 * @param terminal whether a person watches: only then something moves
 */
public record Screen(PrintStream out, PrintStream err, Language language, int width, boolean terminal) {

    /** A label in the language of the screen. */
    public String label(String key, Object... arguments) {
        return Labels.in(language, key, arguments);
    }

    /** One result line. */
    public void print(String line) {
        out.println(line.stripTrailing());
    }

    public void print(List<String> lines) {
        lines.forEach(this::print);
    }

    /** Findings in full: where, what was found, what was expected, what to do. */
    public void complain(List<Finding> findings) {
        FindingLines.of(findings, language, width).forEach(err::println);
    }

    /** One line about what went wrong. */
    public void complain(String line) {
        err.println(line.stripTrailing());
    }
}
