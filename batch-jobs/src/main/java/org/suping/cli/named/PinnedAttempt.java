package org.suping.cli.named;

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
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/**
 * The attempt that speaks for a unit and period, with the definitions it pinned.
 *
 * <p>The latest revision that has figures; a final one before a draft; the unit's own return before one of a unit above.
 */
public final class PinnedAttempt {

    private static final Comparator<Attempt> LATEST = Comparator.comparing(
                    (Attempt attempt) -> attempt.key().revision().period().end())
            .thenComparing(attempt -> attempt.key().revision().kind() == RevisionKind.FINAL)
            .thenComparing(attempt -> attempt.key().revision().revision())
            .thenComparing(attempt -> attempt.key().attempt())
            .reversed();

    private final AttemptProof proof;
    private final Attempt attempt;
    private final String org;
    private @Nullable Definitions definitions;

    private PinnedAttempt(AttemptProof proof, Attempt attempt, @Nullable String org) {
        this.proof = proof;
        this.attempt = attempt;
        this.org = org == null ? attempt.key().revision().org() : org;
    }

    /**
     * Finds it, or throws a finding with the nearest name there is.
     *
     * @param org null for the reporting unit
     * @param period null for the latest there is
     */
    public static PinnedAttempt find(Book book, @Nullable String org, @Nullable Period period) {
        AttemptProof proof = new AttemptProof(book.jdbc());
        List<Attempt> measured = new AttemptStore(book.jdbc())
                .all().stream()
                        .filter(attempt -> attempt.state().isComplete() || attempt.state() == AttemptState.BLOCKED)
                        .sorted(LATEST)
                        .toList();
        List<PinnedAttempt> candidates = measured.stream()
                .filter(attempt ->
                        period == null || attempt.key().revision().period().equals(period))
                .map(attempt -> new PinnedAttempt(proof, attempt, org))
                .toList();
        if (candidates.isEmpty()) {
            throw noReturn(measured, period);
        }
        return candidates.stream()
                .filter(candidate -> candidate.key().revision().org().equals(candidate.org))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(candidate -> candidate.units().contains(candidate.org))
                        .findFirst())
                .orElseThrow(() -> Names.unknown(
                        "--org", candidates.get(0).org, candidates.get(0).units()));
    }

    public Attempt attempt() {
        return attempt;
    }

    public AttemptKey key() {
        return attempt.key();
    }

    /** The unit asked for, else the reporting unit. */
    public String org() {
        return org;
    }

    /** Read when they are first asked for. */
    public Definitions definitions() {
        Definitions read = definitions;
        if (read == null) {
            read = proof.definitions(attempt);
            definitions = read;
        }
        return read;
    }

    private List<String> units() {
        RevisionKey revision = key().revision();
        return definitions().organisation().measured(revision.org(), revision.period()).stream()
                .map(OrgUnit::code)
                .toList();
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
