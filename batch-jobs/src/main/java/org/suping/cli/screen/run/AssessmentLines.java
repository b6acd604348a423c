package org.suping.cli.screen.run;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suping.assess.AssessedReturn;
import org.suping.assess.CriterionScore;
import org.suping.assess.LegalPersons;
import org.suping.cli.screen.Width;
import org.suping.definitions.SchemeDefinition;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/** The projected score and level with how well they are published, and where most points were lost. */
final class AssessmentLines {

    private static final int FOLDED = 10;

    private AssessmentLines() {}

    static List<String> of(ReturnContent content, Language language, int width) {
        AssessedReturn assessed = content.assessed();
        BigDecimal projected = assessed.projected();
        Optional<SchemeDefinition> scheme = content.definitions().schemes().stream()
                .filter(candidate -> candidate.id().equals(assessed.scheme()))
                .findFirst()
                .map(found ->
                        found.inYear(assessed.attempt().revision().period().year()));
        if (projected == null || scheme.isEmpty()) {
            LegalPersons group =
                    LegalPersons.below(content.definitions(), assessed.attempt().revision());
            return group.areNone()
                    ? List.of(Labels.in(language, "run.not-assessed"))
                    : Width.wrap(Labels.in(language, "run.group", group.words()), width, FOLDED);
        }
        Certainty certainty = scheme.get().levelsCertainty();
        String line = Labels.in(
                language,
                assessed.attempt().revision().period().isYear() ? "run.assess.year" : "run.assess",
                projected.toPlainString(),
                String.valueOf(assessed.level()),
                certainty.text(),
                assessed.scoredWeight().toPlainString());
        return Width.wrap(line + lost(assessed, scheme.get(), language), width, FOLDED);
    }

    private static String lost(AssessedReturn assessed, SchemeDefinition scheme, Language language) {
        return assessed.scores().stream()
                .filter(score -> score.lost().signum() > 0)
                .max(Comparator.comparing(CriterionScore::lost))
                .map(score -> Labels.in(
                        language,
                        "run.lost",
                        criterion(scheme, score),
                        score.lost().toPlainString()))
                .orElse("");
    }

    private static Text criterion(SchemeDefinition scheme, CriterionScore score) {
        return scheme.elements().stream()
                .flatMap(element -> element.criteria().stream())
                .filter(criterion -> criterion.code().equals(score.criterion()))
                .map(SchemeDefinition.Criterion::name)
                .findFirst()
                .orElse(Text.same(score.criterion()));
    }
}
