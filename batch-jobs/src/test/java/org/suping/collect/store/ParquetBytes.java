package org.suping.collect.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.suping.evidence.store.DuckDb;

/** A Parquet file of complaints, each column as an expression over the row's number {@code i}. */
final class ParquetBytes {

    private final Map<String, String> columns = new LinkedHashMap<>();
    private String options = "";
    private long rows = 3;

    ParquetBytes() {
        with("投诉编号", "'C' || i")
                .with("机构代码", "310101")
                .with("受理日期", "DATE '2026-07-03'")
                .with("告知日期", "NULL::DATE")
                .with("办结日期", "NULL::DATE")
                .with("渠道", "'来访'")
                .with("投诉事由", "'退保纠纷'")
                .with("险种", "NULL::VARCHAR")
                .with("涉诉金额", "100.5::DECIMAL(12, 2)")
                .with("投诉人", "NULL::VARCHAR")
                .with("证件号码", "NULL::VARCHAR")
                .with("投诉内容", "NULL::VARCHAR");
    }

    ParquetBytes with(String heading, String expression) {
        columns.put(heading, expression);
        return this;
    }

    ParquetBytes without(String heading) {
        columns.remove(heading);
        return this;
    }

    ParquetBytes rows(long count) {
        rows = count;
        return this;
    }

    /** What the engine is told when it writes: {@code , compression zstd}. */
    ParquetBytes options(String more) {
        options = more;
        return this;
    }

    byte[] in(Path folder) throws IOException {
        Path file = folder.resolve("made.parquet");
        String selected = columns.entrySet().stream()
                .map(column -> column.getValue() + " AS " + DuckDb.name(column.getKey()))
                .collect(Collectors.joining(", "));
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute("SET force_mbedtls_unsafe = 'true'");
            statement.execute("PRAGMA add_parquet_key('key', '0123456789112345')");
            statement.execute("COPY (SELECT " + selected + " FROM range(1, " + (rows + 1) + ") numbers(i)) TO "
                    + DuckDb.text(file.toString()) + " (FORMAT parquet" + options + ")");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return Files.readAllBytes(file);
    }
}
