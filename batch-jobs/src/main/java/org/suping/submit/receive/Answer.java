package org.suping.submit.receive;

import java.util.List;
import java.util.stream.Stream;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.SubmissionState;

/**
 * What headquarters answers to a package.
 *
 * @param reasons why it was refused or returned, what is still open, and what should be known
 */
public record Answer(SubmissionState state, List<Finding> reasons) {

    public Answer {
        reasons = List.copyOf(reasons);
    }

    /**
     * What follows from what was found.
     *
     * @param refusals why it is no package of this return at all
     * @param findings hard ones return it, soft ones stay open
     */
    public static Answer of(List<Finding> refusals, List<Finding> findings) {
        if (!refusals.isEmpty()) {
            return refused(refusals, findings);
        }
        List<Finding> reasons = findings.stream().distinct().toList();
        if (has(reasons, Severity.HARD)) {
            return new Answer(SubmissionState.RETURNED, reasons);
        }
        return new Answer(
                has(reasons, Severity.SOFT) ? SubmissionState.ACCEPTED_OPEN : SubmissionState.ACCEPTED, reasons);
    }

    /** Of what changes nothing only what speaks against it is told. */
    static Answer refused(List<Finding> refusals, List<Finding> findings) {
        return new Answer(
                SubmissionState.REFUSED,
                Stream.concat(refusals.stream(), findings.stream())
                        .filter(finding -> finding.severity() == Severity.HARD)
                        .distinct()
                        .toList());
    }

    /** What is answered to a package that comes in the name of one that is in force, and is not as good. */
    public Answer asRefusal() {
        return refused(reasons, List.of());
    }

    private static boolean has(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
