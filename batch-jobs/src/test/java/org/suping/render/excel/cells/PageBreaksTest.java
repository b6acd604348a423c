package org.suping.render.excel.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A table ends on the page it began on; only one longer than a page goes on over the next. */
class PageBreaksTest {

    /** Twelve columns of 14 places are 882 points wide, so that 567 points of their height fit a page. */
    private static final int LAST_COLUMN = 11;

    private static final int POINTS_OF_A_ROW = 20;

    @Test
    void stand_above_the_first_table_that_no_longer_fits() throws IOException {
        assertThat(breaks(10, 10, 10, 10, 10)).containsExactly(22, 44);
    }

    @Test
    void are_none_where_everything_fits() throws IOException {
        assertThat(breaks(10, 10)).isEmpty();
    }

    @Test
    void leave_a_table_longer_than_a_page_to_the_program_and_go_on_counting_under_it() throws IOException {
        assertThat(breaks(40, 10, 10)).containsExactly(52);
    }

    /** Tables of so many rows, each with an empty row under it, below a title that every page repeats. */
    private static int[] breaks(int... tables) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.setMargin(PageMargin.LEFT, 0.4);
            sheet.setMargin(PageMargin.RIGHT, 0.4);
            sheet.setMargin(PageMargin.TOP, 0.5);
            sheet.setMargin(PageMargin.BOTTOM, 0.55);
            sheet.setDefaultRowHeightInPoints(POINTS_OF_A_ROW);
            for (int column = 0; column <= LAST_COLUMN; column++) {
                sheet.setColumnWidth(column, 14 * 256);
            }
            PageBreaks breaks = new PageBreaks(sheet);
            int row = 1;
            for (int rows : tables) {
                breaks.add(row, row + rows - 1);
                row += rows + 1;
            }
            breaks.put(LAST_COLUMN, 1);
            return sheet.getRowBreaks();
        }
    }
}
