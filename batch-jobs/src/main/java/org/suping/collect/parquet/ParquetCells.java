package org.suping.collect.parquet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.suping.collect.RawRow;
import org.suping.collect.RowReason;
import org.suping.evidence.store.DuckDb;

/** The rows of some columns, as fields. */
final class ParquetCells implements AutoCloseable {

    /** Bytes; the engine gives two thousand rows at a time, and a hostile file may hold the same long text in all of them. */
    private static final int LONGEST_CELL = 1 << 17;

    /** A number in binary: fifteen digits are right, as in a workbook. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    private final Statement statement;
    private final ResultSet rows;
    private final String name;
    private final List<ColumnKind> kinds;
    private final ZoneId zone;

    private ParquetCells(Statement statement, ResultSet rows, String name, List<ColumnKind> kinds, ZoneId zone) {
        this.statement = statement;
        this.rows = rows;
        this.name = name;
        this.kinds = kinds;
        this.zone = zone;
    }

    /**
     * Starts to read.
     *
     * @param name as findings call the file
     * @param zone in which the days of instants are told; null where there are none
     */
    static ParquetCells open(
            DuckDBConnection engine, Path file, String name, List<AskedColumn> columns, @Nullable ZoneId zone)
            throws SQLException {
        Statement statement = engine.createStatement();
        ResultSet rows = statement.executeQuery(
                "SELECT " + String.join(", ", selected(columns)) + " FROM " + DuckDb.readForeignParquet(file));
        List<ColumnKind> kinds = columns.stream().map(AskedColumn::kind).toList();
        return new ParquetCells(statement, rows, name, kinds, zone == null ? ZoneOffset.UTC : zone);
    }

    /** First whether any text is too long to be given out, then the columns, without such texts. */
    private static List<String> selected(List<AskedColumn> columns) {
        StringBuilder isAnyLong = new StringBuilder("false");
        List<String> selected = new ArrayList<>();
        for (AskedColumn asked : columns) {
            String column = DuckDb.name(asked.column().engineName());
            String cell = asked.kind().sql(column);
            if (asked.kind() == ColumnKind.TEXT) {
                String isLong = "coalesce(strlen(" + column + ") > " + LONGEST_CELL + ", false)";
                isAnyLong.append(" OR ").append(isLong);
                cell = "CASE WHEN NOT " + isLong + " THEN " + cell + " END";
            }
            selected.add(cell);
        }
        selected.add(0, isAnyLong.toString());
        return selected;
    }

    /** Fills the next row, begun already; false at the end. */
    boolean next(RawRow raw) throws SQLException {
        if (!rows.next()) {
            return false;
        }
        if (rows.getBoolean(1)) {
            throw ParquetGuard.refused("SRC-60", name + ":" + raw.line(), LONGEST_CELL);
        }
        for (int i = 0; i < kinds.size(); i++) {
            add(kinds.get(i), i + 2, raw);
        }
        return true;
    }

    private void add(ColumnKind kind, int column, RawRow raw) throws SQLException {
        if (kind.isTime()) {
            long time = rows.getLong(column);
            if (rows.wasNull()) {
                raw.add("");
            } else if (time == ColumnKind.NEVER) {
                raw.add("infinity");
            } else if (kind == ColumnKind.DAY) {
                raw.addDay(time);
            } else {
                raw.addMoment(moment(time, kind == ColumnKind.INSTANT ? zone : ZoneOffset.UTC));
            }
            return;
        }
        String text = rows.getString(column);
        if (text != null && kind == ColumnKind.BINARY) {
            addNumber(text, raw);
        } else {
            raw.add(text == null ? "" : text);
        }
    }

    private static LocalDateTime moment(long micros, ZoneId zone) {
        return LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), zone);
    }

    /** What is no number at all, as nan, is a text that no number's column takes. */
    private static void addNumber(String text, RawRow raw) {
        if (text.chars().anyMatch(c -> c != 'e' && Character.isLetter(c))) {
            raw.add(text);
            return;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.abs().compareTo(TOO_LARGE) >= 0) {
            raw.addFault(RowReason.Kind.CELL_DIGITS);
        } else {
            BigDecimal right = number.round(DIGITS);
            raw.add(right.signum() == 0 ? "0" : right.stripTrailingZeros().toPlainString());
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
