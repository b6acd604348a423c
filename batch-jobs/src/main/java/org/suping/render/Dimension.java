package org.suping.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * A column by which an indicator is broken down.
 *
 * @param values its values that have figures: those of the code list in their order, then others as they sort
 */
public record Dimension(String name, Text title, Map<String, Text> values) {

    static Dimension of(ReportModel model, IndicatorDefinition indicator, String name) {
        Optional<ColumnDefinition> column =
                model.definitions().record(indicator.terms().get(0).record()).column(name);
        CodeList codes = column.map(ColumnDefinition::codeList)
                .map(list -> model.definitions().codeLists().get(list))
                .orElse(new CodeList(name, Text.same(name), Map.of()));
        Map<String, Text> values = new LinkedHashMap<>(codes.codes());
        Map<String, Text> measured = new LinkedHashMap<>();
        for (FigureKey key : model.measured().figures().keySet()) {
            if (key.indicator().equals(indicator.code())
                    && key.breakdown().dimension().equals(name)) {
                measured.put(key.breakdown().value(), words(key.breakdown().value()));
            }
        }
        values.keySet().retainAll(measured.keySet());
        measured.forEach(values::putIfAbsent);
        return new Dimension(name, column.map(ColumnDefinition::title).orElse(codes.title()), values);
    }

    /** A row may leave the column empty; what counts under it needs a name. */
    private static Text words(String value) {
        return value.isEmpty() ? Labels.text("render.unclassified") : Text.same(value);
    }
}
