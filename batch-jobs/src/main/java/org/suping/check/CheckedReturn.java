package org.suping.check;

import java.util.List;
import org.suping.check.compare.Base;
import org.suping.check.explain.Explanations;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * What the checks found, what people said about findings, and what the figures were compared with.
 *
 * @param explanations about findings of the whole attempt, those of collecting included
 * @param bases in the order in which they count
 */
public record CheckedReturn(AttemptKey attempt, List<Finding> findings, Explanations explanations, List<Base> bases) {

    public CheckedReturn {
        bases = List.copyOf(bases);
    }

    /** Where nobody said anything, and nothing was compared. */
    public CheckedReturn(AttemptKey attempt, List<Finding> findings) {
        this(attempt, findings, new Explanations(attempt.revision().period(), List.of()), List.of());
    }

    /** The same with what people said and what it is compared with. */
    public CheckedReturn with(Explanations said, List<Base> compared) {
        return new CheckedReturn(attempt, findings, said, compared);
    }

    public boolean isBlocked() {
        return findings.stream().anyMatch(this::isBlocking);
    }

    /** Whether the finding stops the return: a hard one that nobody has asked to let stand. */
    public boolean isBlocking(Finding finding) {
        return finding.severity() == Severity.HARD
                && explanations.explaining(finding).isEmpty();
    }

    /** Whether somebody has asked to let a hard finding stand; who may decides that over the sealed package. */
    public boolean isToWaive(Finding finding) {
        return finding.severity() == Severity.HARD && !isBlocking(finding);
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
