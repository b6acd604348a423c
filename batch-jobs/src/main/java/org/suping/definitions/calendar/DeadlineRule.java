package org.suping.definitions.calendar;

import java.util.List;
import java.util.Set;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/**
 * When returns are due.
 *
 * @param scope which returns
 * @param counted in which days the limit, the reminders and what is late are counted
 * @param moves whether a limit that ends on a day that is not worked moves to the next that is
 * @param reminders so many days before, the earliest first
 * @param source where the rule stands
 */
public record DeadlineRule(
        String code,
        Text name,
        Scope scope,
        Due due,
        DayKind counted,
        boolean moves,
        List<Integer> reminders,
        Text source,
        Certainty certainty) {

    public DeadlineRule {
        reminders = List.copyOf(reminders);
    }

    /**
     * Which returns a rule is about.
     *
     * @param annual of years, else of quarters
     * @param yearFrom first year of the periods
     * @param yearTo last year of the periods
     * @param kinds of units; none named: all
     * @param regulators by their Chinese or English names; none named: all
     */
    public record Scope(boolean annual, int yearFrom, int yearTo, Set<String> kinds, Set<String> regulators) {

        public Scope {
            kinds = Set.copyOf(kinds);
            regulators = Set.copyOf(regulators);
        }

        /** Whether a unit's return for a period is one of them, if it owes one. */
        public boolean holdsFor(OrgUnit unit, Period period) {
            return period.isYear() == annual && yearFrom <= period.year() && period.year() <= yearTo && holdsFor(unit);
        }

        /** The same whatever the period. */
        public boolean holdsFor(OrgUnit unit) {
            return (kinds.isEmpty() || kinds.contains(unit.kind()))
                    && (regulators.isEmpty()
                            || regulators.contains(unit.regulator().zh())
                            || regulators.contains(unit.regulator().en()));
        }

        /** Whether nothing is left for the other where this one comes first. */
        public boolean hides(Scope other) {
            return annual == other.annual
                    && yearFrom <= other.yearFrom
                    && other.yearTo <= yearTo
                    && hides(kinds, other.kinds)
                    && hides(regulators, other.regulators);
        }

        private static boolean hides(Set<String> wide, Set<String> narrow) {
            return wide.isEmpty() || !narrow.isEmpty() && wide.containsAll(narrow);
        }
    }
}
