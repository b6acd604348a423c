package org.suping.definitions.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Expression;

/**
 * How it is seen whether everything was delivered.
 *
 * @param notes glob of the delivery notes below the data folder, <code>{period}</code> standing for the period's name; every
 *     file is then named in one. Null where deliveries come without
 * @param wholeDeliveries whether each delivery holds everything, so that what an earlier one had and the latest has not was
 *     taken away
 * @param numbering of the rows, without gaps; or null
 * @param reconciliation with the rows of another record, or null
 */
public record CompletenessRules(
        @Nullable String notes,
        boolean wholeDeliveries,
        @Nullable Numbering numbering,
        @Nullable Reconciliation reconciliation) {

    /** How the name of every delivery note ends. */
    public static final String NOTE_SUFFIX = ".delivery.yml";

    /** Nothing is promised. */
    public static final CompletenessRules NONE = new CompletenessRules(null, false, null, null);

    /**
     * Numbers given one after the other: {@code CP20260703-0001, CP20260703-0002 …}; what stands before the number makes the
     * series.
     *
     * @param column that holds the number
     * @param dateColumn numbers are missed only between those whose day lies in the period
     * @param digits how many digits at the end count on; 0 for all of them
     * @param first number of every series, or null where the first one seen is the first
     */
    public record Numbering(
            String column,
            String dateColumn,
            int digits,
            @Nullable Long first) {}

    /**
     * Two lists of the same matters, kept by two parties.
     *
     * @param record that the source's own rows are held against
     * @param where which of that record's rows are meant, or null for all
     * @param key own column → the record's column
     * @param same own column → the record's column that should say the same
     */
    public record Reconciliation(
            String record, @Nullable Expression where, Map<String, String> key, Map<String, String> same) {}
}
