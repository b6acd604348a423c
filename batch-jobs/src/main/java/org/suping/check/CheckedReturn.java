package org.suping.check;

import java.util.List;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/** What the checks found. */
public record CheckedReturn(AttemptKey attempt, List<Finding> findings) {

    public boolean isBlocked() {
        return count(Severity.HARD) > 0;
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
