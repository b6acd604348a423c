package org.suping.prove.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Visible;

/**
 * Delimited text in UTF-8 with a byte-order mark, without which Excel takes Chinese for something else.
 *
 * <p>A text a spreadsheet would run as a formula has a single quote before it; numbers are left alone. What a terminal
 * would obey is made {@link Visible}.
 */
final class CsvRows implements RowsFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private final CsvWriter writer;

    private CsvRows(CsvWriter writer) {
        this.writer = writer;
    }

    static CsvRows open(Path file, List<String> headings) throws IOException {
        BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvRows rows = new CsvRows(CsvWriter.builder().build(text));
        rows.writer.writeRecord(headings.stream().map(CsvRows::harmless).toList());
        return rows;
    }

    @Override
    public void add(List<@Nullable Object> cells) {
        writer.writeRecord(cells.stream().map(CsvRows::text).toList());
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String text ? harmless(text) : cell.toString();
    }

    private static String harmless(String cell) {
        String text = Visible.of(cell);
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
