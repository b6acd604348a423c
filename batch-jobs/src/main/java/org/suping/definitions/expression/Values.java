package org.suping.definitions.expression;

import org.jspecify.annotations.Nullable;

/** Where an expression finds the values of its names: the columns of one row, or the figures of one unit. */
@FunctionalInterface
public interface Values {

    /** String, Long, BigDecimal, LocalDate or Boolean by the name's {@link ValueType}; null where there is none. */
    @Nullable
    Object get(String name);
}
