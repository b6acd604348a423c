package org.suping.cli.screen.trace;

import java.util.ArrayList;
import java.util.List;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Width;
import org.suping.prove.SourceComparison;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** An original file held against the parts, in a few lines; whether it is the same file is said first. */
public final class ComparisonLines {

    private static final int FOLDED = 8;

    private ComparisonLines() {}

    public static List<String> of(SourceComparison comparison, Language language, int width) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Width.wrap(
                "  "
                        + Labels.in(
                                language,
                                comparison.isSameFile() ? "against.same-file" : "against.other-file",
                                comparison.name(),
                                comparison.digest().brief()),
                width,
                FOLDED));
        String key = comparison.differing() == 0 ? "against.rows-agree" : "against.rows-differ";
        lines.add("  " + Labels.in(language, key, Numbers.of(comparison.rows()), Numbers.of(comparison.differing())));
        comparison
                .differences()
                .forEach(difference ->
                        lines.addAll(Width.wrap("    ✗ " + difference.sentence(language), width, FOLDED)));
        return lines;
    }
}
