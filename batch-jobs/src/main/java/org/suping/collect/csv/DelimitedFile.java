package org.suping.collect.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.suping.collect.Headings;
import org.suping.collect.RawRow;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.SourceFormat;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * A delimited file, read once from its first byte to its last.
 *
 * <p>What makes the file as a whole unreadable (bytes that are no text, a heading that is missing or stands twice, a quote
 * never closed) is a {@link BlockedException} with exit code 15. A row with too few or too many fields is a row.
 */
public final class DelimitedFile implements RowSource {

    /** Characters; the parser's own limit. */
    private static final int LONGEST_CELL = 1 << 24;

    private final String name;
    private final SourceDefinition source;
    private final StrictReader characters;
    private final CsvReader<RecordHandler> records;
    private final CloseableIterator<RecordHandler> iterator;
    private final RecordHandler handler = new RecordHandler(new RawRow());
    private final List<Long> emptyLines = new ArrayList<>();

    private DelimitedFile(
            String name, StrictReader characters, SourceDefinition source, SourceFormat.Delimited format) {
        this.name = name;
        this.source = source;
        this.characters = characters;
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
        try {
            StrictReader characters = new StrictReader(Files.newInputStream(file), format.charset(), progress);
            return new DelimitedFile(name, characters, source, format);
        } catch (IOException unreadable) {
            throw unreadable(name);
        }
    }

    /** The finding for a file that cannot be opened or read. */
    public static BlockedException unreadable(String name) {
        return blocked(Finding.of("SRC-03", Severity.HARD, name));
    }

    @Override
    public Headings headings() {
        RawRow row = next(new RowTally());
        if (row == null) {
            throw blocked(Finding.of("SRC-10", Severity.HARD, name));
        }
        List<String> headings = new ArrayList<>();
        for (int field = 0; field < row.fields(); field++) {
            headings.add(row.text(field).strip());
        }
        Checked<Headings> matched = Headings.match(name + ":1", source, headings);
        if (matched.isBlocked()) {
            throw new BlockedException(ExitCode.SOURCE_UNREADABLE, matched.findings());
        }
        return matched.orThrow();
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
    public long checksum() {
        try {
            return characters.checksumToEnd();
        } catch (IOException unreadable) {
            throw unreadable(name);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException ignored) {
            throw new UncheckedIOException(ignored);
        }
    }

    private boolean hasNext() {
        try {
            return iterator.hasNext();
        } catch (UncheckedIOException stopped) {
            throw stopped.getCause() instanceof MalformedBytesException malformed
                    ? blocked(Finding.of(
                            "SRC-06",
                            Severity.HARD,
                            name,
                            malformed.position(),
                            characters.charset().displayName()))
                    : unreadable(name);
        } catch (CsvParseException stopped) {
            if (stopped.getCause() != null) {
                throw stopped;
            }
            throw blocked(Finding.of(
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

    private static BlockedException blocked(Finding finding) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, finding);
    }
}
