package org.suping.collect.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.jspecify.annotations.Nullable;
import org.suping.collect.StoredRow;
import org.suping.evidence.PartColumn;
import org.suping.evidence.PartRef;
import org.suping.evidence.SourceFile;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.Sha256;

/**
 * Writes one source file's rows as parts of at most {@link #ROWS_PER_PART} rows. The same rows give the same bytes. Of one
 * thread.
 */
public final class PartWriter {

    /** Rows of a row group of every part. */
    public static final int ROWS_PER_GROUP = 122_880;

    static final int ROWS_PER_PART = 2 * ROWS_PER_GROUP;

    private static final String ROWS = "part_rows";
    /** A column of more different texts than that in a row group gives up its dictionary early: it would be given up anyway. */
    private static final int MOST_DISTINCT = 4_096;

    private final DuckDBConnection engine;
    private final Vault vault;
    private final String folder;
    private final SourceFile file;
    private final RowTable table;
    private final List<PartColumn> columns;
    private final Supplier<@Nullable StoredRow> source;
    private final List<PartRef> parts = new ArrayList<>();
    private StoredRowDigest content;
    private @Nullable StoredRow waiting;
    private long firstRow;
    private long lastRow;
    private int rows;

    /**
     * @param folder of the attempt, below the vault's root
     * @param source of the rows, until it gives null; may give the same row, filled again
     */
    PartWriter(
            DuckDBConnection engine,
            Vault vault,
            String folder,
            SourceFile file,
            List<PartColumn> columns,
            Supplier<@Nullable StoredRow> source) {
        this.engine = engine;
        this.vault = vault;
        this.folder = folder;
        this.file = file;
        this.columns = columns;
        this.source = source;
        this.table = new RowTable(columns, this::next);
        this.content = new StoredRowDigest(columns, file.digest());
    }

    /** Writes all rows and gives the parts. */
    List<PartRef> write() throws SQLException {
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            function.withName(ROWS).withFunction(table).register(engine);
        }
        waiting = source.get();
        while (waiting != null) {
            writePart();
        }
        return List.copyOf(parts);
    }

    /** The next row of the part being written. */
    private @Nullable StoredRow next() {
        if (rows == ROWS_PER_PART) {
            return null;
        }
        StoredRow row = waiting == null ? source.get() : waiting;
        waiting = null;
        if (row != null) {
            firstRow = rows == 0 ? row.line() : firstRow;
            lastRow = row.line();
            content.add(row);
            rows++;
        }
        return row;
    }

    private void writePart() throws SQLException {
        int ordinal = parts.size() + 1;
        PartFile part = new PartFile(
                vault,
                "%s/record=%s/source=%s/%s-%05d.parquet"
                        .formatted(folder, file.record(), file.source(), file.partition(), ordinal));
        rows = 0;
        copy(part);
        Sha256 digest = part.keep();
        parts.add(new PartRef(
                part.path(),
                file.record(),
                file.source(),
                file.digest(),
                ordinal,
                firstRow,
                lastRow,
                rows,
                digest,
                content.finish(),
                part.bytes()));
        content = new StoredRowDigest(columns, file.digest());
        waiting = rows == ROWS_PER_PART ? source.get() : null;
    }

    private void copy(PartFile part) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute("COPY (SELECT " + DuckDb.text(file.digest().hex()) + " AS _file, * FROM " + ROWS
                    + "()) TO " + DuckDb.text(part.temporary().toString())
                    + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE " + ROWS_PER_GROUP
                    + ", DICTIONARY_SIZE_LIMIT " + MOST_DISTINCT + ")");
        } catch (SQLException failed) {
            RuntimeException cause = table.failure();
            if (cause != null) {
                throw cause;
            }
            throw failed;
        }
    }
}
