package org.suping.check.imported;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.collect.RawRow;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.collect.Slice;
import org.suping.collect.xlsx.WorkbookFile;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.source.HeadingRow;
import org.suping.definitions.source.SourceFormat;
import org.suping.evidence.RowPlaces;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Text;

/**
 * The rows of a file of figures: delimited text in UTF-8 or GB18030, or a sheet of a workbook.
 *
 * @param places how its rows are named
 * @param rows all of them, headings and whatever stands above them included
 */
public record FigureFile(RowPlaces places, List<Row> rows) {

    /** A group's figures of several years; more is no file of figures. */
    private static final int MOST_ROWS = 200_000;

    private static final long MOST_BYTES = 64 << 20;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /**
     * One row.
     *
     * @param line of the file, or the sheet's row
     */
    record Row(long line, List<String> cells) {}

    /**
     * Reads a file.
     *
     * @param name as findings call it
     * @param sheet of a workbook; empty for the first
     * @throws BlockedException with exit code 15 when it cannot be read
     */
    public static FigureFile read(Path file, String name, String sheet) {
        try {
            if (!Files.isRegularFile(file)) {
                throw unreadable("IMPORT-NO-FILE", name);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw unreadable("IMPORT-LARGE", name);
            }
            byte[] start = Files.readAllBytes(file);
            return isWorkbook(start) ? workbook(file, name, sheet) : text(start, name);
        } catch (IOException failed) {
            throw unreadable("IMPORT-UNREADABLE", name);
        }
    }

    /** A zip, or the container of the workbooks before it. */
    private static boolean isWorkbook(byte[] start) {
        return start.length > 1
                && (start[0] == 'P' && start[1] == 'K' || start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF);
    }

    private static FigureFile workbook(Path file, String name, String sheet) {
        SourceFormat.Workbook format = new SourceFormat.Workbook(sheet, 1, HeadingRow.AUTO);
        SourceDefinition asking =
                new SourceDefinition("", Text.EMPTY, "", "", format, null, null, List.of(), CompletenessRules.NONE);
        List<Row> rows = new ArrayList<>();
        try (RowSource source = WorkbookFile.open(file, name, asking, format, bytes -> {})) {
            RowTally untold = new RowTally();
            for (RawRow raw = source.next(untold); raw != null; raw = source.next(untold)) {
                rows.add(new Row(raw.line(), cells(raw)));
                mustBeFew(rows, name);
            }
            return new FigureFile(source.places(), rows);
        }
    }

    private static List<String> cells(RawRow raw) {
        List<String> cells = new ArrayList<>();
        Slice cell = new Slice();
        for (int field = 0; field < raw.fields(); field++) {
            cell.trim(raw, field);
            cells.add(cell.fault() == null ? cell.toString() : "");
        }
        return cells;
    }

    private static FigureFile text(byte[] bytes, String name) throws IOException {
        String text = CHARSETS.stream()
                .flatMap(charset -> decoded(bytes, charset).stream())
                .findFirst()
                .orElseThrow(() -> unreadable("IMPORT-ENCODING", name));
        if (text.chars().filter(sign -> sign == '"').count() % 2 != 0) {
            // a cell that never ends would swallow the rows below it without a word
            throw unreadable("IMPORT-BROKEN", name);
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(text.lines().findFirst().orElse("").indexOf('\t') < 0 ? ',' : '\t')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                List<String> cells =
                        line.getFields().stream().map(String::strip).toList();
                rows.add(new Row(line.getStartingLineNumber(), cells));
                mustBeFew(rows, name);
            }
        } catch (CsvParseException broken) {
            throw unreadable("IMPORT-BROKEN", name);
        }
        return new FigureFile(RowPlaces.of(name), rows);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static void mustBeFew(List<Row> rows, String name) {
        if (rows.size() > MOST_ROWS) {
            throw unreadable("IMPORT-LARGE", name);
        }
    }

    private static BlockedException unreadable(String code, String name) {
        return new BlockedException(
                ExitCode.SOURCE_UNREADABLE, Finding.of(code, Severity.HARD, name, MOST_ROWS, MOST_BYTES >> 20));
    }
}
