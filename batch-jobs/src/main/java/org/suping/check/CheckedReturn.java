package org.suping.check;

import java.util.List;
import org.suping.check.explain.Explanations;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * What the checks found, and what people said about findings.
 *
 * @param explanations about findings of the whole attempt, those of collecting included
 */
public record CheckedReturn(AttemptKey attempt, List<Finding> findings, Explanations explanations) {

    public CheckedReturn(AttemptKey attempt, List<Finding> findings) {
        this(attempt, findings, new Explanations(attempt.revision().period(), List.of()));
    }

    /** The same with what people said. */
    public CheckedReturn with(Explanations said) {
        return new CheckedReturn(attempt, findings, said);
    }

    public boolean isBlocked() {
        return count(Severity.HARD) > 0;
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether the finding still wants an explanation. */
    public boolean isOpen(Finding finding) {
        return finding.severity() == Severity.SOFT
                && explanations.explaining(finding).isEmpty();
    }
}
