package org.suping.submit.completeness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;

/**
 * What came from one unit for one period.
 *
 * @param all as they came
 */
public record Arrivals(List<Submission> all) {

    private static final Comparator<Submission> BY_REVISION =
            Comparator.comparingInt(one -> one.revision().revision());

    public Arrivals {
        all = List.copyOf(all);
    }

    /** The first that was accepted: with it the unit has reported, and it decides what is late. */
    public Optional<Submission> first() {
        return all.stream()
                .filter(one -> one.state().isAccepted())
                .min(Comparator.comparing(Submission::receivedAt).thenComparing(BY_REVISION));
    }

    /** The latest revision that was accepted. */
    public Optional<Submission> inForce() {
        return all.stream().filter(one -> one.state().isAccepted()).max(BY_REVISION);
    }

    /** What was returned and not corrected since. */
    public Optional<Submission> returned() {
        int accepted = inForce().map(one -> one.revision().revision()).orElse(0);
        return all.stream()
                .filter(one -> one.state() == SubmissionState.RETURNED)
                .filter(one -> one.revision().revision() > accepted)
                .max(BY_REVISION.thenComparing(Submission::receivedAt));
    }

    /** How many packages were none of this return. */
    public long refused() {
        return all.stream()
                .filter(one -> one.state() == SubmissionState.REFUSED)
                .count();
    }
}
