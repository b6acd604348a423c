package org.suping.definitions.load.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.Scope;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.scheme.ScoringRule;
import org.suping.definitions.scheme.ScoringRule.Band;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Labels;

/** Reads the rule of a criterion: how its points follow from a figure or from a person's answer. */
final class ScoringRuleReader {

    /** Its keys, of which a criterion has one. */
    static final List<String> KEYS = List.of("bands", "linear", "deduct", "yes", "judged", "score");

    private final Known known;
    private final Yaml.Fields fields;

    /** @param fields of the criterion */
    ScoringRuleReader(Yaml.Fields fields, Known known) {
        this.fields = fields;
        this.known = known;
    }

    /** What the criterion is worth at most; 0 for one that only deducts. */
    BigDecimal points() {
        return fields.find("points").isPresent() ? fields.number("points") : BigDecimal.ZERO;
    }

    /** Whether a value of the indicator satisfies it. */
    Optional<Expression> condition(Yaml node) {
        Scope scope = Scope.figures(Map.of("value", new Scope.Name(ValueType.NUMBER, Labels.text("definition.value"))));
        return known.expression(node, scope, ValueType.BOOLEAN);
    }

    /** The rule under the key, if it could be read. */
    Optional<ScoringRule> rule(String key) {
        fields.find("indicator").ifPresent(known::indicator);
        return switch (key) {
            case "bands" -> Optional.of(bands());
            case "linear" -> Optional.of(linear());
            case "deduct" -> {
                Yaml.Fields deduct = fields.get("deduct").fields();
                yield Optional.of(new ScoringRule.Deduction(indicator(), deduct.number("each"), deduct.number("most")));
            }
            case "yes" -> condition(fields.get("yes")).map(condition -> new ScoringRule.YesNo(indicator(), condition));
            case "judged" -> {
                boolean isYesNo = fields.find("answer")
                        .map(answer -> answer.text().equals("yes-no"))
                        .orElse(false);
                yield Optional.of(new ScoringRule.Judged(
                        Common.text(fields.get("judged")),
                        isYesNo,
                        fields.find("indicator").map(Yaml::text).orElse(null)));
            }
            default -> formula();
        };
    }

    private String indicator() {
        return fields.text("indicator");
    }

    private Optional<ScoringRule> formula() {
        Scope scope = Scope.figures(Map.of(
                "value", new Scope.Name(ValueType.NUMBER, Labels.text("definition.value")),
                "points", new Scope.Name(ValueType.NUMBER, Labels.text("definition.points"))));
        return known.expression(fields.get("score"), scope, ValueType.NUMBER)
                .map(score -> new ScoringRule.Formula(indicator(), score, fields.text("score")));
    }

    private ScoringRule linear() {
        Yaml.Fields linear = fields.get("linear").fields();
        BigDecimal full = linear.number("full");
        BigDecimal none = linear.number("none");
        if (linear.areRead("full", "none") && full.compareTo(none) == 0) {
            known.add(fields.keyPlace("linear"), "criterion-linear", fields.text("code"), full.toPlainString());
        }
        return new ScoringRule.Linear(indicator(), full, none);
    }

    private ScoringRule bands() {
        List<Band> bands = new ArrayList<>();
        boolean areUpper = fields.list("bands").stream()
                .anyMatch(node -> node.fields().find("at-most").isPresent());
        for (Yaml node : fields.list("bands")) {
            Yaml.Fields band = node.fields();
            String limit = areUpper ? "at-most" : "at-least";
            if (band.find(limit).isEmpty() || band.byKey().size() != 2) {
                if (band.isRead()) {
                    known.add(node.place(), "criterion-band-limit", fields.text("code"));
                }
                return new ScoringRule.Bands(indicator(), areUpper, List.of());
            }
            bands.add(new Band(band.number(limit), band.number("points")));
        }
        mustGetWorse(bands, areUpper);
        return new ScoringRule.Bands(indicator(), areUpper, List.copyOf(bands));
    }

    private void mustGetWorse(List<Band> bands, boolean areUpper) {
        for (int i = 1; i < bands.size(); i++) {
            int limits = bands.get(i).limit().compareTo(bands.get(i - 1).limit());
            boolean isWorse = (areUpper ? limits > 0 : limits < 0)
                    && bands.get(i).points().compareTo(bands.get(i - 1).points()) < 0;
            if (!isWorse) {
                known.add(
                        fields.list("bands").get(i).place(),
                        "criterion-band-order",
                        fields.text("code"),
                        bands.get(i).limit().toPlainString(),
                        bands.get(i).points().toPlainString());
            }
        }
        if (!bands.isEmpty()
                && fields.areRead("points")
                && bands.get(0).points().compareTo(points()) != 0) {
            known.add(
                    fields.list("bands").get(0).place(),
                    "criterion-band-best",
                    fields.text("code"),
                    bands.get(0).points().toPlainString(),
                    points().toPlainString());
        }
    }
}
