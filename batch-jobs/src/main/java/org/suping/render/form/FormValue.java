package org.suping.render.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.measure.Figure;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.render.Wording;

/**
 * What goes into a cell: a number, or the words why there is none, which is never 0.
 *
 * @param number null where there is none
 * @param words empty where there is a number
 */
public record FormValue(@Nullable BigDecimal number, String words) {

    /** The values of all cells of a form, by defined name. */
    public static Map<String, FormValue> all(Form form, MeasuredReturn measured, Wording words) {
        Map<String, FormValue> values = new LinkedHashMap<>();
        form.cells().forEach((name, cell) -> values.put(name, of(cell, measured.figure(cell.figure()), words)));
        return values;
    }

    private static FormValue of(Form.Cell cell, Optional<Figure> measured, Wording words) {
        Figure figure = measured.orElse(null);
        if (figure == null) {
            return new FormValue(null, words.label("absent"));
        }
        if (!cell.term().isEmpty()) {
            return figure.terms().stream()
                    .filter(term -> term.name().equals(cell.term()))
                    .findFirst()
                    .map(term -> of(term, words))
                    .orElseThrow();
        }
        BigDecimal value = figure.value();
        return value == null ? new FormValue(null, words.figure(figure)) : new FormValue(value, "");
    }

    private static FormValue of(Term term, Wording words) {
        TermValue value = term.value();
        return value == null ? new FormValue(null, words.term(term)) : new FormValue(new BigDecimal(value.text()), "");
    }
}
