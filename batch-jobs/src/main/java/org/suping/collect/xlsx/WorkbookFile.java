package org.suping.collect.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.suping.collect.HeadingSearch;
import org.suping.collect.Headings;
import org.suping.collect.RawRow;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.SourceFormat;
import org.suping.evidence.RowPlaces;
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
    private final RowPlaces places;
    private final LongConsumer progress;
    private final OpenSheet sheet;
    private final SheetRows rows;
    private final HeadingSearch search;
    private final SheetRow row = new SheetRow();
    private final RawRow raw = new RawRow();
    private int[] asked = {};
    private int fields = Integer.MAX_VALUE;
    private long line;

    private WorkbookFile(Path file, RowPlaces places, OpenSheet sheet, HeadingSearch search, LongConsumer progress) {
        this.file = file;
        this.places = places;
        this.sheet = sheet;
        this.rows = new SheetRows(sheet.xml());
        this.search = search;
        this.progress = progress;
    }

    /**
     * Opens a workbook.
     *
     * @param name as findings call it
     * @param format of the source
     * @param progress is told how many bytes were read so far
     * @throws BlockedException when the file is no workbook that can be read
     */
    public static WorkbookFile open(
            Path file, String name, SourceDefinition source, SourceFormat.Workbook format, LongConsumer progress) {
        OpenSheet sheet = OpenSheet.of(file, name, format, progress);
        HeadingSearch search = new HeadingSearch(source, format.headingRow());
        return new WorkbookFile(file, new RowPlaces(name, sheet.name()), sheet, search, progress);
    }

    @Override
    public RowPlaces places() {
        return places;
    }

    @Override
    public Headings headings() {
        RowTally untold = new RowTally();
        RawRow next = next(untold);
        while (next != null && search.goesOnAfter(next)) {
            next = next(untold);
        }
        Headings headings = search.found(places);
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
        try {
            while (rows.read(row)) {
                int filled = filled();
                if (filled > 0) {
                    fill(filled);
                    tell(tally);
                    return raw;
                }
            }
            return null;
        } catch (BlockedException refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw WorkbookGuard.refused("SRC-49", places.file(), line);
        }
    }

    /** How many cells there are up to the last filled one, as far as there are headings. */
    private int filled() throws XMLStreamException {
        int filled = Math.min(row.cells(), fields);
        while (filled > 0 && !sheet.text().isFilled(row, filled - 1)) {
            filled--;
        }
        return filled;
    }

    private void fill(int filled) throws XMLStreamException {
        raw.begin(row.number());
        for (int cell = 0; cell < filled; cell++) {
            sheet.text().add(row, cell, raw);
            if (raw.length() > CharBuilder.MOST_CHARS) {
                throw new XMLStreamException("No row holds so many characters");
            }
        }
        for (int cell = filled; cell < fields && fields != Integer.MAX_VALUE; cell++) {
            raw.add("");
        }
    }

    private void tell(RowTally tally) {
        for (long empty = line + 1; empty < row.number(); empty++) {
            tally.addEmptyLine(empty);
        }
        line = row.number();
        for (int cell : asked) {
            if (cell < row.cells() && row.isFromOtherFile(cell)) {
                tally.addFromOtherFile(line);
                return;
            }
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
            throw WorkbookGuard.refused("SRC-03", places.file());
        }
        progress.accept(count);
        return sum.getValue();
    }

    @Override
    public void close() {
        try {
            sheet.members().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
