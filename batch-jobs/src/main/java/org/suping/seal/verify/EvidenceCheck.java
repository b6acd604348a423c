package org.suping.seal.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.suping.collect.CollectedReturn;
import org.suping.collect.settle.store.SettlementContent;
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
import org.suping.prove.store.part.PartContents;
import org.suping.seal.FreeTexts;
import org.suping.seal.PackageLayout;
import org.suping.seal.store.CellRules;
import org.suping.seal.store.EvidenceRows;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RowStatus;

/**
 * Whether no row was lost or added: every source file's rows are counted again in the parts, by what became of them, and which
 * rows are duplicates or repeats is decided again; of a consolidated return package by package, as the branches decided it.
 */
final class EvidenceCheck {

    /** Rows have numbers of their own, of which a byte holds a few at best. */
    private static final int MOST_ROWS_A_BYTE = 250;

    private static final String UNREADABLE = "VERIFY-UNREADABLE";

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Folders folders;
    private final Protocol protocol;
    private final List<CollectedReturn> returns;
    private final List<Finding> settled = new ArrayList<>();
    private final Map<PartRef, Long> ours = new HashMap<>();
    private boolean readable = true;

    EvidenceCheck(Definitions definitions, CollectedReturn collected, Folders folders, Protocol protocol) {
        this.definitions = definitions;
        this.collected = collected;
        this.folders = folders;
        this.protocol = protocol;
        this.returns = definitions.consolidation().isNone()
                ? List.of(collected)
                : definitions.consolidation().packages().stream()
                        .map(collected::of)
                        .toList();
    }

    /** Whether all parts could be read; where one cannot, it is told by its name and nothing else is asked of any. */
    boolean check(EvidenceRows reading) {
        KillPoint.reach("read-evidence");
        long rows = 0;
        for (PartRef part : collected.parts()) {
            rows += rows(part, reading);
        }
        if (!readable || !contents(reading)) {
            return false;
        }
        returns.forEach(each -> each.files().forEach(file -> counts(each, file, reading)));
        if (!readable) {
            return false;
        }
        strays();
        protocol.checked(
                "rows", rows, collected.files().size(), collected.parts().size());
        cells(reading);
        settlements(reading);
        return true;
    }

    /** Every cell of every row, in whatever way the part was written. */
    private boolean contents(EvidenceRows reading) {
        for (RecordDefinition record : definitions.records().values()) {
            PartContents contents = reading.contents(record, collected.rowParts(record.code()));
            readable &= contents.areReadable();
            for (Finding changed : contents.differences()) {
                String code = changed.code().equals(PartContents.CHANGED) ? "VERIFY-CONTENT" : UNREADABLE;
                protocol.differs(code, PackageLayout.EVIDENCE + changed.where());
            }
        }
        return readable;
    }

    /** Whether cells are as their columns are defined, and which of them hold free text. */
    private void cells(EvidenceRows reading) {
        CellRules rules = new CellRules(definitions, collected, folders.vault());
        protocol.add(rules.broken(reading));
        if (rules.derived() > 0) {
            protocol.checked("derived", rules.derived());
        }
        FreeTexts texts = FreeTexts.of(definitions, collected);
        if (texts.areAny()) {
            protocol.checked("free-text", texts.leftOut().size(), texts.keptWords());
        }
    }

    /** A footer is read before anything else of a part: one that claims more than there can be is not believed any further. */
    private long rows(PartRef part, EvidenceRows counting) {
        String where = PackageLayout.EVIDENCE + part.path();
        long found = part.rows() / MOST_ROWS_A_BYTE > part.bytes() ? -1 : counted(part, counting);
        if (found < 0) {
            unreadable(part);
        } else if (found != part.rows()) {
            protocol.differs("VERIFY-ROWS", where, part.rows(), found);
            readable &= found < part.rows();
        }
        return part.isSettlement() ? 0 : found;
    }

    private long counted(PartRef part, EvidenceRows counting) {
        try {
            return counting.rows(folders.vault().resolve(part), part.bytes());
        } catch (DataAccessException unreadable) {
            return -1;
        }
    }

