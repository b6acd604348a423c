package org.suping.definitions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.rows.RowChecks;
import org.suping.vocabulary.Text;

/**
 * A kind of source row.
 *
 * @param code as in paths: {@code complaint}
 * @param key columns that identify a row across files: the first by (source digest, row) counts, later ones are duplicates
 * @param orgColumn the column that names the organisation unit
 * @param periodDates the date columns that tie a row to a period: it is in the period when any of them is
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
        boolean perUnit,
        @Nullable RepeatRule repeat,
        RowChecks checks,
        @Nullable String matterColumn) {

    /** Of rows that are never split. */
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
        this(code, name, columns, key, orgColumn, periodDates, perUnit, repeat, checks, null);
    }

    /**
     * A row repeats the latest earlier one that is equal in all of these columns.
     *
     * @param same columns, hashes included, none of them empty
     * @param dateColumn orders the rows
     * @param withinDays at most this many days apart
     */
    public record RepeatRule(List<String> same, String dateColumn, int withinDays) {}

    /** The words of one of its rules. */
    public Text ruleTitle(String code) {
        return checks.title(code);
    }

    public Optional<ColumnDefinition> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
