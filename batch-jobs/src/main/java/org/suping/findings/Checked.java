package org.suping.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result together with everything that was wrong on the way to it.
 *
 * @param value absent when a hard finding prevented it
 */
public record Checked<T>(@Nullable T value, List<Finding> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    public boolean isBlocked() {
        return value == null || findings.stream().anyMatch(finding -> finding.severity() == Severity.HARD);
    }

    /** The value, which must be there: ask {@link #isBlocked()} first. */
    public T orThrow() {
        if (value == null) {
            throw new IllegalStateException("No value; findings: " + findings);
        }
        return value;
    }
}