    /** Of one source file, by what became of its rows. */
    private void counts(CollectedReturn of, SourceFile file, EvidenceRows counting) {
        Map<String, Long> found = new HashMap<>();
        for (PartRef part : of.rowParts(file.record())) {
            if (part.file().equals(file.digest())) {
                Map<String, Long> rows = counting(part, file, counting);
                rows.forEach((status, some) -> found.merge(status, some, Long::sum));
                ours.merge(part, known(rows), Long::sum);
            }
        }
        if (!readable) {
            return;
        }
        RowCounts counts = collected.counts(file);
        mustBe(file, RowStatus.ACCEPTED, counts.accepted(), found);
        mustBe(file, RowStatus.REJECTED, counts.rejected(), found);
        mustBe(file, RowStatus.OUT_OF_PERIOD, counts.outOfPeriod(), found);
    }

    private static long known(Map<String, Long> rows) {
        return Stream.of(RowStatus.values())
                .mapToLong(status -> rows.getOrDefault(status.code(), 0L))
                .sum();
    }

    /** Rows that no source file has, or of which nobody can say what became of them, would count and be counted nowhere. */
    private void strays() {
        Set<PartRef> told = new HashSet<>();
        returns.forEach(each -> told.addAll(each.parts()));
        for (PartRef part : collected.parts()) {
            long strays = part.rows() - ours.getOrDefault(part, 0L);
            boolean isDefined = definitions.records().containsKey(part.record());
            if (!isDefined || !told.contains(part) || (!part.isSettlement() && strays != 0)) {
                protocol.differs("VERIFY-STRAY-ROWS", PackageLayout.EVIDENCE + part.path(), strays);
            }
        }
    }

    private Map<String, Long> counting(PartRef part, SourceFile file, EvidenceRows counting) {
        try {
            return counting.byStatus(folders.vault().resolve(part), file.digest());
        } catch (DataAccessException unreadable) {
            unreadable(part);
            return Map.of();
        }
    }

    private void unreadable(PartRef part) {
        protocol.differs(UNREADABLE, PackageLayout.EVIDENCE + part.path());
        readable = false;
    }

    private void settlements(EvidenceRows reading) {
        long rows = 0;
        int records = 0;
        for (RecordDefinition record : definitions.records().values()) {
            for (CollectedReturn each : returns) {
                rows += settlement(each, record, reading);
            }
            records += Settler.settles(record) ? 1 : 0;
        }
        protocol.checked("settlement", records, rows);
    }

    private long settlement(CollectedReturn of, RecordDefinition record, EvidenceRows reading) {
        SettlementContent said = reading.settlement(of, record);
        long rows = 0;
        if (Settler.settles(record)) {
            rows = settlement(of, record, said, reading);
        } else if (said.rows() > 0) {
            protocol.differs("VERIFY-SETTLEMENT", record.code(), said.rows(), 0);
        }
        duplicates(of, record, said);
        return rows;
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

    /** What the parts say counts, all of them together, and not only what the manifest says of them. */
    private long settlement(CollectedReturn of, RecordDefinition record, SettlementContent said, EvidenceRows reading) {
        Decision decided = reading.settled(of, record);
        settled.addAll(decided.findings());
        List<PartRef> sealed = of.settlementParts(record.code());
        boolean told = sealed.size() != 1 || sealed.get(0).contentDigest().equals(said.digest());
        if (!told || !decided.content().equals(said.digest())) {
            protocol.differs("VERIFY-SETTLEMENT", record.code(), said.rows(), decided.rows());
        }
        return decided.rows();
    }

    private void duplicates(CollectedReturn of, RecordDefinition record, SettlementContent said) {
        for (SourceFile file : of.files()) {
            long told = collected.counts(file).duplicates();
            long counted = said.duplicates().getOrDefault(file.digest(), 0L);
            if (file.record().equals(record.code()) && told != counted) {
                protocol.differs("VERIFY-COUNTS", file.name(), Labels.text("verify.status.DUPLICATE"), told, counted);
            }
        }
    }
}
