package org.suping.submit.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.calendar.Deadline;
import org.suping.definitions.calendar.DeadlineException;
import org.suping.findings.Finding;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** What there is to say of a unit's return beyond its state. */
final class CompletenessReasons {

    private final OrgUnit unit;
    private final Period period;
    private final Arrivals arrivals;
    private final List<Text> reasons = new ArrayList<>();

    CompletenessReasons(OrgUnit unit, Period period, Arrivals arrivals) {
        this.unit = unit;
        this.period = period;
        this.arrivals = arrivals;
    }

    /**
     * All of it.
     *
     * @param deadline empty where the unit owes nothing
     */
    List<Text> of(Optional<Deadline> deadline, Optional<DeadlineException> exception, LocalDate asOf) {
        arrived(deadline.isPresent());
        exception.ifPresent(one -> excepted(one, deadline, asOf));
        if (deadline.isEmpty() && !unit.obliged()) {
            say("unobliged");
        } else if (deadline.isEmpty()
                && exception.filter(one -> one.holdsOn(asOf)).isEmpty()) {
            say("no-rule");
        }
        existed();
        return List.copyOf(reasons);
    }

    private void arrived(boolean owes) {
        arrivals.returned().ifPresent(one -> say("returned", one.revision().revision(), found(one)));
        arrivals.inForce().ifPresent(one -> {
            if (one.state() == SubmissionState.ACCEPTED_OPEN) {
                say("open", one.revision().revision(), one.reasons().size());
            }
            if (one.nil()) {
                say("nil");
            }
            if (!owes) {
                say("came-all-the-same", one.revision().revision());
            }
        });
        if (arrivals.refused() > 0) {
            say("refused", arrivals.refused());
        }
    }

    /** The first finding that returned it, and how many there are; open points stand behind those. */
    private static Text found(Submission one) {
        List<Finding> reasons = one.reasons().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        if (reasons.isEmpty()) {
            return Labels.text("completeness.reason.none");
        }
        Text first = reasons.get(0).found();
        return reasons.size() == 1 ? first : Labels.text("completeness.reason.first-of", first, reasons.size());
    }

    private void excepted(DeadlineException one, Optional<Deadline> deadline, LocalDate asOf) {
        boolean counts = deadline.map(due -> due.exception().isPresent()).orElse(one.isNotObliged());
        if (counts) {
            one.due()
                    .ifPresentOrElse(
                            later -> say("later", later, one.reason(), one.approver()),
                            () -> say("excepted", one.reason(), one.approver(), one.expires()));
        } else if (!one.holdsOn(asOf)) {
            say("expired", one.expires(), one.reason(), one.approver());
        }
    }

    private void existed() {
        if (period.contains(unit.validFrom())) {
            say("opened", unit.validFrom());
        }
        LocalDate closed = unit.validTo();
        if (closed != null && period.contains(closed) && !closed.equals(period.end())) {
            say("closed", closed);
        }
    }

    private void say(String key, Object... arguments) {
        reasons.add(Labels.text("completeness.reason." + key, arguments));
    }
}
