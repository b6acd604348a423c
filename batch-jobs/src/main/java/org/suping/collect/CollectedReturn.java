package org.suping.collect;

import java.util.List;
import java.util.Map;
import org.suping.definitions.consolidation.Included;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;

/**
 * Everything that was delivered, in the vault and settled.
 *
 * @param files in the order of source and name
 * @param parts of rows and of settlement, in the order of record, source, file and ordinal
 * @param counts by {@link SourceFile#partition()}
 * @param findings about rows, one for each source file and reason, with how many rows and the first lines
 */
public record CollectedReturn(
        AttemptKey attempt,
        List<SourceFile> files,
        List<PartRef> parts,
        Map<String, RowCounts> counts,
        List<Finding> findings) {

    public List<PartRef> rowParts(String record) {
        return parts.stream()
                .filter(part -> !part.isSettlement() && part.record().equals(record))
                .toList();
    }

    public List<PartRef> settlementParts(String record) {
        return parts.stream()
                .filter(part -> part.isSettlement() && part.record().equals(record))
                .toList();
    }

    /** What of a return that headquarters put together came with one of its packages. */
    public CollectedReturn of(Included one) {
        return new CollectedReturn(
                attempt,
                files.stream()
                        .filter(file -> file.source().startsWith(one.prefix()))
                        .toList(),
                parts.stream()
                        .filter(part -> part.path().startsWith(one.folder()))
                        .toList(),
                counts,
                findings);
    }

    /** Whether nothing but a nil return was delivered for a record: its figures are 0, and not unknown. */
    public boolean isDeclaredEmpty(String record) {
        List<SourceFile> delivered =
                files.stream().filter(file -> file.record().equals(record)).toList();
        return !delivered.isEmpty() && delivered.stream().allMatch(SourceFile::isNote);
    }

    public RowCounts counts(SourceFile file) {
        return counts.getOrDefault(file.partition(), RowCounts.ZERO);
    }
}
