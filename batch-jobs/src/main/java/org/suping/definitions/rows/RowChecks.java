package org.suping.definitions.rows;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.expression.Expression;
import org.suping.vocabulary.Text;

/**
 * What a record's rows must satisfy beyond their types; a row that does not is rejected.
 *
 * @param cells of single cells
 * @param rules of a row's cells together, in the order in which they are tried
 * @param unique what no two rows with different keys may share
 */
public record RowChecks(List<CellCheck> cells, List<RowRule> rules, List<Unique> unique) {

    /** Nothing to satisfy. */
    public static final RowChecks NONE = new RowChecks(List.of(), List.of(), List.of());

    /** What a cell that is not empty must satisfy. */
    public sealed interface CellCheck {

        /** The column's name. */
        String column();
    }

    /**
     * A number or a day from one value to another, both included.
     *
     * @param from as stored: whole, days since 1970, or a decimal times 10,000; {@link Long#MIN_VALUE} without one
     * @param to the same; {@link Long#MAX_VALUE} without one
     * @param words of both
     */
    public record Range(String column, long from, long to, Text words) implements CellCheck {}

    /** A text that matches a pattern as a whole, as it was delivered and without the space around it. */
    public record Form(String column, Pattern pattern) implements CellCheck {

        /** A pattern is equal to one of the same text. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Form form
                    && form.column.equals(column)
                    && form.pattern.pattern().equals(pattern.pattern());
        }

        @Override
        public int hashCode() {
            return 31 * column.hashCode() + pattern.pattern().hashCode();
        }
    }

    /**
     * A condition over a row's columns; what is unknown because a cell is empty does not break it.
     *
     * @param code as in findings: {@code told-after-received}
     */
    public record RowRule(String code, Text title, Expression holds) {}

    /**
     * Columns that no two rows with different keys may share; a row that lacks one of them shares nothing.
     *
     * @param setAside whether only the first of such rows counts, so that the others are set aside as its duplicates; else
     *     they all count, and are told
     */
    public record Unique(List<String> columns, boolean setAside) {}

    /** The words of a rule, or its code where there is none. */
    public Text title(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .map(RowRule::title)
                .findFirst()
                .orElse(Text.same(code));
    }
}
