package org.suping.collect.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBWritableVector;
import org.suping.collect.StoredRow;
import org.suping.definitions.ColumnType;
import org.suping.evidence.PartColumn;

/**
 * One of the record's columns while a chunk is filled; used again for the next chunk.
 *
 * @param index among the stored row's cells
 */
record ColumnChunk(PartColumn column, int index, TextChunk texts) {

    /** The most digits of a stored amount. */
    private static final int PRECISION = 18;

    ColumnChunk(PartColumn column, int index) {
        this(column, index, new TextChunk());
    }

    /** Tells the engine the column's name and type. */
    void declare(DuckDBTableFunctionBindInfo info) throws SQLException {
        switch (column.type()) {
            case TEXT, CODE -> info.addResultColumn(column.name(), DuckDBColumnType.VARCHAR);
            case INTEGER -> info.addResultColumn(column.name(), DuckDBColumnType.BIGINT);
            case DATE -> info.addResultColumn(column.name(), DuckDBColumnType.DATE);
            case DECIMAL -> {
                try (DuckDBLogicalType decimal = DuckDBLogicalType.decimal(PRECISION, StoredRow.SCALE)) {
                    info.addResultColumn(column.name(), decimal);
                }
            }
        }
    }

    /** Puts the row's cell. */
    void put(StoredRow row, DuckDBWritableVector vector, int at) {
        if (isText()) {
            texts.put(row.has(index) ? row.copy(index) : null, at);
        } else if (!row.has(index)) {
            vector.setNull(at);
        } else {
            putNumber(row.number(index), vector, at);
        }
    }

    /** Hands the chunk over. */
    void end(DuckDBWritableVector vector, int rows) {
        if (isText()) {
            texts.end(vector, rows);
        }
    }

    private boolean isText() {
        return column.type() == ColumnType.TEXT || column.type() == ColumnType.CODE;
    }

    private void putNumber(long number, DuckDBWritableVector vector, int at) {
        switch (column.type()) {
            case DATE -> vector.setDate(at, LocalDate.ofEpochDay(number));
            case DECIMAL -> vector.setBigDecimal(at, BigDecimal.valueOf(number, StoredRow.SCALE));
            default -> vector.setLong(at, number);
        }
    }
}
