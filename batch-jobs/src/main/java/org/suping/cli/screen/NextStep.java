package org.suping.cli.screen;

import org.jspecify.annotations.Nullable;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.submit.ReturnState;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Text;

/**
 * Who does what next about a return. A consolidated one is made and closed by commands of its own, so its steps name these.
 *
 * @param options the folder options of this session, each with a blank before it
 */
record NextStep(String options) {

    /**
     * Of one attempt.
     *
     * @param seal null where it is not sealed
     * @param later the revision that is in force instead; null where there is none
     */
    Text of(Attempt attempt, @Nullable SealedReturn seal, @Nullable RevisionKey later) {
        if (attempt.state() == AttemptState.SEALED && later != null) {
            return Labels.text("status.next-corrected", later);
        }
        if (seal != null && seal.proved().isPresent()) {
            SubmissionState answer = seal.proved().get().answer();
            return Labels.text("submission-state." + answer.name() + ".next");
        }
        RevisionKey revision = attempt.key().revision();
        return revision.kind() == RevisionKind.CONSOLIDATED
                ? ofConsolidated(attempt.state(), seal, revision)
                : ofOwn(attempt.state(), seal);
    }

    private static Text ofOwn(AttemptState state, @Nullable SealedReturn seal) {
        if (seal != null && seal.state().isPresent()) {
            return seal.state().get().nextStep(seal.file());
        }
        // what has no signature is not said to have one
        return seal != null && !seal.signed() ? Labels.text("status.next-unsigned") : state.nextStep();
    }

    private Text ofConsolidated(AttemptState state, @Nullable SealedReturn seal, RevisionKey revision) {
        String consolidate = "./suping consolidate --period " + revision.period() + " --org " + revision.org();
        return switch (state) {
            case RUNNING -> Labels.text("status.consolidated.running", consolidate + options);
            case FAILED -> Labels.text("status.consolidated.failed", consolidate + options);
            case BLOCKED -> Labels.text("status.consolidated.blocked", consolidate + options);
            case WAITING ->
                Labels.text(
                        "status.consolidated.waiting",
                        "./suping explain --period " + revision.period() + " --org " + revision.org() + options,
                        consolidate + options);
            case READY -> Labels.text("status.consolidated.ready", seal(revision));
            case SEALED -> closed(seal, revision, consolidate);
            case ABANDONED, SUPERSEDED -> state.nextStep();
        };
    }

    private Text closed(@Nullable SealedReturn seal, RevisionKey revision, String consolidate) {
        ReturnState stands = seal == null ? null : seal.state().orElse(null);
        if (stands == ReturnState.UNSIGNED) {
            return Labels.text("status.consolidated.unsigned", seal(revision));
        }
        return seal == null || stands == null || stands == ReturnState.APPROVED
                ? Labels.text("status.consolidated.closed", consolidate, options)
                : stands.nextStep(seal.file());
    }

    private String seal(RevisionKey revision) {
        return "./suping seal --period " + revision.period() + " --org " + revision.org() + " --consolidated" + options;
    }
}
