package org.suping.collect.settle.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.collect.RowReason;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.evidence.Folders;
import org.suping.evidence.RowCounts;
import org.suping.evidence.RowPlaces;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RowStatus;
import org.suping.vocabulary.Text;

/**
 * Tells of every source how much of it was rejected and for which reasons most, and stops a return where that is more than
 * its definition allows. The share is of all files of the source together, and exact: it is rounded to be told, not to be
 * compared.
 */
public final class RejectedRows {

    /** Code of the summary of a source that goes on. */
    public static final String SUMMARY = "SRC-23";

    private static final String TOO_MANY = "SRC-22";
    private static final int REASONS_TOLD = 3;
    private static final int PERCENT = 100;
    private static final int DECIMALS = 2;
    private static final BinaryOperator<Text> LISTED = (all, next) -> Labels.text("reasons.and", all, next);

    private final Definitions definitions;
    private final Folders folders;

    public RejectedRows(Definitions definitions, Folders folders) {
        this.definitions = definitions;
        this.folders = folders;
    }

    /**
     * One note for each source with rejected rows.
     *
     * @throws BlockedException with one finding for each source that is over its limit
     */
    public List<Finding> summarise(CollectedReturn collected) {
        if (collected.files().stream().noneMatch(file -> collected.counts(file).rejected() > 0)) {
            return List.of();
        }
        try (DuckDBConnection engine = DuckDb.open(folders, 1)) {
            return summarise(collected, engine);
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine does not close", failed);
        }
    }

    /**
     * The same through an engine that is open, and stays so.
     *
     * @throws BlockedException with one finding for each source that is over its limit
     */
    public List<Finding> summarise(CollectedReturn collected, Connection engine) {
        List<Finding> notes = new ArrayList<>();
        List<Finding> tooMany = new ArrayList<>();
        for (SourceDefinition source : new TreeMap<>(definitions.sources()).values()) {
            RowCounts counts = collected.files().stream()
                    .filter(file -> file.source().equals(source.code()))
                    .map(collected::counts)
                    .reduce(RowCounts.ZERO, RowCounts::plus);
            if (counts.rejected() > 0) {
                boolean over = counts.rejected() * PERCENT > counts.read() * definitions.rejectedAtMost(source);
                (over ? tooMany : notes).add(finding(over, source, counts, reasons(source, collected, engine)));
            }
        }
        if (!tooMany.isEmpty()) {
            throw new BlockedException(ExitCode.BLOCKED, tooMany);
        }
        return List.copyOf(notes);
    }

    private Finding finding(boolean over, SourceDefinition source, RowCounts counts, Text reasons) {
        Object[] arguments = {
            source.name(),
            counts.read(),
            counts.rejected(),
            share(counts, definitions.rejectedAtMost(source)),
            reasons,
            definitions.rejectedAtMost(source)
        };
        return over
                ? Finding.of(TOO_MANY, Severity.HARD, source.code(), arguments)
                : Finding.of(SUMMARY, Severity.NOTE, source.code(), arguments);
    }

    /** With two decimals; with more where it would read as nothing, or as the limit that it is not. */
    static String share(RowCounts counts, int limit) {
        BigDecimal rejected = BigDecimal.valueOf(counts.rejected() * PERCENT);
        boolean isLimit = counts.rejected() * PERCENT == counts.read() * limit;
        int decimals = DECIMALS;
        BigDecimal share;
        do {
            share = rejected.divide(BigDecimal.valueOf(counts.read()), decimals++, RoundingMode.HALF_UP);
        } while (share.signum() == 0 || !isLimit && share.compareTo(BigDecimal.valueOf(limit)) == 0);
        return share.toPlainString();
    }

    private Text reasons(SourceDefinition source, CollectedReturn collected, Connection engine) {
        RecordDefinition record = definitions.record(source.record());
        List<Path> parts = collected.rowParts(source.record()).stream()
                .filter(part -> part.source().equals(source.code()))
                .map(folders.vault()::resolve)
                .toList();
        String sql = "SELECT _finding, n, first.file, first.line FROM (SELECT _finding, count(*) AS n,"
                + " min({'file': _file, 'line': _row}) AS first FROM " + DuckDb.readParquet(parts) + " WHERE _status = "
                + DuckDb.text(RowStatus.REJECTED.code()) + " GROUP BY _finding) ORDER BY n DESC, _finding LIMIT "
                + REASONS_TOLD;
        Map<String, RowPlaces> places = collected.files().stream()
                .collect(Collectors.toMap(file -> file.digest().hex(), SourceFile::places, (one, same) -> one));
        List<Text> reasons = new ArrayList<>();
        try (Statement statement = engine.createStatement();
                ResultSet line = statement.executeQuery(sql)) {
            while (line.next()) {
                String place = Objects.requireNonNull(places.get(line.getString(3)), "a row has a file")
                        .row(line.getLong(4));
                reasons.add(
                        Labels.text("reasons.one", RowReason.words(line.getString(1), record), line.getLong(2), place));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine could not count the reasons of " + source.code(), failed);
        }
        return reasons.stream().reduce(LISTED).orElse(Text.EMPTY);
    }
}
