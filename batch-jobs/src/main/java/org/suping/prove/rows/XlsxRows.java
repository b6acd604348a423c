package org.suping.prove.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Visible;

/** A workbook, streamed; a new sheet begins after a million rows, which is what a sheet holds. Texts are text cells. */
final class XlsxRows implements RowsFile {

    private static final int ROWS_PER_SHEET = 1_000_000;
    private static final int ROWS_PER_FLUSH = 1_000;
    private static final int LONGEST_TEXT = 32_767;

    private final OutputStream bytes;
    private final Workbook workbook;
    private final List<String> headings;
    private Worksheet sheet;
    private int row;
    private int sheets;

    private XlsxRows(OutputStream bytes, List<String> headings) throws IOException {
        this.bytes = bytes;
        this.headings = headings;
        this.workbook = new Workbook(bytes, "Suping", null);
        this.sheet = nextSheet();
    }

    static XlsxRows open(Path file, List<String> headings) throws IOException {
        return new XlsxRows(Files.newOutputStream(file), headings);
    }

    private Worksheet nextSheet() {
        sheets++;
        Worksheet next = workbook.newWorksheet("rows-" + sheets);
        for (int column = 0; column < headings.size(); column++) {
            next.value(0, column, headings.get(column));
            next.style(0, column).bold().set();
        }
        next.freezePane(0, 1);
        row = 1;
        return next;
    }

    @Override
    public void add(List<@Nullable Object> cells) throws IOException {
        if (row > ROWS_PER_SHEET) {
            sheet.finish();
            sheet = nextSheet();
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
        if (row % ROWS_PER_FLUSH == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (cell instanceof Long whole) {
            sheet.value(row, column, whole);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day.toString());
        } else if (cell != null) {
            String text = Visible.of(cell.toString());
            sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
        bytes.close();
    }
}
