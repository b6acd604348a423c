package org.suping.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.RowCounts;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.TermValue;

/** Where a check finds its numbers: figures and terms of a unit, and what was delivered to the whole return. */
final class CheckedFigures {

    private static final String ROWS = "rows.";

    private final MeasuredReturn measured;
    private final RowCounts rows;

    CheckedFigures(CollectedReturn collected, MeasuredReturn measured) {
        this.measured = measured;
        this.rows = collected.files().stream().map(collected::counts).reduce(RowCounts.ZERO, RowCounts::plus);
    }

    /**
     * The numbers of a check for a unit, by the check's own names; absent when one of them has no value.
     *
     * @param figures name → {@code CP-02}, {@code CP-02.numerator} or {@code rows.read}
     */
    Optional<Map<String, BigDecimal>> of(Map<String, String> figures, String unit) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        figures.forEach((name, reference) -> {
            BigDecimal number = number(reference, unit);
            if (number != null) {
                numbers.put(name, number);
            }
        });
        return numbers.size() == figures.size() ? Optional.of(numbers) : Optional.empty();
    }

    private @Nullable BigDecimal number(String reference, String unit) {
        if (reference.startsWith(ROWS)) {
            return BigDecimal.valueOf(delivered(reference.substring(ROWS.length())));
        }
        Optional<Figure> whole = measured.figure(new FigureKey(reference, unit));
        if (whole.isPresent()) {
            return whole.get().value();
        }
        int dot = reference.lastIndexOf('.');
        return dot < 0
                ? null
                : measured.figure(new FigureKey(reference.substring(0, dot), unit))
                        .map(figure -> figure.term(reference.substring(dot + 1)).value())
                        .map(TermValue::number)
                        .orElse(null);
    }

    private long delivered(String which) {
        return switch (which) {
            case "read" -> rows.read();
            case "accepted" -> rows.accepted();
            case "rejected" -> rows.rejected();
            case "out_of_period" -> rows.outOfPeriod();
            case "duplicate" -> rows.duplicates();
            default -> throw new IllegalArgumentException(ROWS + which);
        };
    }
}
