package org.suping.collect.complete.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.source.CompletenessRules.Numbering;
import org.suping.definitions.source.CompletenessRules.Reconciliation;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.SourceFile;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * Whether everything was delivered, once all rows are in the vault and settled.
 *
 * <p>Control totals that differ block; gaps, differences from another party's ledger, and what was there before and is no
 * longer want an explanation.
 */
public final class CompletenessCheck {

    private static final int THREADS = 2;
    private static final int TOLD = 5;

    private final Definitions definitions;
    private final Folders folders;
    private final CollectedReturn collected;
    private final EarlierDeliveries earlier;

    /** @param jdbc of the book; the caller holds the transaction */
    public CompletenessCheck(Definitions definitions, Folders folders, CollectedReturn collected, JdbcClient jdbc) {
        this.definitions = definitions;
        this.folders = folders;
        this.collected = collected;
        this.earlier = new EarlierDeliveries(jdbc, collected.attempt());
    }

    /** All findings: of each source, then of each record, then of files. */
    public List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        Optional<AttemptKey> before = earlier.lastWhole();
        boolean promised = definitions.sources().values().stream()
                .anyMatch(source -> !source.completeness().equals(CompletenessRules.NONE));
        if (promised || before.isPresent()) {
            try (DuckDBConnection engine = DuckDb.open(folders, THREADS);
                    Statement statement = engine.createStatement()) {
                VaultRows rows = new VaultRows(statement, folders.vault(), collected);
                for (SourceDefinition source : new TreeMap<>(definitions.sources()).values()) {
                    found.addAll(ofSource(source, rows));
                }
                for (RecordDefinition record : new TreeMap<>(definitions.records()).values()) {
                    if (before.isPresent()) {
                        found.addAll(takenAway(record, before.get(), new TakenAway(definitions, rows)));
                    }
                }
            } catch (SQLException failed) {
                throw new IllegalStateException("The engine could not check what was delivered", failed);
            }
        }
        collected.files().stream()
                .filter(file -> !file.isNote() && collected.counts(file).read() > 0)
                .forEach(file -> earlier.sameContent(file).ifPresent(found::add));
        return found;
    }

    private List<Finding> ofSource(SourceDefinition source, VaultRows rows) throws SQLException {
        List<Finding> found = new ArrayList<>();
        ControlTotals totals = new ControlTotals(
                definitions, rows, folders.data(definitions.settings().dataFolder()));
        for (SourceFile file : collected.files()) {
            if (file.isNote() && file.source().equals(source.code())) {
                found.addAll(totals.find(file));
            }
        }
        found.addAll(ofRows(definitions, source, rows));
        return found;
    }

    /**
     * What the rows alone show: gaps in numbers, differences from a ledger, what a later delivery lacks. The rest asks the delivery
     * notes and the book.
     *
     * @param engine that reaches the vault, and stays open
     */
    public static List<Finding> ofRows(
            Definitions definitions, Vault vault, CollectedReturn collected, Connection engine) {
        List<Finding> found = new ArrayList<>();
        try (Statement statement = engine.createStatement()) {
            VaultRows rows = new VaultRows(statement, vault, collected);
            for (SourceDefinition source : new TreeMap<>(definitions.sources()).values()) {
                found.addAll(ofRows(definitions, source, rows));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine could not check what was delivered", failed);
        }
        return found;
    }

    private static List<Finding> ofRows(Definitions definitions, SourceDefinition source, VaultRows rows)
            throws SQLException {
        List<Finding> found = new ArrayList<>();
        CompletenessRules rules = source.completeness();
        Numbering numbering = rules.numbering();
        if (numbering != null) {
            found.addAll(new NumberGaps(definitions, rows).find(source, numbering));
        }
        Reconciliation reconciliation = rules.reconciliation();
        if (reconciliation != null) {
            found.addAll(new LedgerComparison(definitions, rows, source, reconciliation).find());
        }
        if (rules.wholeDeliveries()) {
            found.addAll(new TakenAway(definitions, rows).betweenDeliveries(source));
        }
        return found;
    }

    /** The files whose record it is, where something is missing; the record itself where none is delivered any more. */
    private String delivered(RecordDefinition record) {
        String files = collected.files().stream()
                .filter(file -> !file.isNote() && file.record().equals(record.code()))
                .map(SourceFile::name)
                .collect(Collectors.joining(", "));
        return files.isEmpty() ? record.code() : files;
    }

    private List<Finding> takenAway(RecordDefinition record, AttemptKey before, TakenAway check) throws SQLException {
        List<String> missed = check.sinceAttempt(
                record, earlier.parts(before, record.code(), folders.vault()), earlier.missed(before, record.code()));
        earlier.keepMissed(record.code(), missed);
        if (missed.isEmpty()) {
            return List.of();
        }
        List<String> first = missed.stream()
                .limit(TOLD)
                .map(key -> TakenAway.shown(record, key))
                .toList();
        String more = missed.size() > TOLD ? " …" : "";
        return List.of(Finding.of(
                "DEL-15",
                Severity.SOFT,
                delivered(record),
                missed.size(),
                before.attempt(),
                String.join(", ", first) + more));
    }
}
