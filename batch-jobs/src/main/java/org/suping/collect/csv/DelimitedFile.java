package org.suping.collect.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
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
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * A delimited file, packed or not, read once from its first byte to its last.
 *
 * <p>What makes the file as a whole unreadable (bytes that are no text, a heading that is missing or stands twice, a quote
 * never closed) is a {@link BlockedException} with exit code 15. A row with too few or too many fields is a row.
 */
public final class DelimitedFile implements RowSource {

    /** Characters; a workbook's cell holds 32,767. */
    private static final int LONGEST_CELL = 1 << 20;

    private final String name;
    private final SourceFormat.Delimited format;
    private final PackedFile packed;
    private final StrictReader characters;
    private final TextTrouble trouble;
    private final HeadingSearch search;
    private final CsvReader<RecordHandler> records;
    private final CloseableIterator<RecordHandler> iterator;
    private final RecordHandler handler = new RecordHandler(new RawRow());
    private final List<Long> emptyLines = new ArrayList<>();

    private DelimitedFile(
            String name,
            SourceDefinition source,
            SourceFormat.Delimited format,
            PackedFile packed,
            StrictReader characters,
            TextTrouble trouble) {
        this.name = name;
        this.format = format;
        this.packed = packed;
        this.characters = characters;
        this.trouble = trouble;
        this.search = new HeadingSearch(source, format.headingRow());
        this.records = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(handler, characters);
        this.iterator = records.iterator();
    }

    /**
     * Opens a file.
     *
     * @param name as findings call it
     * @param format of the source
     * @param progress is told how many bytes were read so far
     */
    public static DelimitedFile open(
            Path file, String name, SourceDefinition source, SourceFormat.Delimited format, LongConsumer progress) {
        TextTrouble trouble = new TextTrouble(file, name, source);
        try {
            PackedFile packed = PackedFile.open(file, name, progress);
            StrictReader characters = new StrictReader(packed.text(), format.charset());
            return new DelimitedFile(name, source, format, packed, characters, trouble);
        } catch (ZipException | EOFException damaged) {
            throw trouble.damaged();
        } catch (IOException unreadable) {
            throw trouble.of(unreadable, format.charset());
        }
    }

    @Override
    public RowPlaces places() {
        return RowPlaces.of(name);
    }

    @Override
    public Headings headings() {
        RawRow row = next(new RowTally());
        while (row != null && search.goesOnAfter(row)) {
            row = next(new RowTally());
        }
        if (!search.hasFoundAny()) {
            trouble.ofHeadings(characters.charset()).ifPresent(encoding -> {
                throw encoding;
            });
        }
        return search.found(places());
    }

    /** Empty lines before it are told to the tally; those at the end are nothing. */
    @Override
    public @Nullable RawRow next(RowTally tally) {
        while (hasNext()) {
            iterator.next();
            if (!handler.isEmptyLine()) {
                emptyLines.forEach(tally::addEmptyLine);
                emptyLines.clear();
                return handler.row();
            }
            emptyLines.add(handler.row().line());
        }
        return null;
    }

    @Override
    public List<Long> linesBeforeHeadings() {
        return search.linesBefore();
    }

    @Override
    public long checksum() {
        try {
            return packed.checksumToEnd();
        } catch (IOException unreadable) {
            throw trouble.of(unreadable, format.charset());
        }
    }

    @Override
    public void close() {
        try {
            records.close();
            packed.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean hasNext() {
        try {
            return iterator.hasNext();
        } catch (UncheckedIOException stopped) {
            throw trouble.of(stopped.getCause(), characters.charset());
        } catch (CsvParseException stopped) {
            if (stopped.getCause() instanceof IOException unreadable) {
                throw trouble.of(unreadable, characters.charset());
            }
            if (stopped.getCause() != null) {
                throw stopped;
            }
            throw TextTrouble.blocked(Finding.of(
                    isTooLong(stopped) ? "SRC-12" : "SRC-09",
                    Severity.HARD,
                    name + ":" + handler.row().line(),
                    LONGEST_CELL));
        }
    }

    /** The parser says it in words alone. */
    private static boolean isTooLong(CsvParseException stopped) {
        return String.valueOf(stopped.getMessage()).startsWith("The maximum buffer size");
    }
}
