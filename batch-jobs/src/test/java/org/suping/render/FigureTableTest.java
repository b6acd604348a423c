package org.suping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.render.FigureTable.Row;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** A table may leave out units in which nothing happened, and no others. */
class FigureTableTest {

    @Test
    void leaves_out_units_whose_figures_are_0_or_no_rate() {
        FigureTable table = table(
                row("3100", 0, figure("0"), figure(FigureState.NO_RATE)),
                row("3101", 1, figure("0"), figure(FigureState.NO_RATE)),
                row("3102", 1, figure("2"), figure("0.00")),
                row("310201", 2, figure("0.00"), figure("0")));

        assertThat(codes(table.withoutIdle())).containsExactly("3100", "3102");
    }

    @Test
    void keeps_units_that_did_not_report_whatever_else_is_0() {
        FigureTable table = table(
                row("3101", 1, figure("0"), figure(FigureState.NOT_REPORTED)),
                row("3102", 1, figure("0"), figure(FigureState.NOT_COMPUTABLE)),
                row("3103", 1, figure("0"), Optional.empty()));

        assertThat(codes(table.withoutIdle())).containsExactly("3101", "3102", "3103");
    }

    private static List<String> codes(FigureTable table) {
        return table.rows().stream().map(row -> row.unit().code()).toList();
    }

    private static FigureTable table(Row... rows) {
        return new FigureTable("", "", List.of(), List.of(rows));
    }

    private static Row row(String code, int depth, Optional<Figure> one, Optional<Figure> other) {
        Text name = new Text("机构", "Unit");
        OrgUnit unit = new OrgUnit(code, name, "branch", null, Text.EMPTY, false, LocalDate.of(2010, 1, 1), null);
        return new Row(unit, depth, List.of(one, other), List.of(), List.of());
    }

    private static Optional<Figure> figure(String value) {
        return figure(FigureState.VALUE, new BigDecimal(value));
    }

    private static Optional<Figure> figure(FigureState state) {
        return figure(state, null);
    }

    private static Optional<Figure> figure(FigureState state, @Nullable BigDecimal value) {
        return Optional.of(new Figure(new FigureKey("CP-01", "3100"), state, value, List.of()));
    }
}
