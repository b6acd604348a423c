package org.suping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How rows are named to people. */
class RowPlacesTest {

    @Test
    void names_a_line_of_a_text() {
        RowPlaces places = RowPlaces.of("2026Q3/crm.csv");

        assertThat(places.source()).isEqualTo("2026Q3/crm.csv");
        assertThat(places.row(12)).isEqualTo("2026Q3/crm.csv:12");
        assertThat(places.cell(12, 3)).isEqualTo("2026Q3/crm.csv:12");
    }

    @Test
    void names_a_cell_of_a_workbook_as_its_programs_do() {
        RowPlaces places = new RowPlaces("crm.xlsx", "投诉明细");

        assertThat(places.source()).isEqualTo("crm.xlsx!投诉明细");
        assertThat(places.row(12)).isEqualTo("crm.xlsx!投诉明细!A12");
        assertThat(places.cell(12, 1)).isEqualTo("crm.xlsx!投诉明细!B12");
        assertThat(places.cell(2, 25)).isEqualTo("crm.xlsx!投诉明细!Z2");
        assertThat(places.cell(2, 26)).isEqualTo("crm.xlsx!投诉明细!AA2");
        assertThat(places.cell(1_048_576, 16_383)).isEqualTo("crm.xlsx!投诉明细!XFD1048576");
    }

    @Test
    void quotes_a_sheet_whose_name_needs_it() {
        assertThat(new RowPlaces("crm.xlsx", "2026 Q3").row(2)).isEqualTo("crm.xlsx!'2026 Q3'!A2");
        assertThat(new RowPlaces("crm.xlsx", "It's").row(2)).isEqualTo("crm.xlsx!'It''s'!A2");
    }
}
