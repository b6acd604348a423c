package org.suping.jobs.store;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKey;

/** Which revision a run works on: the last there is, or the next where somebody opens it for a reason. */
public final class OpenRevision {

    private static final int SHORTEST_REASON = 4;

    private OpenRevision() {}

    /**
     * Looks for it.
     *
     * @param asked the return, whatever its revision
     * @param reason why the next revision is opened; null to go on with the last
     * @throws BlockedException when the last one is not sealed, or the reason says nothing
     */
    public static RevisionKey of(AttemptStore attempts, RevisionKey asked, @Nullable String reason) {
        Optional<Attempt> last = last(attempts, asked);
        RevisionKey revision = last.map(attempt -> attempt.key().revision()).orElse(asked);
        if (reason == null) {
            return revision;
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            throw refused("RUN-REVISE-REASON", "--revise", SHORTEST_REASON);
        }
        if (last.isEmpty() || last.get().state() != AttemptState.SEALED) {
            throw refused(
                    "RUN-REVISE-OPEN",
                    revision.toString(),
                    revision.period(),
                    revision.kind().command());
        }
        return new RevisionKey(revision.org(), revision.period(), revision.kind(), revision.revision() + 1);
    }

    /** The latest attempt of the latest revision. */
    public static Optional<Attempt> last(AttemptStore attempts, RevisionKey asked) {
        return attempts.all().stream()
                .filter(attempt -> attempt.key().revision().org().equals(asked.org())
                        && attempt.key().revision().period().equals(asked.period())
                        && attempt.key().revision().kind() == asked.kind())
                .max(Comparator.comparing(
                                (Attempt attempt) -> attempt.key().revision().revision())
                        .thenComparing(attempt -> attempt.key().attempt()));
    }

    private static BlockedException refused(String code, String where, Object... arguments) {
        return new BlockedException(ExitCode.WRONG_USAGE, Finding.of(code, Severity.HARD, where, arguments));
    }
}
