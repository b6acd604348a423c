package org.suping.jobs;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.Pins;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Moments;
import org.suping.vocabulary.Text;

/** What a run has to do, given the attempts before it. */
sealed interface AttemptPlan {

    /** Why, in a sentence. */
    Text story();

    /** Complete, its inputs unchanged, its documents there. */
    record AlreadyDone(Attempt attempt, Text story) implements AttemptPlan {}

    /** Blocked, its inputs unchanged: the findings stand. */
    record StillBlocked(Attempt attempt, Text story) implements AttemptPlan {}

    /** Closed for ever, and its inputs have changed since: a correction is another revision. */
    record Closed(Attempt attempt, Text story) implements AttemptPlan {}

    /** Unfinished, its inputs unchanged. */
    record Resume(Attempt attempt, Text story) implements AttemptPlan {}

    /**
     * A new attempt.
     *
     * @param abandoned the unfinished attempt whose inputs have changed
     */
    record Start(int number, Optional<Attempt> abandoned, Text story) implements AttemptPlan {}

    /**
     * Decides.
     *
     * @param zone in which people are told times
     * @param changes what is different from an attempt's inputs
     * @param damage what an attempt made and is no longer as it was, by name
     */
    static AttemptPlan of(
            Optional<Attempt> last,
            Pins now,
            ZoneId zone,
            Function<Attempt, Text> changes,
            Function<Attempt, List<Text>> damage) {
        if (last.isEmpty()) {
            return new Start(1, Optional.empty(), Labels.text("run.story.first"));
        }
        Attempt attempt = last.get();
        return attempt.pins().equals(now)
                ? unchanged(attempt, zone, damage)
                : changed(attempt, zone, changes.apply(attempt));
    }

    private static AttemptPlan unchanged(Attempt last, ZoneId zone, Function<Attempt, List<Text>> damage) {
        int number = last.key().attempt();
        if (last.state() == AttemptState.SEALED) {
            return new AlreadyDone(
                    last, Labels.text("run.story.sealed", last.key().revision()));
        }
        if (last.state() == AttemptState.BLOCKED) {
            return new StillBlocked(last, Labels.text("run.story.still-blocked", number));
        }
        if (last.state().isUnfinished() && last.exitCode() == ExitCode.NOT_PROVED) {
            // what it counted, it counted from files that were damaged
            return new Start(number + 1, Optional.of(last), Labels.text("run.story.unproved", number));
        }
        if (last.state().isUnfinished()) {
            return new Resume(last, Labels.text("run.story.resumed", number, Moments.of(last.startedAt(), zone)));
        }
        List<Text> damaged = last.state().isComplete() ? damage.apply(last) : List.of();
        return last.state().isComplete() && damaged.isEmpty()
                ? new AlreadyDone(last, Labels.text("run.story.already-done", number))
                : new Start(number + 1, Optional.empty(), Labels.text("run.story.damaged", number, joined(damaged)));
    }

    private static Text joined(List<Text> names) {
        return new Text(
                names.stream().map(Text::zh).collect(Collectors.joining(", ")),
                names.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private static AttemptPlan changed(Attempt last, ZoneId zone, Text changes) {
        int number = last.key().attempt();
        if (last.state() == AttemptState.SEALED) {
            return new Closed(last, changes);
        }
        return last.state().isUnfinished()
                ? new Start(
                        number + 1,
                        Optional.of(last),
                        Labels.text("run.story.abandoned", number, Moments.of(last.startedAt(), zone), changes))
                : new Start(number + 1, Optional.empty(), Labels.text("run.story.changed", number, changes));
    }
}
