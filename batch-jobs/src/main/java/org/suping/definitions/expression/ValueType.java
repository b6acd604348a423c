package org.suping.definitions.expression;

/** The types an expression can have; each is one Java type wherever a row is read in Java. */
public enum ValueType {
    /** {@link String} */
    TEXT,
    /** {@link Long} or {@link java.math.BigDecimal} */
    NUMBER,
    /** {@link java.time.LocalDate} */
    DATE,
    /** {@link Boolean} */
    BOOLEAN
}
