package org.suping.cli.screen.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.suping.assess.RolledUp;
import org.suping.assess.RolledUp.BranchScore;
import org.suping.cli.screen.Width;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** The score of a legal person with its branches, with the arithmetic, and then the branches' own; nothing of other returns. */
final class RolledUpLines {

    private static final int FOLDED = 10;
    private static final int TOLD = 40;
    private static final int ENDS = 5;

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
        String first = Labels.in(
                language,
                "run.rolled-up",
                total.toPlainString(),
                String.valueOf(rolledUp.level()),
                rolledUp.rule().weakest().text(),
                rolledUp.arithmetic());
        List<String> lines = new ArrayList<>(Width.wrap(first, width, FOLDED));
        lines.addAll(Width.wrap(" ".repeat(FOLDED) + scores(rolledUp.branches(), language), width, FOLDED));
        if (!rolledUp.nil().isEmpty()) {
            String nil = rolledUp.nilWords(content.definitions()).in(language);
            lines.addAll(Width.wrap(" ".repeat(FOLDED) + nil, width, FOLDED));
        }
        return lines;
    }

    /** All of them, or, where they would fill the screen, the lowest and the highest; the sheet of ranks has each. */
    static String scores(List<BranchScore> branches, Language language) {
        if (branches.size() <= TOLD) {
            return Labels.in(language, "run.rolled-up.branches", listed(branches));
        }
        List<BranchScore> ranked = branches.stream()
                .sorted(Comparator.comparing(BranchScore::projected).thenComparing(BranchScore::org))
                .toList();
        return Labels.in(
                language,
                "run.rolled-up.many",
                listed(ranked.subList(0, ENDS)),
                listed(ranked.subList(ranked.size() - ENDS, ranked.size())),
                branches.size());
    }

    private static String listed(List<BranchScore> branches) {
        return branches.stream()
                .map(branch -> branch.org() + " " + branch.projected().toPlainString())
                .collect(Collectors.joining(" · "));
    }
}
