package org.suping.jobs.ledger;

import java.util.stream.Stream;
import org.suping.assess.AssessedReturn;
import org.suping.check.CheckedReturn;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.findings.Severity;
import org.suping.measure.MeasuredReturn;
import org.suping.prove.ContentFingerprint;
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

    /** Findings of rows and of checks. */
    public long findings(Severity severity) {
        return Stream.concat(collected.findings().stream(), checked.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
