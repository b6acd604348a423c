package org.suping.collect.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.suping.collect.HeadingSearch;
import org.suping.collect.Headings;
import org.suping.collect.RawRow;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.SourceFormat;
import org.suping.findings.BlockedException;

/**
 * One sheet of a workbook, read row by row; a sheet's range may be far longer than its data.
 *
 * <p>A row has as many fields as there are headings: cells right of them are nobody's. Rows without a filled cell between
 * others are empty lines; those at the end are nothing.
 */
public final class WorkbookFile implements RowSource {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final String name;
    private final LongConsumer progress;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellText text;
    private final HeadingSearch search;
    private final RawRow raw = new RawRow();
    private int[] asked = {};
    private int fields = Integer.MAX_VALUE;
    private long line;

    private WorkbookFile(
            Path file, String name, SourceDefinition source, SourceFormat.Workbook format, LongConsumer progress)
            throws IOException {
        this.file = file;
        this.name = name;
        this.progress = progress;
        this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        this.stream = sheet(format).openStream();
        this.rows = stream.iterator();
        this.text = new CellText(workbook.isDate1904());
        this.search = new HeadingSearch(source, format.headingRow());
    }

    /**
     * Opens a workbook.
     *
     * @param name as findings call it
     * @param format of the source
     * @param progress is told how many bytes were read, at the end
     * @throws BlockedException when the file is no workbook that can be read
     */
    public static WorkbookFile open(
            Path file, String name, SourceDefinition source, SourceFormat.Workbook format, LongConsumer progress) {
        WorkbookGuard.check(file, name);
        try {
            return new WorkbookFile(file, name, source, format, progress);
        } catch (BlockedException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw WorkbookGuard.refused("SRC-44", name);
        }
    }

    @Override
    public Headings headings() {
        RowTally untold = new RowTally();
        RawRow row = next(untold);
        while (row != null && search.goesOnAfter(row)) {
            row = next(untold);
        }
        Headings headings = search.found(name);
        fields = headings.fields();
        asked = headings.fieldOf().values().stream().mapToInt(Integer::intValue).toArray();
        return headings;
    }

    @Override
    public List<Long> linesBeforeHeadings() {
        return search.linesBefore();
    }

    @Override
    public @Nullable RawRow next(RowTally tally) {
        for (Row row = read(); row != null; row = read()) {
            int filled = filled(row);
            if (filled > 0) {
                fill(row, Math.min(fields, filled));
                tell(row, tally);
                return raw;
            }
        }
        return null;
    }

    /** How many cells there are up to the last filled one, as far as there are headings. */
    private int filled(Row row) {
        int filled = Math.min(row.getCellCount(), fields);
        while (filled > 0 && !CellText.isFilled(row.getCell(filled - 1))) {
            filled--;
        }
        return filled;
    }

    private void fill(Row row, int filled) {
        raw.begin(row.getRowNum());
        for (int field = 0; field < filled; field++) {
            text.add(row.getCell(field), raw);
        }
        for (int field = filled; field < fields && fields != Integer.MAX_VALUE; field++) {
            raw.add("");
        }
    }

    private void tell(Row row, RowTally tally) {
        for (long empty = line + 1; empty < row.getRowNum(); empty++) {
            tally.addEmptyLine(empty);
        }
        line = row.getRowNum();
        for (int field : asked) {
            Cell cell = field < row.getCellCount() ? row.getCell(field) : null;
            if (cell != null && CellText.isFromOtherFile(cell)) {
                tally.addFromOtherFile(line);
                return;
            }
        }
    }

    private @Nullable Row read() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException damaged) {
            throw WorkbookGuard.refused("SRC-49", name, line);
        }
    }

    @Override
    public long checksum() {
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        try (InputStream bytes = new CheckedInputStream(Files.newInputStream(file), sum)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                count += read;
            }
        } catch (IOException unreadable) {
            throw WorkbookGuard.refused("SRC-03", name);
        }
        progress.accept(count);
        return sum.getValue();
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Sheet sheet(SourceFormat.Workbook format) {
        List<Sheet> sheets = workbook.getSheets().toList();
        if (format.sheet().isEmpty()) {
            if (format.position() > sheets.size()) {
                throw WorkbookGuard.refused("SRC-48", name, format.position(), sheets.size());
            }
            return sheets.get(format.position() - 1);
        }
        return sheets.stream()
                .filter(sheet -> Objects.equals(sheet.getName().strip(), format.sheet()))
                .findFirst()
                .orElseThrow(() -> WorkbookGuard.refused(
                        "SRC-47",
                        name,
                        format.sheet(),
                        sheets.stream().map(Sheet::getName).collect(Collectors.joining(", "))));
    }
}
