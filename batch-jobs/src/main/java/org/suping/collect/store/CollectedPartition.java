package org.suping.collect.store;

import java.util.List;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;

/**
 * One source file in the vault, not yet listed in the book.
 *
 * @param sheet that was read of a workbook; empty for any other source
 */
public record CollectedPartition(
        SourceFile file, String sheet, List<PartRef> parts, RowCounts counts, List<Finding> findings) {

    /** The rows in the parts are the rows that were read. */
    public CollectedPartition {
        long stored = parts.stream().mapToLong(PartRef::rows).sum();
        if (stored != counts.read()) {
            throw new IllegalStateException(
                    "Of " + file.name() + " " + counts.read() + " rows were read and " + stored + " stored");
        }
    }
}
