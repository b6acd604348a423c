package org.suping.seal.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import org.springframework.dao.DataRetrievalFailureException;
import org.suping.collect.CollectedReturn;
import org.suping.collect.settle.store.SettlementContent;
import org.suping.collect.settle.store.Settler;
import org.suping.collect.settle.store.Settler.Decision;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.prove.store.part.PartContents;
import org.suping.vocabulary.Sha256;

/**
 * Reads rows in parts that a stranger has sent, all through one engine. A part that cannot be read is a
 * {@link org.springframework.dao.DataAccessException}. Close it: it holds the engine.
 */
public final class EvidenceRows implements AutoCloseable {

    private static final int THREADS = 2;

    /** What a column of a row group may unpack to: far more than ours ever do. */
    private static final long LARGEST_CHUNK = 1L << 30;

    private final DuckDBConnection engine;
    private final Vault vault;

    /** Opens an engine that reaches the vault of these folders and nothing else. */
    public EvidenceRows(Folders folders) {
        this.vault = folders.vault();
        this.engine = DuckDb.open(folders, THREADS);
    }

    /**
     * How many rows a part has by its footer, before anything else of it is read. Other readers believe other places of a footer: one
     * whose places contradict each other, or lie outside the file, is as unreadable as one that is none.
     *
     * @param bytes the part's size
     */
    public long rows(Path part, long bytes) {
        String file = "(" + DuckDb.text(part.toString()) + ")";
        long rows = counted("SELECT 'all', num_rows FROM parquet_file_metadata" + file)
                .getOrDefault("all", 0L);
        long groups = counted(
                        "SELECT 'all', coalesce(sum(n), 0)::BIGINT FROM (SELECT any_value(row_group_num_rows) AS n"
                                + " FROM parquet_metadata" + file + " GROUP BY row_group_id)")
                .getOrDefault("all", 0L);
        long wrong = counted("SELECT 'all', count(*) FROM parquet_metadata" + file
                        + " WHERE num_values <> row_group_num_rows OR total_compressed_size NOT BETWEEN 0 AND " + bytes
                        + " OR total_uncompressed_size NOT BETWEEN 0 AND " + LARGEST_CHUNK
                        + " OR data_page_offset NOT BETWEEN 4 AND " + bytes
                        + " OR coalesce(dictionary_page_offset, 4) NOT BETWEEN 0 AND " + bytes)
                .getOrDefault("all", 0L);
        if (groups != rows || wrong > 0) {
            throw new DataRetrievalFailureException("A footer contradicts itself");
        }
        return rows;
    }

    /** How many rows of one source file have which status in a part. */
    public Map<String, Long> byStatus(Path part, Sha256 file) {
        return counted("SELECT _status, count(*) FROM " + DuckDb.readParquet(List.of(part)) + " WHERE _file = "
                + DuckDb.text(file.hex()) + " GROUP BY _status");
    }

    /** In how many rows of a part which of these columns hold anything; those that hold nothing are not told. */
    public Map<String, Long> filled(Path part, List<ColumnDefinition> columns) {
        Map<String, Long> filled = new TreeMap<>();
        for (ColumnDefinition column : columns) {
            String name = column.name();
            filled.putAll(counted("SELECT " + DuckDb.text(name) + ", count(*) FROM "
                    + DuckDb.readParquet(List.of(part)) + " WHERE " + DuckDb.name(name)
                    + " IS NOT NULL HAVING count(*) > 0"));
        }
        return filled;
    }

    /** In how many accepted rows of a part which of these columns hold something else than follows from the others; those of none are not told. */
    public Map<String, Long> notDerived(Path part, List<ColumnDefinition> columns) {
        Map<String, Long> wrong = new TreeMap<>();
        for (ColumnDefinition column : columns) {
            wrong.putAll(counted("SELECT " + DuckDb.text(column.name()) + ", count(*) FROM "
                    + DuckDb.readParquet(List.of(part)) + " WHERE _status = 'accepted' AND "
                    + DuckDb.name(column.name()) + " IS DISTINCT FROM ("
                    + CellRules.expression(column).sql() + ") HAVING count(*) > 0"));
        }
        return wrong;
    }

    /** All cells of all rows of these parts, digested again. */
    public PartContents contents(RecordDefinition record, List<PartRef> parts) {
        return PartContents.of(engine, vault, record, parts);
    }

    /** Which rows are duplicates or repeats, decided again; nothing is written. */
    public Decision settled(Settler settler, CollectedReturn collected, RecordDefinition record) {
        return settler.decide(engine, collected, record);
    }

    /** What the settlement parts of a record say, whatever their manifest says of them. */
    public SettlementContent settlement(CollectedReturn collected, RecordDefinition record) {
        try {
            return SettlementContent.ofParts(engine, vault, collected, record.code());
        } catch (SQLException | IllegalArgumentException unreadable) {
            throw new DataRetrievalFailureException("A settlement cannot be read", unreadable);
        }
    }

    private Map<String, Long> counted(String sql) {
        Map<String, Long> counted = new HashMap<>();
        try (Statement statement = engine.createStatement();
                ResultSet line = statement.executeQuery(sql)) {
            while (line.next()) {
                counted.put(String.valueOf(line.getString(1)), line.getLong(2));
            }
            return counted;
        } catch (SQLException unreadable) {
            throw new DataRetrievalFailureException("A part cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        try {
            engine.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine does not stop", failed);
        }
    }
}
