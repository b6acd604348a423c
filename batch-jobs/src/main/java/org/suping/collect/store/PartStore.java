package org.suping.collect.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.evidence.Vault;
import org.suping.evidence.store.FindingTable;
import org.suping.findings.Finding;
import org.suping.vocabulary.Sha256;

/**
 * The book's list of source files and parts. A part exists once it is listed here; everything else in the vault is swept.
 *
 * <p>Callers hold the transaction. Listing again replaces what was listed.
 */
public final class PartStore {

    private static final String COLLECT = "collect";
    private static final String SETTLE = "settle";
    private static final String SOURCES = "sources";
    private static final String DELIVERED = "delivered";
    /** No record has this code. */
    private static final String REJECTED = "rows.rejected";

    private final JdbcClient jdbc;
    private final FindingTable findings;

    public PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.findings = new FindingTable(jdbc);
    }

    /** Pins the files an attempt reads. */
    public void pin(AttemptKey attempt, List<SourceFile> files) {
        jdbc.sql("delete from source_file where attempt_id = ?")
                .param(attempt.toString())
                .update();
        for (SourceFile file : files) {
            jdbc.sql(
                            "insert into source_file (attempt_id, partition_name, source, record, name, bytes, digest, checksum,"
                                    + " as_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(attempt.toString(), file.partition(), file.source(), file.record())
                    .params(file.name(), file.bytes(), file.digest().hex(), file.checksum())
                    .params(file.asOf())
                    .update();
        }
    }

    /** Keeps what was found about the delivery as a whole. */
    public void pinFindings(AttemptKey attempt, List<Finding> found) {
        findings.replace(attempt, COLLECT, SOURCES, found);
    }

    /** Keeps what was found about the rows that were rejected. */
    public void keepRejected(AttemptKey attempt, List<Finding> found) {
        findings.replace(attempt, SETTLE, REJECTED, found);
    }

    /** Keeps what was found about the completeness of the delivery. */
    public void keepCompleteness(AttemptKey attempt, List<Finding> found) {
        findings.replace(attempt, SETTLE, DELIVERED, found);
    }

    /** The pinned files in the order of source and name. */
    public List<SourceFile> files(AttemptKey attempt) {
        return jdbc.sql("select * from source_file where attempt_id = ? order by source, name")
                .param(attempt.toString())
                .query(BookLines::file)
                .list();
    }

    /** Whether the file's rows are in the vault. */
    public boolean isListed(AttemptKey attempt, SourceFile file) {
        return jdbc.sql("select count(*) from source_file where attempt_id = ? and partition_name = ?"
                                + " and rows_read is not null")
                        .params(attempt.toString(), file.partition())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Lists a file's parts, counts and findings. */
    public void list(AttemptKey attempt, CollectedPartition collected) {
        SourceFile file = collected.file();
        RowCounts counts = collected.counts();
        replaceParts(attempt, file.record(), file.source(), file.digest(), collected.parts());
        jdbc.sql("update source_file set rows_read = ?, rows_accepted = ?, rows_rejected = ?, rows_out_of_period = ?,"
                        + " rows_duplicate = ?, rows_lines = ?, sheet = ? where attempt_id = ? and partition_name = ?")
                .params(counts.read(), counts.accepted(), counts.rejected(), counts.outOfPeriod())
                .params(counts.duplicates(), counts.lines(), collected.sheet(), attempt.toString(), file.partition())
                .update();
        findings.replace(attempt, COLLECT, file.partition(), collected.findings());
    }

    /** Lists a record's settlement and how many rows of each file it set aside. */
    public void list(AttemptKey attempt, Settlement settlement) {
        PartRef part = settlement.part();
        replaceParts(attempt, part.record(), part.source(), part.file(), List.of(part));
        settlement
                .duplicates()
                .forEach((digest, rows) -> jdbc.sql(
                                "update source_file set rows_duplicate = ? where attempt_id = ? and record = ? and digest = ?")
                        .params(rows, attempt.toString(), part.record(), digest.hex())
                        .update());
        findings.replace(attempt, SETTLE, part.record(), settlement.findings());
    }

    /** Everything collected and settled so far. */
    public CollectedReturn load(AttemptKey attempt) {
        List<SourceFile> files = files(attempt);
        List<Finding> found = new ArrayList<>(findings.load(attempt, COLLECT));
        found.addAll(findings.load(attempt, SETTLE));
        return new CollectedReturn(attempt, files, parts(attempt), counts(attempt), List.copyOf(found));
    }

    /** What was found while a file was collected. */
    List<Finding> findingsOfFile(AttemptKey attempt, SourceFile file) {
        return findings.load(attempt, COLLECT, file.partition());
    }

    /** What was found while a record was settled. */
    List<Finding> findingsOfSettling(AttemptKey attempt, String record) {
        return findings.load(attempt, SETTLE, record);
    }

    /** How many rows of each file of a record were set aside. */
    Map<Sha256, Long> duplicates(AttemptKey attempt, String record) {
        Map<Sha256, Long> duplicates = new HashMap<>();
        CollectedReturn collected = load(attempt);
        collected.files().stream()
                .filter(file -> file.record().equals(record))
                .forEach(file ->
                        duplicates.put(file.digest(), collected.counts(file).duplicates()));
        return duplicates;
    }

    /** The listed parts in the order of record, source, file and ordinal. */
    public List<PartRef> parts(AttemptKey attempt) {
        return jdbc.sql("select * from part where attempt_id = ? order by record, source, file_digest, ordinal")
                .param(attempt.toString())
                .query(BookLines::part)
                .list();
    }

    /** Deletes every file in the attempt's folder that the book does not list. */
    public void sweep(AttemptKey attempt, Vault vault) {
        Set<Path> listed = parts(attempt).stream().map(vault::resolve).collect(Collectors.toSet());
        Path folder = vault.folder(attempt);
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!listed.contains(file)) {
                    Files.delete(file);
                }
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private void replaceParts(AttemptKey attempt, String record, String source, Sha256 file, List<PartRef> parts) {
        jdbc.sql("delete from part where attempt_id = ? and record = ? and source = ? and file_digest = ?")
                .params(attempt.toString(), record, source, file.hex())
                .update();
        for (PartRef part : parts) {
            jdbc.sql("insert into part (attempt_id, path, record, source, file_digest, ordinal, first_row, last_row,"
                            + " row_count, digest, content_digest, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(attempt.toString(), part.path(), part.record(), part.source())
                    .params(part.file().hex(), part.ordinal(), part.firstRow(), part.lastRow(), part.rows())
                    .params(part.digest().hex(), part.contentDigest().hex(), part.bytes())
                    .update();
        }
    }

    private Map<String, RowCounts> counts(AttemptKey attempt) {
        Map<String, RowCounts> counts = new HashMap<>();
        jdbc.sql("select * from source_file where attempt_id = ? and rows_read is not null")
                .param(attempt.toString())
                .query(line -> {
                    counts.put(line.getString("partition_name"), BookLines.rowCounts(line));
                });
        return Map.copyOf(counts);
    }
}
