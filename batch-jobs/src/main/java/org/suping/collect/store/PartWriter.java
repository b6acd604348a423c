package org.suping.collect.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.suping.collect.RowReason;
import org.suping.collect.StoredRow;
import org.suping.evidence.PartColumn;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowDigest;
import org.suping.evidence.SourceFile;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.RowStatus;
import org.suping.vocabulary.Sha256;

/**
 * Writes one source file's rows as parts of at most {@link #ROWS_PER_PART} rows. The same rows give the same bytes. Of one
 * thread.
 */
final class PartWriter implements AutoCloseable {

    static final int ROWS_PER_GROUP = 122_880;
    static final int ROWS_PER_PART = 2 * ROWS_PER_GROUP;

    private final DuckDBConnection engine;
    private final Vault vault;
    private final String folder;
    private final SourceFile file;
    private final List<PartColumn> columns;
    private final Map<RowStatus, byte[]> statuses = new EnumMap<>(RowStatus.class);
    private final List<PartRef> parts = new ArrayList<>();
    private @Nullable DuckDBAppender appender;
    private RowDigest content;
    private long firstRow;
    private long lastRow;
    private int rows;

    /** @param folder of the attempt, below the vault's root */
    PartWriter(DuckDBConnection engine, Vault vault, String folder, SourceFile file, List<PartColumn> columns) {
        this.engine = engine;
        this.vault = vault;
        this.folder = folder;
        this.file = file;
        this.columns = columns;
        this.content = RowDigest.ofFile(file.digest());
        for (RowStatus status : RowStatus.values()) {
            statuses.put(status, status.code().getBytes(StandardCharsets.UTF_8));
        }
    }

    void add(StoredRow row) throws SQLException {
        DuckDBAppender target = appender == null ? begin() : appender;
        firstRow = rows == 0 ? row.line() : firstRow;
        lastRow = row.line();
        target.beginRow();
        putOwn(row, target);
        for (int i = 0; i < columns.size(); i++) {
            put(row, i, target);
        }
        target.endRow();
        content.endRow();
        if (++rows == ROWS_PER_PART) {
            write();
        }
    }

    /** Writes what is left and gives all parts. */
    List<PartRef> finish() throws SQLException {
        if (rows > 0) {
            write();
        }
        return List.copyOf(parts);
    }

    @Override
    public void close() throws SQLException {
        if (appender != null) {
            appender.close();
        }
    }

    private DuckDBAppender begin() throws SQLException {
        String definitions = columns.stream()
                .map(column -> DuckDb.name(column.name()) + " " + column.type().sql())
                .collect(Collectors.joining(", "));
        // one transaction, rolled back once the part is written: a commit of its own for every 2,048 rows costs a sixth
        engine.setAutoCommit(false);
        try (Statement statement = engine.createStatement()) {
            statement.execute(
                    "CREATE TABLE part (_row BIGINT, _status VARCHAR, _finding VARCHAR, " + definitions + ")");
        }
        DuckDBAppender created = engine.createAppender("part");
        appender = created;
        return created;
    }

    private void putOwn(StoredRow row, DuckDBAppender target) throws SQLException {
        byte[] status = statuses.getOrDefault(row.status(), new byte[0]);
        target.append(row.line());
        target.append(status);
        content.number(row.line());
        content.text(status, 0, status.length);
        RowReason reason = row.reason();
        if (reason == null) {
            target.appendNull();
            content.none();
        } else {
            target.append(reason.code());
            content.text(reason.code());
        }
    }

    private void put(StoredRow row, int index, DuckDBAppender target) throws SQLException {
        PartColumn column = columns.get(index);
        if (!row.has(index)) {
            target.appendNull();
        } else {
            switch (column.type()) {
                case TEXT, CODE -> target.append(row.copy(index));
                case INTEGER -> target.append(row.number(index));
                case DECIMAL -> target.appendDecimal(row.number(index));
                case DATE -> target.appendEpochDays(Math.toIntExact(row.number(index)));
            }
        }
        if (!column.isHash()) {
            digest(row, index, column);
        }
    }

    private void digest(StoredRow row, int index, PartColumn column) {
        if (!row.has(index)) {
            content.none();
            return;
        }
        switch (column.type()) {
            case TEXT, CODE -> content.text(row.bytes(), row.from(index), row.to(index));
            case INTEGER -> content.number(row.number(index));
            case DECIMAL -> content.decimal(row.number(index), StoredRow.SCALE);
            case DATE -> content.epochDay(row.number(index));
        }
    }

    private void write() throws SQLException {
        close();
        appender = null;
        int ordinal = parts.size() + 1;
        PartFile part = new PartFile(
                vault,
                "%s/record=%s/source=%s/%s-%05d.parquet"
                        .formatted(folder, file.record(), file.source(), file.partition(), ordinal));
        try (Statement statement = engine.createStatement()) {
            statement.execute("COPY (SELECT " + DuckDb.text(file.digest().hex()) + " AS _file, * FROM part) TO "
                    + DuckDb.text(part.temporary().toString())
                    + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROWS_PER_GROUP + ")");
        }
        engine.rollback();
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
        rows = 0;
        content = RowDigest.ofFile(file.digest());
    }
}
