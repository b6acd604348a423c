package org.suping.definitions;

import org.suping.definitions.expression.ValueType;

/** The types a record's column can have, with their spelling in parts. */
public enum ColumnType {
    TEXT(ValueType.TEXT, "VARCHAR"),
    /** Text out of a code list. */
    CODE(ValueType.TEXT, "VARCHAR"),
    /** A whole number, {@code long}. */
    INTEGER(ValueType.NUMBER, "BIGINT"),
    /** An amount with up to four decimals. */
    DECIMAL(ValueType.NUMBER, "DECIMAL(18,4)"),
    /** A calendar day. */
    DATE(ValueType.DATE, "DATE");

    private final ValueType valueType;
    private final String sql;

    ColumnType(ValueType valueType, String sql) {
        this.valueType = valueType;
        this.sql = sql;
    }

    public ValueType valueType() {
        return valueType;
    }

    /** The column type in a part. */
    public String sql() {
        return sql;
    }
}
