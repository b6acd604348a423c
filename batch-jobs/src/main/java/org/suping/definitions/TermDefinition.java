package org.suping.definitions;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.PeriodDays;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/**
 * One count, sum, histogram or distinct count an indicator is made of.
 *
 * @param name within the indicator: {@code numerator}, {@code denominator}, {@code count} …
 * @param record code of the record it is taken over
 * @param column what is summed, spread or told apart; null for a count
 * @param moment by which of its days a row counts
 * @param filter what else must hold; null when nothing
 * @param filterText the filter as written, empty when there is none
 * @param words what is counted, in words
 */
public record TermDefinition(
        String name,
        Kind kind,
        String record,
        @Nullable String column,
        Moment moment,
        @Nullable Expression filter,
        String filterText,
        Text words) {

    /** How rows become one term. All but DISTINCT add up the tree. */
    public enum Kind {
        COUNT,
        SUM,
        HISTOGRAM,
        DISTINCT
    }

    /** By which of its days a row counts. */
    public sealed interface Moment {

        /** A row counts when this day of it lies in the period. */
        static Moment within(String dateColumn) {
            return new Within(dateColumn);
        }
    }

    /**
     * What happened in the period.
     *
     * @param dateColumn the term's own date column
     */
    public record Within(String dateColumn) implements Moment {}

    /** What was open as the record says, as the period began or when it was over. */
    public record Open(Edge edge) implements Moment {}

    /** One end of a period: before its first day, or after its last. */
    public enum Edge {
        START,
        END
    }

    /** The filter with the days of a period where it speaks of them; null when nothing else must hold. */
    public @Nullable Expression filter(Period period) {
        return filter == null ? null : PeriodDays.of(filter, period);
    }

    /** The columns that decide whether a row counts. */
    public Set<String> deciding(RecordDefinition of) {
        Set<String> names = new TreeSet<>();
        names.addAll(
                moment instanceof Within within
                        ? List.of(within.dateColumn())
                        : of.open().stream()
                                .flatMap(RecordDefinition.OpenSpan::columns)
                                .toList());
        if (filter != null) {
            names.addAll(filter.names());
        }
        return names;
    }
}
