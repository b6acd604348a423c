package org.suping.collect.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.suping.collect.Headings;
import org.suping.collect.RawRow;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.collect.parquet.ParquetSchema.Column;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.SourceFormat;
import org.suping.evidence.FileDigest;
import org.suping.evidence.RowPlaces;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.vocabulary.ExitCode;

/**
 * A Parquet file, read row by row; of its columns only those that are asked for.
 *
 * <p>A column that is asked for holds one value a row. Lists and groups, and days with a time in Greenwich where the source
 * names no zone, are a {@link BlockedException} with exit code 15, as is a file that is none.
 */
public final class ParquetFile implements RowSource {

    private static final int TOLD_EVERY = 10_000;

    private final Path file;
    private final String name;
    private final SourceDefinition source;
    private final SourceFormat.Parquet format;
    private final LongConsumer progress;
    private final DuckDBConnection engine;
    private final ParquetSchema schema;
    private final long bytes;
    private final RawRow raw = new RawRow();
    private @Nullable ParquetCells cells;
    private long row;

    private ParquetFile(
            Path file, String name, SourceDefinition source, SourceFormat.Parquet format, LongConsumer progress)
            throws IOException {
        this.file = file;
        this.name = name;
        this.source = source;
        this.format = format;
        this.progress = progress;
        this.bytes = Files.size(file);
        this.engine = DuckDb.reading(file);
        try {
            this.schema = ParquetSchema.read(engine, file);
            mustHoldData();
        } catch (SQLException unreadable) {
            close();
            throw failed(unreadable);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    /**
     * Opens a file.
     *
     * @param name as findings call it
     * @param format of the source
     * @param progress is told about how many bytes were read so far
     * @throws BlockedException when it is no Parquet file that can be read
     */
    public static ParquetFile open(
            Path file, String name, SourceDefinition source, SourceFormat.Parquet format, LongConsumer progress) {
        ParquetGuard.check(file, name);
        try {
            return new ParquetFile(file, name, source, format, progress);
        } catch (IOException unreadable) {
            throw ParquetGuard.refused("SRC-03", name);
        }
    }

    /** The columns that hold one value a row, in their order: for looking at a file nobody has defined. */
    public List<String> readable() {
        return schema.names(true);
    }

    /** The other ones. */
    public List<String> unreadable() {
        return schema.names(false);
    }

    /** Whether a source that reads its columns must name a zone. */
    public boolean hasInstants() {
        return schema.hasInstants();
    }

    @Override
    public RowPlaces places() {
        return RowPlaces.of(name);
    }

    @Override
    public Headings headings() {
        List<String> names = schema.columns().stream().map(Column::name).toList();
        Headings found = orThrow(Headings.match(name, source, names));
        List<Integer> asked =
                found.fieldOf().values().stream().distinct().sorted().toList();
        Map<String, Integer> fieldOf = new HashMap<>();
        found.fieldOf().forEach((heading, field) -> fieldOf.put(heading, asked.indexOf(field)));
        cells = read(asked.stream().map(schema.columns()::get).toList());
        return new Headings(Map.copyOf(fieldOf), asked.size());
    }

    private ParquetCells read(List<Column> columns) {
        List<AskedColumn> asked = orThrow(AskedColumn.of(columns, name, format.zone()));
        try {
            return ParquetCells.open(engine, file, name, asked, format.zone());
        } catch (SQLException unreadable) {
            throw failed(unreadable);
        }
    }

    @Override
    public @Nullable RawRow next(RowTally tally) {
        ParquetCells read = cells;
        if (read == null) {
            throw new IllegalStateException("Rows are asked for before the headings");
        }
        raw.begin(row + 1);
        try {
            if (!read.next(raw)) {
                mustBeAll();
                return null;
            }
        } catch (SQLException damaged) {
            throw failed(damaged);
        }
        if (++row % TOLD_EVERY == 0) {
            progress.accept(bytes * row / Math.max(row, schema.rows()));
        }
        return raw;
    }

    /** Of the whole file, whichever columns were read. */
    @Override
    public long checksum() {
        try {
            long sum = FileDigest.of(file).checksum();
            progress.accept(bytes);
            return sum;
        } catch (IOException unreadable) {
            throw ParquetGuard.refused("SRC-03", name);
        }
    }

    @Override
    public void close() {
        try {
            if (cells != null) {
                cells.close();
            }
            engine.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine does not close", failed);
        }
    }

    /** What ends before the rows that it claims to hold is damaged. */
    private void mustBeAll() {
        if (row != schema.rows()) {
            throw ParquetGuard.refused("SRC-53", name, row);
        }
    }

    private void mustHoldData() {
        if (schema.claimsMoreThanFits(bytes)) {
            throw ParquetGuard.refused("SRC-54", name, schema.rows());
        }
    }

    private BlockedException failed(SQLException failure) {
        return ParquetGuard.failed(failure, name, row);
    }

    private static <T> T orThrow(Checked<T> checked) {
        if (checked.isBlocked()) {
            throw new BlockedException(ExitCode.SOURCE_UNREADABLE, checked.findings());
        }
        return checked.orThrow();
    }
}
