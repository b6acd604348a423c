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
 * @param findings what does not agree, and what should be known: of each kind as many as people are told
 * @param left how many more there are
 */
public record Examination(Optional<SentReturn> sent, List<Finding> findings, long left) {

    public Examination {
        findings = List.copyOf(findings);
    }

    /** As verified. */
    public static Examination of(Verification verified) {
        ToldFindings findings = ToldFindings.of(verified.findings());
        return new Examination(SentReturn.of(verified.manifest()), findings.told(), findings.left());
    }

    /** Of a package that its reader did not survive, or that is none. */
    public static Examination failed(List<Finding> findings) {
        return new Examination(Optional.empty(), findings, 0);
    }

    /** Whether every file, row, figure and score agrees. */
    public boolean isProved() {
        return sent.isPresent() && findings.stream().noneMatch(finding -> finding.severity() == Severity.HARD);
    }
}
