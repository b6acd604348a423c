package org.suping.collect.settle.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.collect.store.PartFile;
import org.suping.collect.store.PartWriter;
import org.suping.collect.store.Settlement;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.RecordDefinition.RepeatRule;
import org.suping.definitions.rows.RowChecks.Unique;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Finding;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * Decides across files which rows are duplicates and which repeat an earlier one.
 *
 * <p>Only accepted rows. Of rows with one key that of the latest delivery counts, of one day the first by (file digest,
 * line); a row that lacks a part of the key is nobody's duplicate. Rows with other keys that share what the record says is
 * unique are told, or set aside as duplicates of the first. Among the rows that count, a repeat follows the latest earlier row that is equal in the rule's columns
 * by (date, file digest, line), at most the rule's days later. The order of arrival decides nothing.
 *
 * <p>Rows that share their hash with another are found first; only these are sorted. Linear in the rows.
 */
public final class Settler {

    private static final int THREADS = 2;

    /** Rows of a settlement come from none. */
    private static final Sha256 NO_FILE = Sha256.of("");

    private final Definitions definitions;
    private final Folders folders;

    public Settler(Definitions definitions, Folders folders) {
        this.definitions = definitions;
        this.folders = folders;
    }

    /** Whether rows of a record can be duplicates or repeats at all. */
    public static boolean settles(RecordDefinition record) {
        return !record.key().isEmpty()
                || record.repeat() != null
                || !record.checks().unique().isEmpty();
    }

    /** Settles one record and writes its settlement part, which may be empty. */
    public Settlement settle(CollectedReturn collected, RecordDefinition record) {
        SettlementRows rows = rows(collected, record);
        SettlementFindings findings = new SettlementFindings(collected, record);
        try (DuckDBConnection engine = DuckDb.open(folders, THREADS);
                Statement statement = engine.createStatement()) {
            decide(record, rows, statement, findings);
            Decision decision = listed(rows, statement, findings.all());
            PartRef part = write(collected.attempt(), record.code(), decision, rows, statement);
            return new Settlement(part, duplicates(rows, statement), decision.findings());
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine could not settle " + record.code(), failed);
        }
    }

    /**
     * What was decided about one record's rows.
     *
     * @param rows that are duplicates or repeats
     * @param content digest of their list
     * @param findings what was found by the way
     */
    public record Decision(long rows, Sha256 content, List<Finding> findings) {}

    /** Decides the same through an engine that is open: nothing is written, and nothing of it stays in the engine. */
    public Decision decide(Connection engine, CollectedReturn collected, RecordDefinition record) {
        SettlementRows rows = rows(collected, record);
        if (rows.isEmpty()) {
            return new Decision(0, SettlementContent.none().digest(), List.of());
        }
        try (Statement statement = engine.createStatement()) {
            statement.execute("BEGIN");
            try {
                SettlementFindings findings = new SettlementFindings(collected, record);
                decide(record, rows, statement, findings);
                return listed(rows, statement, findings.all());
            } finally {
                statement.execute("ROLLBACK");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine could not settle " + record.code(), failed);
        }
    }

    private SettlementRows rows(CollectedReturn collected, RecordDefinition record) {
        return new SettlementRows(
                record,
                folders.vault(),
                collected.rowParts(record.code()),
                SettlementContent.days(collected, record.code()));
    }

    private static void decide(
            RecordDefinition record, SettlementRows rows, Statement statement, SettlementFindings findings)
            throws SQLException {
        for (String setup : rows.engineSetup()) {
            statement.execute(setup);
        }
        if (!rows.isEmpty()) {
            setAside(record, rows, statement, findings);
            repeats(record, rows, statement);
        }
    }

    /** Duplicates by key first; what must be unique is asked of the rows that are left. */
    private static void setAside(
            RecordDefinition record, SettlementRows rows, Statement statement, SettlementFindings findings)
            throws SQLException {
        if (!record.key().isEmpty()) {
            statement.execute(rows.candidates("key_candidate", record.key()));
            statement.execute(rows.duplicates(record.key()));
            statement.execute(rows.contents(record));
            findings.add("SET-01", Text.EMPTY, statement.executeQuery(rows.differing()));
        }
        int asked = 0;
        for (Unique unique : record.checks().unique()) {
            String sharing = "sharing_" + asked++;
            statement.execute(rows.candidates(sharing + "_candidate", unique.columns()));
            statement.execute(rows.sharing(sharing, unique.columns()));
            ResultSet shared = statement.executeQuery(rows.places(sharing));
            findings.add(unique.setAside() ? "SET-03" : "SET-02", titles(record, unique.columns()), shared);
            if (unique.setAside()) {
                statement.execute(rows.setAside(sharing));
            }
        }
    }

    private static void repeats(RecordDefinition record, SettlementRows rows, Statement statement) throws SQLException {
        RepeatRule rule = record.repeat();
        if (rule != null) {
            statement.execute(rows.candidates("repeat_candidate", rule.same()));
            statement.execute(rows.repeats(rule));
        }
    }

    private static Text titles(RecordDefinition record, List<String> columns) {
        return columns.stream()
                .map(name -> record.column(name).map(ColumnDefinition::title).orElse(Text.same(name)))
                .reduce((all, next) -> Labels.text("reasons.and", all, next))
                .orElse(Text.EMPTY);
    }

    private PartRef write(
            AttemptKey attempt, String record, Decision decision, SettlementRows rows, Statement statement)
            throws SQLException {
        PartFile file = new PartFile(
                folders.vault(),
                attempt.folder() + "/record=" + record + "/source=" + PartRef.SETTLEMENT + "/part-00001.parquet");
        statement.execute("COPY (" + rows.listed() + ") TO "
                + DuckDb.text(file.temporary().toString()) + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
                + PartWriter.ROWS_PER_GROUP + ")");
        Sha256 digest = file.keep();
        return new PartRef(
                file.path(),
                record,
                PartRef.SETTLEMENT,
                NO_FILE,
                1,
                0,
                0,
                decision.rows(),
                digest,
                decision.content(),
                file.bytes());
    }

    private static Decision listed(SettlementRows rows, Statement statement, List<Finding> findings)
            throws SQLException {
        try (ResultSet line = statement.executeQuery(rows.listed())) {
            SettlementContent content = SettlementContent.of(line);
            return new Decision(content.rows(), content.digest(), findings);
        }
    }

    private static Map<Sha256, Long> duplicates(SettlementRows rows, Statement statement) throws SQLException {
        Map<Sha256, Long> duplicates = new HashMap<>();
        try (ResultSet line = statement.executeQuery(rows.duplicatesByFile())) {
            while (line.next()) {
                duplicates.put(new Sha256(line.getString(1)), line.getLong(2));
            }
        }
        return Map.copyOf(duplicates);
    }
}
