package org.suping.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.measure.Figure;
import org.suping.measure.TermValue;
import org.suping.render.FigureTable.Column;

/**
 * Of which records a unit above others has no rows of its own, where every unit owes some. The figures tell: without such
 * rows, each term rests on as many rows as those of the units below together.
 *
 * @param owed the records of which every unit owes rows
 */
record OwnRows(List<RecordDefinition> owed) {

    /** Of figures of which it is told elsewhere. */
    static final OwnRows UNTOLD = new OwnRows(List.of());

    /** Of all records the columns rest on. */
    static OwnRows of(Definitions definitions, List<Column> columns) {
        Set<String> records = new LinkedHashSet<>();
        columns.forEach(column -> column.indicator().terms().forEach(term -> records.add(term.record())));
        return new OwnRows(records.stream()
                .map(definitions::record)
                .filter(RecordDefinition::perUnit)
                .toList());
    }

    /**
     * The records of which it has none, given its figures and those of each unit directly below; not those of
     * which it cannot be told, because some figure is not known.
     */
    List<RecordDefinition> missing(
            List<Column> columns, List<Optional<Figure>> whole, List<List<Optional<Figure>>> below) {
        return owed.stream()
                .filter(record -> !below.isEmpty() && hasNone(record, columns, whole, below))
                .toList();
    }

    private static boolean hasNone(
            RecordDefinition record,
            List<Column> columns,
            List<Optional<Figure>> whole,
            List<List<Optional<Figure>>> below) {
        List<Optional<Long>> own = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            for (TermDefinition term : columns.get(i).indicator().terms()) {
                if (term.record().equals(record.code())) {
                    own.add(own(term.name(), i, whole, below));
                }
            }
        }
        return own.stream().allMatch(rows -> rows.filter(number -> number == 0).isPresent());
    }

    private static Optional<Long> own(
            String term, int column, List<Optional<Figure>> whole, List<List<Optional<Figure>>> below) {
        Optional<Long> own = rows(term, whole.get(column));
        for (List<Optional<Figure>> unit : below) {
            own = own.flatMap(left -> rows(term, unit.get(column)).map(rows -> left - rows));
        }
        return own;
    }

    private static Optional<Long> rows(String term, Optional<Figure> figure) {
        return figure.map(each -> each.term(term).value()).map(TermValue::rows);
    }
}
