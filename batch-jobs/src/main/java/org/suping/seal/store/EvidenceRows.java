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
import org.suping.collect.complete.store.CompletenessCheck;
import org.suping.collect.settle.store.RejectedRows;
import org.suping.collect.settle.store.SettlementContent;
import org.suping.collect.settle.store.Settler;
import org.suping.collect.settle.store.Settler.Decision;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.store.FigureMeasurer;
import org.suping.prove.store.part.PartContents;
import org.suping.seal.rows.RowFindings;
import org.suping.vocabulary.Sha256;

/**
 * Reads rows in parts that a stranger has sent, all through one engine. A part that cannot be read is a
 * {@link org.springframework.dao.DataAccessException}. Close it: it holds the engine.
 */
public final class EvidenceRows implements AutoCloseable {

    /** Below so many rows a second thread costs more than it gains, and the documents are made beside. */
    private static final long ROWS_FOR_TWO_THREADS = 200_000;

    /** What a column of a row group may unpack to: far more than ours ever do. */
    private static final long LARGEST_CHUNK = 1L << 30;

    private final DuckDBConnection engine;
    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Folders folders;
    private final Vault vault;

    /** Opens an engine that reaches the vault of these folders and nothing else. */
    public EvidenceRows(Definitions definitions, CollectedReturn collected, Folders folders) {
        this.definitions = definitions;
        this.collected = collected;
        this.folders = folders;
        this.vault = folders.vault();
        long rows = collected.parts().stream().mapToLong(PartRef::rows).sum();
        this.engine = DuckDb.open(folders, rows < ROWS_FOR_TWO_THREADS ? 1 : 2);
    }

    /**
     * How many rows a part has by its footer, before anything else of it is read. Other readers believe other places of a footer: one
     * whose places contradict each other, or lie outside the file, is as unreadable as one that is none.
     *
     * @param bytes the part's size
     */
    public long rows(Path part, long bytes) {
        String file = "(" + DuckDb.text(part.toString()) + ")";
        String wrong = "num_values <> row_group_num_rows OR total_compressed_size NOT BETWEEN 0 AND " + bytes
                + " OR total_uncompressed_size NOT BETWEEN 0 AND " + LARGEST_CHUNK
                + " OR data_page_offset NOT BETWEEN 4 AND " + bytes
                + " OR coalesce(dictionary_page_offset, 4) NOT BETWEEN 0 AND " + bytes;
        Map<String, Long> footer = counted("SELECT 'all', num_rows FROM parquet_file_metadata" + file
                + " UNION ALL SELECT unnest(['groups', 'wrong']), unnest([coalesce(sum(n), 0), coalesce(sum(w), 0)])::BIGINT"
                + " FROM (SELECT any_value(row_group_num_rows) AS n, count(*) FILTER (WHERE " + wrong
                + ") AS w FROM parquet_metadata" + file + " GROUP BY row_group_id)");
        long rows = footer.getOrDefault("all", 0L);
        if (footer.getOrDefault("groups", -1L) != rows || footer.getOrDefault("wrong", 1L) > 0) {
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
    public Decision settled(CollectedReturn of, RecordDefinition record) {
        return new Settler(definitions, folders).decide(engine, of, record);
    }

    /** Every figure, measured again. */
    public MeasuredReturn measured() {
        return FigureMeasurer.measure(definitions, collected, folders, engine);
    }

    /** What the rows show of reasons for which they were set aside, and of days after the delivery's own. */
    public void reasons(RowFindings findings) {
        new RowReasons(definitions, collected, vault).count(engine, findings);
    }

    /** What the rows alone show of what is missing. */
    public List<Finding> missing() {
        return CompletenessCheck.ofRows(definitions, vault, collected, engine);
    }

    /** How much of each source was rejected, or that it was too much. */
    public List<Finding> rejected() {
        try {
            return new RejectedRows(definitions, folders).summarise(collected, engine);
        } catch (BlockedException tooMany) {
            return tooMany.findings();
        }
    }

    /** Accepted rows of units that the return does not speak of. */
    public List<Finding> ofOtherUnits() {
        return new OtherUnits(definitions, collected, vault).findings(engine);
    }

    /** What the settlement parts of a record say, whatever their manifest says of them. */
    public SettlementContent settlement(CollectedReturn of, RecordDefinition record) {
        try {
            return SettlementContent.ofParts(engine, vault, of, record.code());
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
