package org.suping.seal.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suping.collect.CollectedReturn;
import org.suping.collect.settle.store.Settler;
import org.suping.collect.settle.store.Settler.Decision;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.Folders;
import org.suping.evidence.KillPoint;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.seal.PackageLayout;
import org.suping.seal.store.EvidenceRows;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RowStatus;

/**
 * Whether no row was lost or added: every source file's rows are counted again in the parts, by what became of them, and which
 * rows are duplicates or repeats is decided again.
 */
final class EvidenceCheck {

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Folders folders;
    private final Protocol protocol;
    private final List<Finding> settled = new ArrayList<>();

    EvidenceCheck(Definitions definitions, CollectedReturn collected, Folders folders, Protocol protocol) {
        this.definitions = definitions;
        this.collected = collected;
        this.folders = folders;
        this.protocol = protocol;
    }

    void check() {
        KillPoint.reach("read-evidence");
        long rows = 0;
        try (EvidenceRows counting = new EvidenceRows(folders)) {
            for (PartRef part : collected.parts()) {
                rows += rows(part, counting);
            }
            collected.files().forEach(file -> counts(file, counting));
            protocol.checked(
                    "rows", rows, collected.files().size(), collected.parts().size());
            definitions.records().values().forEach(record -> contents(record, counting));
            settlements(counting);
        }
    }

    /** Every cell of every row, in whatever way the part was written. */
    private void contents(RecordDefinition record, EvidenceRows reading) {
        for (Finding changed :
                reading.contents(record, collected.rowParts(record.code())).differences()) {
            protocol.differs("VERIFY-CONTENT", PackageLayout.EVIDENCE + changed.where());
        }
    }

    private long rows(PartRef part, EvidenceRows counting) {
        long found = counting.rows(folders.vault().resolve(part));
        if (found != part.rows()) {
            protocol.differs("VERIFY-ROWS", PackageLayout.EVIDENCE + part.path(), part.rows(), found);
        }
        return part.isSettlement() ? 0 : found;
    }

    /** Of one source file, by what became of its rows. */
    private void counts(SourceFile file, EvidenceRows counting) {
        List<Path> parts = collected.rowParts(file.record()).stream()
                .filter(part -> part.file().equals(file.digest()))
                .map(folders.vault()::resolve)
                .toList();
        Map<String, Long> found = counting.byStatus(parts, file.digest());
        RowCounts counts = collected.counts(file);
        mustBe(file, RowStatus.ACCEPTED, counts.accepted(), found);
        mustBe(file, RowStatus.REJECTED, counts.rejected(), found);
        mustBe(file, RowStatus.OUT_OF_PERIOD, counts.outOfPeriod(), found);
    }

    private void settlements(EvidenceRows reading) {
        long rows = 0;
        int records = 0;
        for (RecordDefinition record : definitions.records().values()) {
            List<PartRef> sealed = collected.settlementParts(record.code());
            if (Settler.settles(record) && !sealed.isEmpty()) {
                rows += settlement(record, sealed.get(0), reading);
                records++;
            }
        }
        protocol.checked("settlement", records, rows);
    }

    private void mustBe(SourceFile file, RowStatus status, long told, Map<String, Long> found) {
        long counted = found.getOrDefault(status.code(), 0L);
        if (counted != told) {
            protocol.differs("VERIFY-COUNTS", file.name(), Labels.text("verify.status." + status), told, counted);
        }
    }

    /** What settling found, once it was decided again. */
    List<Finding> settled() {
        return settled;
    }

    private long settlement(RecordDefinition record, PartRef sealed, EvidenceRows reading) {
        Decision decided = reading.settled(new Settler(definitions, folders), collected, record);
        settled.addAll(decided.findings());
        if (!decided.content().equals(sealed.contentDigest())) {
            protocol.differs("VERIFY-SETTLEMENT", record.code(), sealed.rows(), decided.rows());
        }
        return decided.rows();
    }
}
