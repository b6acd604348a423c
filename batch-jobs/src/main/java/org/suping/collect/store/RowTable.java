package org.suping.collect.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;
import org.suping.collect.RowReason;
import org.suping.collect.StoredRow;
import org.suping.evidence.PartColumn;
import org.suping.vocabulary.RowStatus;

/**
 * Rows as a table the engine reads from, a chunk at a time: {@code _row}, {@code _status}, {@code _finding} and the record's
 * columns. The engine never holds more of them than a row group. Of one thread.
 */
final class RowTable implements DuckDBTableFunction<Object, Object, Object> {

    private static final int OWN_COLUMNS = 3;

    private final Rows rows;
    private final Map<RowStatus, byte[]> statusCodes = new EnumMap<>(RowStatus.class);
    private final TextChunk statuses = new TextChunk();
    private final TextChunk findings = new TextChunk();
    private final List<ColumnChunk> columns = new ArrayList<>();
    private @Nullable RuntimeException failure;

    /** Where the rows come from. */
    interface Rows {

        /** The next row, used again for the one after it; null at the end. */
        @Nullable
        StoredRow next();
    }

    RowTable(List<PartColumn> columns, Rows rows) {
        this.rows = rows;
        for (PartColumn column : columns) {
            this.columns.add(new ColumnChunk(column, this.columns.size()));
        }
        for (RowStatus status : RowStatus.values()) {
            statusCodes.put(status, status.code().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What stopped the rows, of which the engine tells the words alone; or null. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    @Override
    public Object bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        info.addResultColumn("_row", DuckDBColumnType.BIGINT)
                .addResultColumn("_status", DuckDBColumnType.VARCHAR)
                .addResultColumn("_finding", DuckDBColumnType.VARCHAR);
        for (ColumnChunk column : columns) {
            column.declare(info);
        }
        return this;
    }

    @Override
    public Object init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return this;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        try {
            return fill(chunk);
        } catch (RuntimeException stopped) {
            failure = stopped;
            throw stopped;
        }
    }

    private int fill(DuckDBDataChunkWriter chunk) {
        int capacity = Math.toIntExact(chunk.capacity());
        statuses.begin(capacity);
        findings.begin(capacity);
        columns.forEach(column -> column.texts().begin(capacity));
        int filled = 0;
        for (StoredRow row = next(filled, capacity); row != null; row = next(filled, capacity)) {
            put(row, chunk, filled++);
        }
        statuses.end(chunk.vector(1), filled);
        findings.end(chunk.vector(2), filled);
        for (ColumnChunk column : columns) {
            column.end(chunk.vector(OWN_COLUMNS + column.index()), filled);
        }
        return filled;
    }

    private @Nullable StoredRow next(int filled, int capacity) {
        return filled == capacity ? null : rows.next();
    }

    private void put(StoredRow row, DuckDBDataChunkWriter chunk, int at) {
        RowReason reason = row.reason();
        chunk.vector(0).setLong(at, row.number());
        statuses.put(statusCodes.get(row.status()), at);
        findings.put(reason == null ? null : reason.code().getBytes(StandardCharsets.UTF_8), at);
        for (ColumnChunk column : columns) {
            column.put(row, chunk.vector(OWN_COLUMNS + column.index()), at);
        }
    }
}
