package org.suping.submit.receive;

import java.util.List;
import java.util.Optional;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.verify.Verification;

/**
 * What became of the verification of a package that came.
 *
 * @param sent empty where the package does not even prove whose it is
 * @param findings everything that does not agree, and what should be known
 */
public record Examination(Optional<SentReturn> sent, List<Finding> findings) {

    public Examination {
        findings = List.copyOf(findings);
    }

    /** As verified. */
    public static Examination of(Verification verified) {
        return new Examination(SentReturn.of(verified.manifest()), verified.findings());
    }

    /** Of a package that its reader did not survive, or that is none. */
    public static Examination failed(List<Finding> findings) {
        return new Examination(Optional.empty(), findings);
    }

    /** Whether every file, row, figure and score agrees. */
    public boolean isProved() {
        return sent.isPresent() && findings.stream().noneMatch(finding -> finding.severity() == Severity.HARD);
    }
}
