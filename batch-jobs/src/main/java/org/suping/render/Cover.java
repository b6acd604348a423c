package org.suping.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.assess.LegalPersons;
import org.suping.assess.ScoreState;
import org.suping.definitions.Organisation;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.render.SelfAssessment.CriterionRow;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * What the cover says, in the words of the document's language.
 *
 * @param reason why the revision was opened after another was sealed; empty for a first one
 * @param state how far it has come: a draft, blocked, waiting for explanations, or ready
 * @param scheme empty when no scheme was in force
 * @param standing what the score is: projected within the year, or of the year
 * @param score the projected score, or that there is none
 * @param projected the same as a number; null where there is none
 * @param basis on how many elements and how much weight the score rests
 * @param missing which criteria have no score for want of a judgement or a figure, and what they cost; empty for none
 * @param level with its mark of certainty, or that there is none
 * @param composition what a consolidated return is made of; empty for any other
 * @param packages its packages with the beginnings of their manifests' digests; empty for any other
 * @param notice that the level may not be used publicly
 */
public record Cover(
        String organisation,
        String period,
        String revision,
        String reason,
        String state,
        String scheme,
        String standing,
        String score,
        @Nullable BigDecimal projected,
        String basis,
        String missing,
        String level,
        String levelMark,
        String composition,
        String packages,
        String notice,
        String fingerprint) {

    private static final int MOST_PACKAGES = 8;

    public static Cover of(ReportModel model) {
        Wording words = new Wording(model.language());
        SelfAssessment assessment = SelfAssessment.of(model);
        BigDecimal projected = model.assessed().projected();
        String level = model.assessed().level();
        Text none = Labels.text("render.no-score");
        return new Cover(
                words.of(model.definitions()
                        .organisation()
                        .unit(model.revision().org())
                        .name()),
                words.period(model.revision().period()),
                words.label("revision", model.revision().revision()),
                model.reason(),
                state(model, words),
                words.of(model.scheme().map(Cover::schemeName).orElseGet(() -> withoutScheme(model))),
                words.standing(model.revision().period()),
                projected == null ? words.of(none) : Wording.number(projected),
                projected,
                words.label(
                        "basis",
                        assessment.elements().size(),
                        assessment.scored(),
                        Wording.number(model.assessed().scoredWeight())),
                missing(assessment, words),
                level == null ? words.of(none) : level,
                model.scheme()
                        .map(SchemeDefinition::levelsCertainty)
                        .map(words::mark)
                        .orElse(""),
                composition(model, words),
                packages(model, words),
                words.of(model.scheme().map(SchemeDefinition::notice).orElse(Text.EMPTY)),
                model.fingerprint().hex());
    }

    private static Text withoutScheme(ReportModel model) {
        LegalPersons group = LegalPersons.below(model.definitions(), model.revision());
        return group.areNone() ? Text.EMPTY : group.words();
    }

    /** What is still to be done decides, as in the book; the period's end alone makes no document final. */
    private static String state(ReportModel model, Wording words) {
        if (model.isDraft()) {
            return words.label("state.draft");
        }
        long blocking = model.findings(model.checked()::isBlocking);
        long open = model.openFindings().size();
        if (blocking + open > 0) {
            return blocking > 0 ? words.label("state.blocked", blocking) : words.label("state.waiting", open);
        }
        long toWaive = model.findings(model.checked()::isToWaive);
        return toWaive > 0 ? words.label("state.to-waive", toWaive) : words.label("state.ready");
    }

    private static String missing(SelfAssessment assessment, Wording words) {
        String told = Stream.of(ScoreState.BLANK, ScoreState.NO_VALUE)
                .filter(state -> !assessment.without(state).isEmpty())
                .map(state -> missing(assessment.without(state), state, words))
                .collect(Collectors.joining(words.label("list")));
        return told.isEmpty() ? "" : words.label("missing", told);
    }

    private static String missing(List<CriterionRow> rows, ScoreState state, Wording words) {
        BigDecimal points = rows.stream().map(CriterionRow::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
        return words.label(
                "missing." + state, rows.size(), Wording.number(points.setScale(Math.max(1, points.scale()))));
    }

    private static Text schemeName(SchemeDefinition scheme) {
        return Labels.text("render.scheme", scheme.name(), scheme.documentNumber());
    }

    /** The first of them; a sheet of its own has all of them with their whole digests. */
    private static String packages(ReportModel model, Wording words) {
        List<Included> packages = model.definitions().consolidation().packages();
        String named = packages.stream()
                .limit(MOST_PACKAGES)
                .map(one ->
                        one.org() + " r" + one.revision() + " " + one.manifest().brief())
                .collect(Collectors.joining(words.label("composition.separator")));
        int left = packages.size() - MOST_PACKAGES;
        return left <= 0 ? named : words.label("composition.more", named, left, words.label("sheet.returns"));
    }

    /** How many packages, whose earlier figures stand in, and who is not in it. */
    private static String composition(ReportModel model, Wording words) {
        Consolidation consolidation = model.definitions().consolidation();
        if (consolidation.isNone()) {
            return "";
        }
        Organisation organisation = model.definitions().organisation();
        String separator = words.label("composition.separator");
        List<CarriedOver> carried = consolidation.carried();
        List<LeftOut> leftOut = consolidation.leftOut();
        String text = words.label("composition", consolidation.packages().size());
        if (!carried.isEmpty()) {
            text += words.label(
                    "composition.carried",
                    carried.size(),
                    carried.stream()
                            .map(one -> one.org() + " "
                                    + words.of(organisation.unit(one.org()).name()))
                            .collect(Collectors.joining(separator)));
        }
        if (!leftOut.isEmpty()) {
            text += words.label(
                    "composition.left-out",
                    leftOut.size(),
                    leftOut.stream()
                            .map(one -> words.label("composition.unit", one.org(), one.name(), one.words()))
                            .collect(Collectors.joining(separator)));
        }
        return text;
    }
}
