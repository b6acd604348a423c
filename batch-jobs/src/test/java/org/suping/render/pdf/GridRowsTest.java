package org.suping.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.render.FigureTable;
import org.suping.render.Wording;
import org.suping.render.pdf.Rows.Block;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Language;

/** Tables of units say what they leave out, and their headings break where a reader would. */
class GridRowsTest {

    private static final FigureTable EMPTY = new FigureTable("", "", List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "受理投诉量, 受理投诉量",
        "亿元保费投诉量, 亿元保费|投诉量",
        "较大及以上舆情量, 较大及以上|舆情量",
        "舆情回应用时中位数, 舆情回应用时|中位数",
        "中高级管理人员参训率, 中高级管理人|员参训率",
        "Complaints received, Complaints received",
        "Complainants, Complainants"
    })
    void leaves_no_character_of_a_heading_alone_on_a_line(String name, String lines) {
        assertThat(GridRows.heading(name, 6).replace('\n', '|')).isEqualTo(lines);
    }

    @Test
    void ends_with_how_many_units_are_left_out_and_why() throws JRException {
        assertThat(labels(Language.ZH, 8)).isEqualTo("其余 8 个机构均为 0 或无比率");
        assertThat(labels(Language.EN, 8)).isEqualTo("8 more units: all 0 or no rate");
        assertThat(labels(Language.ZH, 0)).isNull();
    }

    @Test
    void prints_in_grey_what_needs_no_attention_and_in_amber_what_was_not_reported() {
        GridRows grids = new GridRows(new Wording(Language.ZH));

        assertThat(grids.cell(figure(FigureState.NO_RATE, null), false))
                .isEqualTo("<style forecolor=\"#5F6B76\">无比率</style>");
        assertThat(grids.cell(figure(FigureState.NOT_REPORTED, null), false))
                .isEqualTo("<style forecolor=\"#8A5A00\">未报</style>");
        assertThat(grids.cell(figure(FigureState.VALUE, new BigDecimal("1011")), true))
                .isEqualTo("<b>1,011</b>");
    }

    private static @Nullable Object labels(Language language, int idle) throws JRException {
        Block block = new GridRows(new Wording(language)).of("", EMPTY, "", idle);
        JRDesignField label = new JRDesignField();
        label.setName("label");
        return block.rows().next() ? block.rows().getFieldValue(label) : null;
    }

    private static Optional<Figure> figure(FigureState state, @Nullable BigDecimal value) {
        return Optional.of(new Figure(new FigureKey("CP-01", "3100"), state, value, List.of()));
    }
}
