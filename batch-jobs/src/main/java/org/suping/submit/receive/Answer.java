package org.suping.submit.receive;

import java.util.List;
import java.util.stream.Stream;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.SubmissionState;

/**
 * What headquarters answers to a package.
 *
 * @param reasons why it was refused or returned, what is still open, and what should be known: of each kind as many as people are told
 * @param left how many more there are
 */
public record Answer(SubmissionState state, List<Finding> reasons, long left) {

    public Answer {
        reasons = List.copyOf(reasons);
    }

    /** Of which all reasons are told. */
    public Answer(SubmissionState state, List<Finding> reasons) {
        this(state, reasons, 0);
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
        if (has(findings, Severity.HARD)) {
            return told(SubmissionState.RETURNED, findings);
        }
        return told(has(findings, Severity.SOFT) ? SubmissionState.ACCEPTED_OPEN : SubmissionState.ACCEPTED, findings);
    }

    /** Of what changes nothing only what speaks against it is told. */
    static Answer refused(List<Finding> refusals, List<Finding> findings) {
        return told(
                SubmissionState.REFUSED,
                Stream.concat(refusals.stream(), findings.stream())
                        .filter(finding -> finding.severity() == Severity.HARD)
                        .toList());
    }

    private static Answer told(SubmissionState state, List<Finding> findings) {
        ToldFindings told = ToldFindings.of(findings);
        return new Answer(state, told.told(), told.left());
    }

    /** The same where more was found than is told. */
    Answer andLeft(long more) {
        return new Answer(state, reasons, left + more);
    }

    /** How many findings there are, told or not. */
    public long count() {
        return reasons.stream()
                        .filter(reason -> !reason.code().equals(ToldFindings.MORE))
                        .count()
                + left;
    }

    /** What is answered to a package that comes in the name of one that is in force, and is not as good. */
    public Answer asRefusal() {
        return refused(reasons, List.of()).andLeft(left);
    }

    private static boolean has(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
