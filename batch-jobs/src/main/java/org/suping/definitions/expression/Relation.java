package org.suping.definitions.expression;

import java.util.Arrays;
import java.util.Optional;

/** The six comparisons. */
public enum Relation {
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

    public static Optional<Relation> of(String sql) {
        return Arrays.stream(values())
                .filter(relation -> relation.sql.equals(sql))
                .findFirst();
    }

    public String sql() {
        return sql;
    }

    /** As in arithmetic, with its spaces. */
    public String symbol() {
        return " " + symbol + " ";
    }

    /** Whether it asks for more than sameness. */
    public boolean isOrder() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** The label of its sentence: days come before and after, numbers are less and more. */
    public String key(ValueType type) {
        return (type == ValueType.DATE ? "date." : "") + name();
    }

    /** The one that holds where this does not. */
    public Relation opposite() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
        };
    }

    public boolean accepts(int order) {
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
