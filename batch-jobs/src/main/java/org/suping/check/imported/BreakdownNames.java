package org.suping.check.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.Breakdown;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** The parts of an indicator as people write them: {@code channel=regulator}, {@code 渠道=监管转办}, or half and half. */
final class BreakdownNames {

    private final Definitions definitions;
    private final IndicatorDefinition indicator;

    BreakdownNames(Definitions definitions, IndicatorDefinition indicator) {
        this.definitions = definitions;
        this.indicator = indicator;
    }

    Optional<Breakdown> find(String typed) {
        String[] parts = typed.replace('＝', '=').split("=", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        for (String dimension : indicator.breakdowns()) {
            Optional<ColumnDefinition> column = column(dimension);
            if (isOneOf(parts[0].strip(), dimension, column.map(ColumnDefinition::title))) {
                return value(column, parts[1].strip()).map(value -> new Breakdown(dimension, value));
            }
        }
        return Optional.empty();
    }

    /** Of a column with a code list one of its codes; of another whatever there is. */
    private Optional<String> value(Optional<ColumnDefinition> column, String typed) {
        Map<String, Text> codes = column.map(ColumnDefinition::codeList)
                .map(list -> definitions.codeLists().get(list))
                .map(CodeList::codes)
                .orElse(Map.of());
        if (codes.isEmpty()) {
            return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
        }
        return codes.entrySet().stream()
                .filter(code -> isOneOf(typed, code.getKey(), Optional.of(code.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What there is: {@code channel=… (渠道)}; or that there is nothing. */
    Text words() {
        List<Text> all = new ArrayList<>();
        for (String dimension : indicator.breakdowns()) {
            String option = dimension + "=…";
            all.add(column(dimension)
                    .map(column -> Labels.text("usage.breakdown", option, column.title()))
                    .orElse(Text.same(option)));
        }
        return all.isEmpty()
                ? Labels.text("usage.no-breakdown")
                : new Text(
                        String.join("、", all.stream().map(Text::zh).toList()),
                        String.join(", ", all.stream().map(Text::en).toList()));
    }

    private Optional<ColumnDefinition> column(String dimension) {
        return indicator.terms().stream()
                .flatMap(term -> definitions.record(term.record()).column(dimension).stream())
                .findFirst();
    }

    private static boolean isOneOf(String typed, String code, Optional<Text> name) {
        return typed.equalsIgnoreCase(code)
                || name.filter(words -> typed.equalsIgnoreCase(words.zh()) || typed.equalsIgnoreCase(words.en()))
                        .isPresent();
    }
}
