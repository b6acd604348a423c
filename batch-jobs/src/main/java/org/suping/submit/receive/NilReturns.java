package org.suping.submit.receive;

import java.util.List;
import org.suping.definitions.Definitions;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.seal.Manifest;

/**
 * Tells nil returns (零报告): somebody declared in a delivery note that there was nothing, and no row of what happens was accepted. What
 * every unit owes in any case, as premium income, does not matter.
 */
public record NilReturns(Definitions definitions) {

    /** Whether a package is one. */
    public boolean isNil(Manifest manifest) {
        List<SourceFile> happening =
                manifest.sources().stream().filter(this::mayHappen).toList();
        return happening.stream().anyMatch(SourceFile::isNote)
                && happening.stream()
                        .map(file -> manifest.counts().getOrDefault(file.partition(), RowCounts.ZERO))
                        .allMatch(counts -> counts.accepted() == 0);
    }

    private boolean mayHappen(SourceFile file) {
        return definitions.records().containsKey(file.record())
                && !definitions.records().get(file.record()).perUnit();
    }
}
