package org.suping.cli;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.Book;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.AttemptProof;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.store.AttemptStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKind;

/**
 * The attempt that speaks for a unit and period, with the definitions it pinned.
 *
 * <p>The latest revision that has figures; a final one before a draft; the unit's own return before one of a unit above.
 *
 * @param org the unit asked for, else the reporting unit
 */
record PinnedAttempt(Attempt attempt, Definitions definitions, String org) {

    private static final Comparator<Attempt> LATEST = Comparator.comparing(
                    (Attempt attempt) -> attempt.key().revision().period().end())
            .thenComparing(attempt -> attempt.key().revision().kind() == RevisionKind.FINAL)
            .thenComparing(attempt -> attempt.key().revision().revision())
            .thenComparing(attempt -> attempt.key().attempt())
            .reversed();

    AttemptKey key() {
        return attempt.key();
    }

    /**
     * Finds it, or throws a finding with the nearest name there is.
     *
     * @param org null for the reporting unit
     * @param period null for the latest there is
     */
    static PinnedAttempt find(Book book, @Nullable String org, @Nullable Period period) {
        AttemptProof proof = new AttemptProof(book.jdbc());
        List<Attempt> measured = new AttemptStore(book.jdbc())
                .all().stream()
                        .filter(attempt -> attempt.state().isComplete() || attempt.state() == AttemptState.BLOCKED)
                        .sorted(LATEST)
                        .toList();
        List<Attempt> candidates = measured.stream()
                .filter(attempt ->
                        period == null || attempt.key().revision().period().equals(period))
                .toList();
        if (candidates.isEmpty()) {
            throw noReturn(measured, period);
        }
        return find(proof, candidates, org);
    }

    private static PinnedAttempt find(AttemptProof proof, List<Attempt> candidates, @Nullable String org) {
        for (Attempt attempt : candidates) {
            if (org == null || attempt.key().revision().org().equals(org)) {
                return pinned(proof, attempt, org);
            }
        }
        for (Attempt attempt : candidates) {
            PinnedAttempt pinned = pinned(proof, attempt, org);
            if (units(pinned).contains(org)) {
                return pinned;
            }
        }
        throw Names.unknown("--org", String.valueOf(org), units(pinned(proof, candidates.get(0), org)));
    }

    private static List<String> units(PinnedAttempt pinned) {
        return pinned
                .definitions()
                .organisation()
                .subtree(pinned.key().revision().org(), pinned.key().revision().period())
                .stream()
                .map(OrgUnit::code)
                .toList();
    }

    private static PinnedAttempt pinned(AttemptProof proof, Attempt attempt, @Nullable String org) {
        return new PinnedAttempt(
                attempt,
                proof.definitions(attempt),
                org == null ? attempt.key().revision().org() : org);
    }

    private static BlockedException noReturn(List<Attempt> measured, @Nullable Period period) {
        if (period == null || measured.isEmpty()) {
            return new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of("USAGE-NO-RETURN", Severity.HARD, "--period", period == null ? "" : period));
        }
        return Names.unknown(
                "--period",
                period.toString(),
                measured.stream()
                        .map(attempt -> attempt.key().revision().period().toString())
                        .distinct()
                        .toList());
    }
}
