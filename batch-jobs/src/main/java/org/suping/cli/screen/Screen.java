package org.suping.cli.screen;

import java.io.PrintStream;
import java.util.List;
import org.suping.findings.Finding;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Visible;

/**
 * Where a command speaks: results to {@code out}, what went wrong and what is under way to {@code err}.
 *
 * <p>Whatever a line quotes, a terminal obeys none of it ({@link Visible}).
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
        out.println(Visible.of(line.stripTrailing()));
    }

    public void print(List<String> lines) {
        lines.forEach(this::print);
    }

    /** A document for another program, line breaks and all; it hides nothing itself. */
    public void printDocument(String json) {
        out.println(json);
    }

    /** Findings in full: where, what was found, what was expected, what to do. */
    public void complain(List<Finding> findings) {
        FindingLines.of(findings, language, width).forEach(this::complain);
    }

    /** One line about what went wrong. */
    public void complain(String line) {
        err.println(Visible.of(line.stripTrailing()));
    }
}
