package org.suping.cli.propose.look;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.collect.RawRow;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.collect.Slice;
import org.suping.collect.parquet.ParquetFile;
import org.suping.collect.xlsx.WorkbookFile;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.source.HeadingRow;
import org.suping.definitions.source.SourceFormat;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.Text;

/** The first rows of a workbook or Parquet file, by the readers that will read it. */
final class ReaderRows {

    private static final int MOST_SHEETS = 20;
    private static final String NO_SUCH_SHEET = "SRC-48";
    private static final int ALL = 100;

    private ReaderRows() {}

    /** The sheet with the most rows, the first of several. */
    static SampleRows ofWorkbook(Path file, String name) {
        List<List<String>> longest = List.of();
        int chosen = 1;
        for (int sheet = 1; sheet <= MOST_SHEETS; sheet++) {
            List<List<String>> rows = sheet(file, name, sheet);
            if (rows == null) {
                break;
            }
            chosen = rows.size() > longest.size() ? sheet : chosen;
            longest = rows.size() > longest.size() ? rows : longest;
        }
        List<String> format = new ArrayList<>(List.of("format: workbook"));
        if (chosen > 1) {
            format.add("sheet: " + chosen);
        }
        return new SampleRows(format, longest);
    }

    private static @Nullable List<List<String>> sheet(Path file, String name, int position) {
        SourceFormat.Workbook format = new SourceFormat.Workbook("", position, HeadingRow.AUTO);
        try (RowSource rows = WorkbookFile.open(file, name, asking(format, List.of()), format, bytes -> {})) {
            return read(rows);
        } catch (BlockedException refused) {
            if (position > 1 && refused.findings().get(0).code().equals(NO_SUCH_SHEET)) {
                return null;
            }
            throw refused;
        }
    }

    /** Every column of which a row holds one value. */
    static FileSample ofParquet(Path file, String name, ZoneId zone) {
        SourceFormat.Parquet format = new SourceFormat.Parquet(zone);
        List<String> lines = new ArrayList<>(List.of("format: parquet"));
        List<String> names;
        List<String> unread;
        try (ParquetFile parquet = ParquetFile.open(file, name, asking(format, List.of()), format, bytes -> {})) {
            names = parquet.readable();
            unread = parquet.unreadable();
            if (parquet.hasInstants()) {
                lines.add("zone: " + zone);
            }
        }
        try (ParquetFile parquet = ParquetFile.open(file, name, asking(format, names), format, bytes -> {})) {
            parquet.headings();
            return FileSample.of(lines, names, read(parquet), unread);
        }
    }

    private static List<List<String>> read(RowSource source) {
        List<List<String>> rows = new ArrayList<>();
        RowTally untold = new RowTally();
        Slice cell = new Slice();
        for (RawRow raw = source.next(untold);
                raw != null && rows.size() < SampleRows.MOST;
                raw = source.next(untold)) {
            List<String> cells = new ArrayList<>();
            for (int field = 0; field < raw.fields(); field++) {
                cell.trim(raw, field);
                cells.add(text(cell));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** A day as it will be read whatever its format; nothing where there is no value. */
    private static String text(Slice cell) {
        if (cell.fault() != null) {
            return "";
        }
        String text = SampleRows.trimmed(cell.toString());
        return cell.day() == RawRow.NO_DAY ? text : text.split(" ", 2)[0];
    }

    private static SourceDefinition asking(SourceFormat format, List<String> headings) {
        List<ColumnMapping> columns = headings.stream()
                .map(heading -> ColumnMapping.below(heading, heading, CellFormat.PLAIN))
                .toList();
        return new SourceDefinition("", Text.EMPTY, "", "", format, null, ALL, columns, CompletenessRules.NONE);
    }
}
