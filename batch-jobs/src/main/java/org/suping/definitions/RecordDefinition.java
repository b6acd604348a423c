package org.suping.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.TermDefinition.Edge;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.Predicates;
import org.suping.definitions.rows.RowChecks;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/**
 * A kind of source row.
 *
 * @param code as in paths: {@code complaint}
 * @param key columns that identify a row across files: the first by (source digest, row) counts, later ones are duplicates
 * @param orgColumn the column that names the organisation unit
 * @param periodDates the date columns that tie a row to a period: it is in the period when any of them is
 * @param open from when to when a row is open, if that is asked: an open row is in the period too
 * @param perUnit whether every unit owes rows of its own, so that a unit without is "not reported" and not 0
 * @param repeat when a row repeats an earlier one, if that is asked
 * @param checks what rows must satisfy
 * @param matterColumn the whole-number column that numbers the matters of one delivered row from 1, so that the rows with 1
 *     are the complaints; null where a row is never split
 */
public record RecordDefinition(
        String code,
        Text name,
        List<ColumnDefinition> columns,
        List<String> key,
        String orgColumn,
        List<String> periodDates,
        List<OpenSpan> open,
        boolean perUnit,
        @Nullable RepeatRule repeat,
        RowChecks checks,
        @Nullable String matterColumn) {

    /** What a filter calls whether a row repeats an earlier one, by {@code yes} and {@code no}; settlement knows it. */
    public static final String REPEATED = "repeated";

    /** Of rows that are never split and never open for a while. */
    public RecordDefinition(
            String code,
            Text name,
            List<ColumnDefinition> columns,
            List<String> key,
            String orgColumn,
            List<String> periodDates,
            boolean perUnit,
            @Nullable RepeatRule repeat,
            RowChecks checks) {
        this(code, name, columns, key, orgColumn, periodDates, List.of(), perUnit, repeat, checks, null);
    }

    /**
     * A row repeats the latest earlier one that is equal in all of these columns.
     *
     * @param same columns, hashes included, none of them empty
     * @param dateColumn orders the rows
     * @param withinDays at most this many days apart
     */
    public record RepeatRule(List<String> same, String dateColumn, int withinDays) {}

    /**
     * A row is open from a day until another, both excluded from what is open the morning after: one received and closed on
     * a day is open on no morning.
     *
     * @param from a date column; without a day in it the span never began
     * @param until date columns; the first day in any of them ends it
     */
    public record OpenSpan(String from, List<String> until) {

        Stream<String> columns() {
            return Stream.concat(Stream.of(from), until.stream());
        }
    }

    /** The words of one of its rules. */
    public Text ruleTitle(String code) {
        return checks.title(code);
    }

    /** What must hold of the days of a row that counts at the moment. */
    public Expression counts(TermDefinition.Moment moment, Period period) {
        if (moment instanceof TermDefinition.Within within) {
            String name = within.dateColumn();
            return Predicates.dateWithin(name, title(name), period.start(), period.end());
        }
        boolean atStart = ((TermDefinition.Open) moment).edge() == Edge.START;
        LocalDate morning = atStart ? period.start() : period.end().plusDays(1);
        return Predicates.anyOf(open.stream().map(span -> isOpen(span, morning)).toList());
    }

    /** The same in words, as of any period. */
    public Text words(TermDefinition.Moment moment) {
        return moment instanceof TermDefinition.Within within
                ? Labels.text("moment.WITHIN", title(within.dateColumn()))
                : Labels.text("moment." + ((TermDefinition.Open) moment).edge());
    }

    private Expression isOpen(OpenSpan span, LocalDate morning) {
        List<Expression> both = new ArrayList<>();
        both.add(Predicates.isBefore(span.from(), title(span.from()), morning));
        span.until().forEach(end -> both.add(Predicates.isNotYet(end, title(end), morning)));
        return Predicates.allOf(both);
    }

    /** A column in words. */
    public Text title(String name) {
        return column(name).map(ColumnDefinition::title).orElseGet(() -> Text.same(name));
    }

    /** Whether a joined list may be split: words that are no part of the key and tell nobody. */
    public boolean isSplittable(ColumnDefinition column) {
        boolean text = column.type() == ColumnType.TEXT || column.type() == ColumnType.CODE;
        return text && column.personal() == null && !key.contains(column.name());
    }

    public Optional<ColumnDefinition> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
