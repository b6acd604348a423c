package org.suping.definitions.load.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.scheme.Applicability;
import org.suping.definitions.scheme.ScoringRule;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Text;

/** Reads a criterion of {@code schemes/*.yml}: one rule, what the rule needs, and nothing it does not. */
final class CriterionReader {

    private final Known known;
    private final Yaml.Fields fields;
    private final ScoringRuleReader rules;

    CriterionReader(Yaml.Fields fields, Known known) {
        this.fields = fields;
        this.known = known;
        this.rules = new ScoringRuleReader(fields, known);
    }

    /** The criterion, if its rule could be read. */
    Optional<Criterion> read() {
        List<String> given = ScoringRuleReader.KEYS.stream()
                .filter(rule -> fields.find(rule).isPresent())
                .toList();
        if (given.size() != 1) {
            if (fields.isRead()) {
                known.add(
                        fields.keyPlace("code"),
                        "criterion-rule",
                        fields.text("code"),
                        given.isEmpty() ? "—" : String.join(", ", given),
                        String.join(", ", ScoringRuleReader.KEYS));
            }
            return Optional.empty();
        }
        String rule = given.get(0);
        boolean isComplete = mustHave("indicator", rule, rule.equals("judged") ? null : true)
                & mustHave("points", rule, !rule.equals("deduct"))
                & mustHave("answer", rule, rule.equals("judged") ? null : false);
        Applicability applicability = applicability();
        return isComplete ? rules.rule(rule).map(read -> criterion(read, applicability)) : Optional.empty();
    }

    private Criterion criterion(ScoringRule rule, Applicability applicability) {
        return new Criterion(
                fields.text("code"),
                Common.text(fields.get("name")),
                rules.points(),
                rule,
                fields.find("evidence").map(Common::text).orElse(Text.EMPTY),
                applicability,
                Common.certainty(fields.get("certainty")));
    }

    /** @param needed whether the rule needs the key, or null where it may stand or not */
    private boolean mustHave(String key, String rule, @Nullable Boolean needed) {
        boolean has = fields.find(key).isPresent();
        if (needed == null || !fields.isRead() || has == needed) {
            return true;
        }
        known.add(
                has ? fields.keyPlace(key) : fields.keyPlace(rule),
                needed ? "criterion-lacks" : "criterion-has",
                fields.text("code"),
                rule,
                key);
        return false;
    }

    private Applicability applicability() {
        if (fields.find("applies").isEmpty()) {
            return Applicability.ALWAYS;
        }
        Yaml.Fields applies = fields.get("applies").fields();
        Set<Integer> quarters =
                applies.texts("quarters").stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
        if (applies.find("indicator").isPresent() != applies.find("when").isPresent()) {
            known.add(applies.place(), "criterion-applies", fields.text("code"));
            return Applicability.ALWAYS;
        }
        if (applies.find("when").isEmpty()) {
            return new Applicability(quarters, null, null);
        }
        known.indicator(applies.get("indicator"));
        return new Applicability(
                quarters,
                applies.text("indicator"),
                rules.condition(applies.get("when")).orElse(null));
    }
}
