package org.suping.cli.named;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * A figure as a person names it: by its indicator, with unit and breakdown as options, or by the key that workbook and
 * {@code pdf-figures.csv} print beside it, {@code CP-08@3100#channel=visit}, which holds all three.
 *
 * @param org null for the reporting unit
 * @param by null for the whole
 */
public record NamedFigure(
        String indicator, @Nullable String org, @Nullable String by) {

    private static final Pattern KEY = Pattern.compile("([^@#]*)(?:@([^#]*))?(?:#(.*))?", Pattern.DOTALL);

    /** What was typed, with the options; where both name a unit or a breakdown they must name the same. */
    public static NamedFigure of(String typed, @Nullable String org, @Nullable String by) {
        Matcher key = KEY.matcher(typed.strip());
        if (!key.matches()) {
            return new NamedFigure(typed, org, by);
        }
        return new NamedFigure(
                key.group(1), one(typed, key.group(2), "--org", org), one(typed, key.group(3), "--by", by));
    }

    private static @Nullable String one(String typed, @Nullable String part, String option, @Nullable String value) {
        if (part == null) {
            return value;
        }
        if (value != null && !value.equals(part)) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of("USAGE-OTHER-FIGURE", Severity.HARD, "FIGURE", typed, option, value));
        }
        return part;
    }
}
