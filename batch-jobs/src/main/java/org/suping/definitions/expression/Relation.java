package org.suping.definitions.expression;

import java.util.Arrays;
import java.util.Optional;

/** The six comparisons. */
enum Relation {
    EQUAL("=", "="),
    NOT_EQUAL("<>", "≠"),
    LESS("<", "<"),
    LESS_OR_EQUAL("<=", "≤"),
    GREATER(">", ">"),
    GREATER_OR_EQUAL(">=", "≥");

    private final String sql;
    private final String symbol;

    Relation(String sql, String symbol) {
        this.sql = sql;
        this.symbol = symbol;
    }

    static Optional<Relation> of(String sql) {
        return Arrays.stream(values())
                .filter(relation -> relation.sql.equals(sql))
                .findFirst();
    }

    String sql() {
        return sql;
    }

    /** As in arithmetic, with its spaces. */
    String symbol() {
        return " " + symbol + " ";
    }

    /** Whether it asks for more than sameness. */
    boolean isOrder() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** The label of its sentence: days come before and after, numbers are less and more. */
    String key(ValueType type) {
        return (type == ValueType.DATE ? "date." : "") + name();
    }

    /** The one that holds where this does not. */
    Relation opposite() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
        };
    }

    boolean accepts(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
