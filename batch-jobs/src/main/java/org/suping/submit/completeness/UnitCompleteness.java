package org.suping.submit.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.calendar.DayCount;
import org.suping.definitions.calendar.Deadline;
import org.suping.submit.Submission;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/**
 * One unit's return.
 *
 * @param depth how many of the units above it are listed
 * @param deadline when it is due; empty where it owes nothing
 * @param arrivals what came, up to the day that is looked at
 * @param late how late it came, or is by now; empty where it is in time
 * @param reminder the last one that has fallen due
 * @param reasons what else there is to say, in the order in which it matters
 */
public record UnitCompleteness(
        OrgUnit unit,
        int depth,
        CompletenessState state,
        Optional<Deadline> deadline,
        Arrivals arrivals,
        Optional<DayCount> late,
        Optional<Reminder> reminder,
        List<Text> reasons) {

    public UnitCompleteness {
        reasons = List.copyOf(reasons);
    }

    /** The same, with how the unit stood in an earlier period as the last reason. */
    UnitCompleteness after(Period period, UnitCompleteness earlier) {
        String revision = earlier.arrivals
                .inForce()
                .map(one -> " r" + one.revision().revision())
                .orElse("");
        List<Text> more = new ArrayList<>(reasons);
        more.add(Labels.text("completeness.reason.before", period, earlier.state.text(), revision));
        return new UnitCompleteness(unit, depth, state, deadline, arrivals, late, reminder, more);
    }

    /** Whether the revision in force declares that there was nothing. */
    public boolean isNil() {
        return arrivals.inForce().filter(Submission::nil).isPresent();
    }

    /** What its arrival is told of: the first that was accepted, else what was returned. */
    public Optional<Submission> came() {
        return arrivals.first().or(arrivals::returned);
    }

    /** Whether its date, or how late it is, rests on a year whose holidays are not announced. */
    public boolean isProvisional() {
        return deadline.filter(Deadline::provisional).isPresent()
                || late.filter(DayCount::provisional).isPresent();
    }
}
