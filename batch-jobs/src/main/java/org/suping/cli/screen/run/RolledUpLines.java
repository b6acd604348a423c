package org.suping.cli.screen.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suping.assess.RolledUp;
import org.suping.cli.screen.Width;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** The score of a legal person with its branches, with the arithmetic, and then the branches' own; nothing of other returns. */
final class RolledUpLines {

    private static final int FOLDED = 10;

    private RolledUpLines() {}

    static List<String> of(ReturnContent content, Language language, int width) {
        return RolledUp.of(content.definitions(), content.assessed())
                .map(rolledUp -> of(rolledUp, content, language, width))
                .orElse(List.of());
    }

    private static List<String> of(RolledUp rolledUp, ReturnContent content, Language language, int width) {
        BigDecimal total = rolledUp.total();
        if (total == null) {
            return Width.wrap(
                    Labels.in(language, "run.rolled-up.none", rolledUp.without(content.definitions())), width, FOLDED);
        }
        String branches = rolledUp.branches().stream()
                .map(branch -> branch.org() + " " + branch.projected().toPlainString())
                .collect(Collectors.joining(" · "));
        String first = Labels.in(
                language,
                "run.rolled-up",
                total.toPlainString(),
                String.valueOf(rolledUp.level()),
                rolledUp.rule().weakest().text(),
                rolledUp.arithmetic());
        List<String> lines = new ArrayList<>(Width.wrap(first, width, FOLDED));
        lines.addAll(Width.wrap(
                " ".repeat(FOLDED) + Labels.in(language, "run.rolled-up.branches", branches), width, FOLDED));
        return lines;
    }
}
