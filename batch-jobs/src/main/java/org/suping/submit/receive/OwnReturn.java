package org.suping.submit.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.Organisation;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/**
 * Whether a package is one that headquarters waits for: of a unit of the organisation, open in the period, final, and of the period
 * that is collected.
 *
 * @param organisation headquarters' own
 * @param asked the only period that is taken; empty for any
 */
public record OwnReturn(Organisation organisation, Optional<Period> asked) {

    /** Why it is not. */
    public List<Finding> refusals(RevisionKey revision) {
        List<Finding> refusals = new ArrayList<>();
        String where = revision.fileName();
        if (revision.kind() != RevisionKind.FINAL) {
            refusals.add(Finding.of(
                    "RECEIVE-KIND", Severity.HARD, where, revision.kind().code()));
        }
        asked.filter(period -> !period.equals(revision.period()))
                .ifPresent(period ->
                        refusals.add(Finding.of("RECEIVE-PERIOD", Severity.HARD, where, revision.period(), period)));
        if (!organisation.has(revision.org())) {
            refusals.add(Finding.of("RECEIVE-UNKNOWN-ORG", Severity.HARD, where, revision.org()));
        } else if (!organisation.unit(revision.org()).isValidIn(revision.period())) {
            refusals.add(closed(organisation.unit(revision.org()), revision));
        }
        return refusals;
    }

    /** What should be known of one that is taken all the same. */
    public List<Finding> remarks(RevisionKey revision) {
        if (!organisation.has(revision.org())
                || organisation.unit(revision.org()).obliged()) {
            return List.of();
        }
        OrgUnit unit = organisation.unit(revision.org());
        return List.of(Finding.of("RECEIVE-NOT-OBLIGED", Severity.NOTE, revision.fileName(), unit.code(), unit.name()));
    }

    private static Finding closed(OrgUnit unit, RevisionKey revision) {
        return Finding.of(
                "RECEIVE-CLOSED-UNIT",
                Severity.HARD,
                revision.fileName(),
                unit.code(),
                unit.name(),
                revision.period(),
                unit.validFrom(),
                unit.validTo() == null ? "…" : unit.validTo());
    }
}
