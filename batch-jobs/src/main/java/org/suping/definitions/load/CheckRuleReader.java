package org.suping.definitions.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suping.definitions.CheckDefinition.Rule;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Yaml;

/** Reads a check that is one of the built-in rules: over which indicators, from when on, and sentences that name what it puts in. */
final class CheckRuleReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final List<String> ANY = List.of("indicator", "name");
    private static final List<String> PARTS = List.of("indicator", "name", "dimension", "term", "parts", "whole");
    private static final List<String> COVERAGE =
            List.of("indicator", "name", "part", "part_words", "whole", "whole_words");
    private static final List<String> OUTLIER =
            List.of("indicator", "name", "value", "unit", "median", "siblings", "factor", "least");
    private static final List<String> CHANGE =
            List.of("indicator", "name", "now", "then", "unit", "growth", "base", "beyond", "least", "like_for_like");

    private final Yaml.Fields root;
    private final Known known;

    CheckRuleReader(Yaml.Fields root, Known known) {
        this.root = root;
        this.known = known;
    }

    /** The rule; what is wrong with it is told. */
    Optional<Rule> rule() {
        for (String surplus : List.of("figures", "expect")) {
            root.find(surplus).ifPresent(value -> known.add(root.keyPlace(surplus), "check-surplus", surplus));
        }
        Yaml rule = root.get("rule");
        mustOnlyName(names(rule.text()));
        return switch (rule.text()) {
            case "parts" -> Optional.of(new Rule.Parts(indicators(false)));
            case "coverage" -> Optional.of(new Rule.Coverage(indicators(true)));
            case "change" ->
                Optional.of(new Rule.Change(
                        indicators(false),
                        root.find("than").map(Yaml::text).orElse("previous"),
                        number("beyond", "50"),
                        number("least", "0")));
            case "outlier" ->
                Optional.of(new Rule.Outlier(
                        indicators(false),
                        number("factor", "3"),
                        number("least", "0").longValue(),
                        number("siblings", "3").intValue()));
            default -> Optional.empty();
        };
    }

    private static List<String> names(String rule) {
        return switch (rule) {
            case "parts" -> PARTS;
            case "coverage" -> COVERAGE;
            case "change" -> CHANGE;
            case "outlier" -> OUTLIER;
            default -> ANY;
        };
    }

    private BigDecimal number(String key, String otherwise) {
        return root.find(key)
                .filter(Yaml::isRead)
                .map(value -> new BigDecimal(value.text()))
                .orElseGet(() -> new BigDecimal(otherwise));
    }

    /** Those named; else all the rule can look at. */
    private List<String> indicators(boolean shares) {
        Optional<Yaml> named = root.find("indicators");
        if (named.isEmpty()) {
            return known.indicators().values().stream()
                    .filter(indicator -> shares
                            ? indicator.isShare()
                            : !indicator.breakdowns().isEmpty())
                    .map(IndicatorDefinition::code)
                    .toList();
        }
        return named.get().items().stream()
                .filter(code -> known.indicator(code).isPresent() && fits(code, shares))
                .map(Yaml::text)
                .toList();
    }

    private boolean fits(Yaml code, boolean shares) {
        boolean fits = !shares
                || known.indicator(code)
                        .filter(indicator -> indicator.formula() == Formula.RATIO)
                        .isPresent();
        if (!fits) {
            known.add(code.place(), "check-no-share", code.text());
        }
        return fits;
    }

    private void mustOnlyName(List<String> names) {
        for (String sentence : List.of("found", "expected", "action")) {
            root.get(sentence).fields().byKey().values().forEach(words -> {
                Matcher placeholder = PLACEHOLDER.matcher(words.value().text());
                while (placeholder.find()) {
                    Yaml.Scalar name = new Yaml.Scalar(
                            placeholder.group(1),
                            ((Yaml.Scalar) words.value()).layout(),
                            words.value().place());
                    known.mustBeOneOf(name, "FIGURE", names);
                }
            });
        }
    }
}
