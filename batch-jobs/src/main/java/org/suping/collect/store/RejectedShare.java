package org.suping.collect.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.collect.RowReason;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.evidence.Folders;
import org.suping.evidence.RowCounts;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RowStatus;
import org.suping.vocabulary.Text;

/**
 * Stops a return when more of a source's rows were rejected than its definition allows, with the reasons that rejected most.
 * The share is of all files of the source together, and exact: it is rounded to be told, not to be compared.
 */
public final class RejectedShare {

    private static final int REASONS_TOLD = 3;
    private static final int PERCENT = 100;
    private static final BinaryOperator<Text> LISTED = (all, next) -> Labels.text("reasons.and", all, next);

    private final Definitions definitions;
    private final Folders folders;

    public RejectedShare(Definitions definitions, Folders folders) {
        this.definitions = definitions;
        this.folders = folders;
    }

    /** @throws BlockedException with one finding for each source that is over its limit */
    public void check(CollectedReturn collected) {
        List<Finding> findings = new ArrayList<>();
        for (SourceDefinition source : new TreeMap<>(definitions.sources()).values()) {
            RowCounts counts = collected.files().stream()
                    .filter(file -> file.source().equals(source.code()))
                    .map(collected::counts)
                    .reduce(RowCounts.ZERO, RowCounts::plus);
            if (counts.rejected() * PERCENT > counts.read() * source.rejectedAtMost()) {
                findings.add(finding(source, counts, collected));
            }
        }
        if (!findings.isEmpty()) {
            throw new BlockedException(ExitCode.BLOCKED, findings);
        }
    }

    private Finding finding(SourceDefinition source, RowCounts counts, CollectedReturn collected) {
        BigDecimal share = BigDecimal.valueOf(counts.rejected() * PERCENT)
                .divide(BigDecimal.valueOf(counts.read()), 1, RoundingMode.HALF_UP);
        return Finding.of(
                "SRC-22",
                Severity.HARD,
                source.code(),
                source.name(),
                counts.read(),
                counts.rejected(),
                share.toPlainString(),
                reasons(source, collected),
                source.rejectedAtMost());
    }

    private Text reasons(SourceDefinition source, CollectedReturn collected) {
        RecordDefinition record = definitions.record(source.record());
        List<Path> parts = collected.rowParts(source.record()).stream()
                .filter(part -> part.source().equals(source.code()))
                .map(folders.vault()::resolve)
                .toList();
        String sql = "SELECT _finding, count(*) FROM " + DuckDb.readParquet(parts) + " WHERE _status = "
                + DuckDb.text(RowStatus.REJECTED.code()) + " GROUP BY _finding ORDER BY count(*) DESC, _finding LIMIT "
                + REASONS_TOLD;
        List<Text> reasons = new ArrayList<>();
        try (DuckDBConnection engine = DuckDb.open(folders, 1);
                Statement statement = engine.createStatement();
                ResultSet line = statement.executeQuery(sql)) {
            while (line.next()) {
                reasons.add(Labels.text("reasons.one", RowReason.words(line.getString(1), record), line.getLong(2)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine could not count the reasons of " + source.code(), failed);
        }
        return reasons.stream().reduce(LISTED).orElse(Text.EMPTY);
    }
}
