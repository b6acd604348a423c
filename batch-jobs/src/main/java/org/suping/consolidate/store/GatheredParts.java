package org.suping.consolidate.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.consolidate.Gathered;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.store.FindingTable;
import org.suping.evidence.store.ManyRows;
import org.suping.findings.Finding;

/**
 * Lists the parts of packages as those of an attempt, which then is measured, traced and proved like any other.
 *
 * <p>Callers hold the transaction. Listing again replaces what was listed.
 */
public final class GatheredParts {

    private static final String STAGE = "settle";
    private static final String RECONCILED = "reconciled";
    private static final String BOOKED_TWICE = "twice";
    private static final String COLUMNS = "attempt_id, path, record, source, file_digest, ordinal, first_row, last_row,"
            + " row_count, digest, content_digest, bytes";

    private final JdbcClient jdbc;

    public GatheredParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lists parts and counts of the files that the attempt has pinned. */
    public void list(AttemptKey attempt, Gathered gathered) {
        jdbc.sql("delete from part where attempt_id = ?")
                .param(attempt.toString())
                .update();
        ManyRows.insert(
                jdbc,
                "part",
                COLUMNS,
                gathered.parts().stream().map(part -> line(attempt, part)).toList());
        gathered.counts().forEach((partition, counts) -> count(attempt, partition, counts));
        gathered.files().stream()
                .filter(file -> !file.sheet().isEmpty())
                .forEach(
                        file -> jdbc.sql("update source_file set sheet = ? where attempt_id = ? and partition_name = ?")
                                .params(file.sheet(), attempt.toString(), file.partition())
                                .update());
    }

    /** Keeps what was reported otherwise than it is measured. */
    public void keepReconciled(AttemptKey attempt, List<Finding> differences) {
        new FindingTable(jdbc).replace(attempt, STAGE, RECONCILED, differences);
    }

    /** Keeps what two units may have booked of one matter. */
    public void keepBookedTwice(AttemptKey attempt, List<Finding> findings) {
        new FindingTable(jdbc).replace(attempt, STAGE, BOOKED_TWICE, findings);
    }

    private void count(AttemptKey attempt, String partition, RowCounts counts) {
        jdbc.sql("update source_file set rows_read = ?, rows_accepted = ?, rows_rejected = ?, rows_out_of_period = ?,"
                        + " rows_duplicate = ?, rows_lines = ? where attempt_id = ? and partition_name = ?")
                .params(counts.read(), counts.accepted(), counts.rejected(), counts.outOfPeriod())
                .params(counts.duplicates(), counts.lines(), attempt.toString(), partition)
                .update();
    }

    private static List<Object> line(AttemptKey attempt, PartRef part) {
        return List.of(
                attempt.toString(),
                part.path(),
                part.record(),
                part.source(),
                part.file().hex(),
                part.ordinal(),
                part.firstRow(),
                part.lastRow(),
                part.rows(),
                part.digest().hex(),
                part.contentDigest().hex(),
                part.bytes());
    }
}
