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
    BOOLEAN,
    /** Of a name whose definition has a mistake, told where it stands: it fits everywhere. No definition in use has it. */
    ANY;

    /** Whether a value of this type may stand where the other is expected. */
    public boolean fits(ValueType expected) {
        return this == expected || this == ANY || expected == ANY;
    }
}
