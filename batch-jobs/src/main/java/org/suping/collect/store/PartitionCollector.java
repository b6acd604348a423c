package org.suping.collect.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectProgress;
import org.suping.collect.Headings;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.collect.StoredRow;
import org.suping.collect.complete.DaysAhead;
import org.suping.collect.map.DayOrders;
import org.suping.collect.map.MappedRows;
import org.suping.collect.map.MappingRules;
import org.suping.collect.map.RowMapper;
import org.suping.collect.mask.IdentityKey;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.PartColumn;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * Reads one source file as a stream and writes its rows into parts; the partition is the unit of restart. Several threads
 * may each collect a file.
 */
public final class PartitionCollector {

    private final Definitions definitions;
    private final Folders folders;
    private final IdentityKey key;
    private final CollectProgress progress;

    public PartitionCollector(Definitions definitions, Folders folders, IdentityKey key, CollectProgress progress) {
        this.definitions = definitions;
        this.folders = folders;
        this.key = key;
        this.progress = progress;
    }

    /**
     * Collects a file from the data folder.
     *
     * @throws BlockedException when the file cannot be read, or is another than the one that was pinned
     */
    public CollectedPartition collect(AttemptKey attempt, SourceFile file) {
        return collect(attempt, file, data().resolve(file.name()));
    }

    /** Collects a file from anywhere, as what it was pinned as. */
    public CollectedPartition collect(AttemptKey attempt, SourceFile file, Path path) {
        if (file.isNote()) {
            return new CollectedPartition(file, "", List.of(), RowCounts.ZERO, List.of());
        }
        RowSources sources = new RowSources(data(), attempt.revision().period());
        MappingRules rules =
                decided(MappingRules.of(definitions, file.source(), attempt.revision(), key), file, path, sources);
        try (RowSource source = sources.open(file, path, rules.source(), bytes -> progress.advanced(file, bytes))) {
            CollectedPartition collected = collect(attempt, file, rules, source);
            progress.finished(file, collected.counts());
            return collected;
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine could not store " + file.name(), failed);
        }
    }

    private CollectedPartition collect(AttemptKey attempt, SourceFile file, MappingRules rules, RowSource source)
            throws SQLException {
        List<PartColumn> columns = PartColumn.of(rules.record());
        RowTally tally = new RowTally();
        DaysAhead ahead = new DaysAhead(
                rules.record(), rules.source(), file, attempt.revision().period());
        Headings headings = source.headings();
        source.linesBeforeHeadings().forEach(tally::addAboveHeadings);
        MappedRows mapped = new MappedRows(source, new RowMapper(rules, headings), tally);
        try (DuckDBConnection engine = DuckDb.open(folders, 1);
                RowPipe rows = new RowPipe(file.partition(), columns.size(), seen(mapped, ahead))) {
            List<PartRef> parts =
                    new PartWriter(engine, folders.vault(), attempt.folder(), file, columns, rows).write();
            mustBePinned(file, source);
            Map<String, Integer> fields = headings.fieldsOf(rules.source());
            List<Finding> findings = new ArrayList<>(tally.findings(source.places(), fields));
            findings.addAll(ahead.findings(source.places(), fields));
            return new CollectedPartition(file, source.places().sheet(), parts, tally.counts(), List.copyOf(findings));
        }
    }

    /** Where days may be in several formats all rows are read once before, so that none is guessed. */
    private static MappingRules decided(MappingRules rules, SourceFile file, Path path, RowSources sources) {
        if (!DayOrders.areOpen(rules.source())) {
            return rules;
        }
        try (RowSource source = sources.open(file, path, rules.source(), bytes -> {})) {
            MappingRules decided = rules.with(DayOrders.decide(rules.source(), source));
            mustBePinned(file, source);
            return decided;
        }
    }

    private Path data() {
        return folders.data(definitions.settings().dataFolder());
    }

    /** Rows one after the other, each looked at as it comes. */
    private static Predicate<StoredRow> seen(MappedRows rows, DaysAhead ahead) {
        return row -> {
            boolean isRow = rows.next(row);
            if (isRow) {
                ahead.add(row);
            }
            return isRow;
        };
    }

    private static void mustBePinned(SourceFile file, RowSource source) {
        if (source.checksum() != file.checksum()) {
            throw new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of("SRC-05", Severity.HARD, file.name()));
        }
    }
}
