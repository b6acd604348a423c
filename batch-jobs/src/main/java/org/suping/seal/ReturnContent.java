package org.suping.seal;

import java.util.List;
import java.util.stream.Stream;
import org.suping.assess.AssessedReturn;
import org.suping.check.CheckedReturn;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.MeasuredReturn;
import org.suping.prove.ContentFingerprint;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/** What every stage of an attempt handed over. */
public record ReturnContent(
        Definitions definitions,
        CollectedReturn collected,
        MeasuredReturn measured,
        CheckedReturn checked,
        AssessedReturn assessed) {

    public Sha256 fingerprint() {
        return ContentFingerprint.of(definitions, collected, measured, checked, assessed);
    }

    /** Findings of checks and of rows. */
    public List<Finding> findings() {
        return Stream.concat(checked.findings().stream(), collected.findings().stream())
                .toList();
    }

    public long findings(Severity severity) {
        return findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** What still wants an explanation. */
    public List<Finding> open() {
        return findings().stream().filter(checked::isOpen).toList();
    }

    /** How the command that made it ends. */
    public ExitCode exitCode() {
        return findings().stream().anyMatch(checked::isBlocking)
                ? ExitCode.BLOCKED
                : open().isEmpty() ? ExitCode.DONE : ExitCode.SOFT_FINDINGS;
    }
}
