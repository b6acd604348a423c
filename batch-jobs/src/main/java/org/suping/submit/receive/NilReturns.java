package org.suping.submit.receive;

import java.util.Optional;
import java.util.stream.Stream;
import org.suping.definitions.Definitions;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.Manifest;

/**
 * Tells nil returns (零报告): somebody declared in a delivery note that there was nothing, and no row of what happens was accepted. What
 * every unit owes in any case, as premium income, does not matter.
 */
public record NilReturns(Definitions definitions) {

    /** Whether a package is one. */
    public boolean isNil(Manifest manifest) {
        return happening(manifest).anyMatch(SourceFile::isNote)
                && counts(manifest).allMatch(counts -> counts.accepted() == 0);
    }

    /** That there were rows all the same, which were rejected. */
    Optional<Finding> doubt(Manifest manifest) {
        long rejected = counts(manifest).mapToLong(RowCounts::rejected).sum();
        return rejected > 0 && isNil(manifest)
                ? Optional.of(Finding.of(
                        "RECEIVE-NIL-REJECTED",
                        Severity.SOFT,
                        manifest.attempt().revision().fileName(),
                        rejected))
                : Optional.empty();
    }

    private Stream<RowCounts> counts(Manifest manifest) {
        return happening(manifest).map(file -> manifest.counts().getOrDefault(file.partition(), RowCounts.ZERO));
    }

    private Stream<SourceFile> happening(Manifest manifest) {
        return manifest.sources().stream().filter(this::mayHappen);
    }

    private boolean mayHappen(SourceFile file) {
        return definitions.records().containsKey(file.record())
                && !definitions.records().get(file.record()).perUnit();
    }
}
