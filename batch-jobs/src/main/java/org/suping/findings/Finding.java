package org.suping.findings;

import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/**
 * Something wrong or remarkable, told so that its reader can act on it.
 *
 * @param code stable code, never shown alone
 * @param where {@code file:line}, {@code sheet!cell}, a source, or an organisation unit
 * @param found what is there
 * @param expected what should be there
 * @param action what to do
 */
public record Finding(String code, Severity severity, String where, Text found, Text expected, Text action) {

    /**
     * A finding whose three sentences stand in the label file under {@code finding.CODE.found}, {@code .expected} and
     * {@code .action}, each with the same arguments.
     */
    public static Finding of(String code, Severity severity, String where, Object... arguments) {
        String key = "finding." + code + ".";
        return new Finding(
                code,
                severity,
                where,
                Labels.text(key + "found", arguments),
                Labels.text(key + "expected", arguments),
                Labels.text(key + "action", arguments));
    }

    /** The same, mattering more or less. */
    public Finding as(Severity other) {
        return new Finding(code, other, where, found, expected, action);
    }

    /** What its code stands for in a few words, as {@code finding.CODE.title} says it; empty where it says nothing. */
    public Text title() {
        return Labels.find("finding." + code + ".title").orElse(Text.EMPTY);
    }

    /** The code, never alone: with its title where it has one. */
    public String called(Language language) {
        return (code + " " + title().in(language)).strip();
    }

    /** All in one line: where, found, expected, action. */
    public String sentence(Language language) {
        return Labels.in(language, "finding.sentence", where, found, expected, action)
                .strip();
    }
}
