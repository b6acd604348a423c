package org.suping.check.explain;

import java.time.Instant;
import java.util.regex.Pattern;
import org.suping.findings.Finding;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/**
 * What a named person said about a finding.
 *
 * <p>It is about every finding with its code and place that says the same but for the numbers: so it is carried forward when
 * the finding recurs with other numbers, and both can be told.
 *
 * @param code of the finding
 * @param where the finding's place
 * @param found what the finding said when it was explained
 * @param text as it was typed, personal data masked
 * @param by who answers for it
 * @param period of the return it was given for
 * @param at when; in the book only, for documents do not know the day they were made on
 */
public record Explanation(String code, String where, Text found, String text, String by, Period period, Instant at) {

    /** A number as findings write it, a quarter or a revision; the digits of a code, as in CP-04, are none. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\p{Alnum})(?:[12]\\d{3}Q[1-4]|r\\d+)(?!\\p{Alnum})"
            + "|(?<![\\p{Alnum}-])[-−+]?\\d[\\d,]*(?:\\.\\d+)?(?!\\p{Alnum})");

    /** What somebody says about a finding now. */
    public static Explanation of(Finding finding, String text, String by, Period period, Instant at) {
        return new Explanation(finding.code(), finding.where(), finding.found(), text, by, period, at);
    }

    /** Whether it is about this finding, whatever its numbers. */
    public boolean isAbout(Finding finding) {
        return code.equals(finding.code())
                && where.equals(finding.where())
                && withoutNumbers(found).equals(withoutNumbers(finding.found()));
    }

    /** Whether both are about one finding of one period: then the later one counts. */
    boolean replaces(Explanation earlier) {
        return period.equals(earlier.period)
                && code.equals(earlier.code)
                && where.equals(earlier.where)
                && withoutNumbers(found).equals(withoutNumbers(earlier.found));
    }

    /** Whether the finding says the same as when it was explained, numbers included. */
    public boolean saysTheSame(Finding finding) {
        return found.equals(finding.found());
    }

    private static String withoutNumbers(Text words) {
        return NUMBER.matcher(words.zh()).replaceAll("#");
    }
}
