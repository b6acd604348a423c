package org.suping.collect.jdbc;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Period;

/**
 * With what a database is read.
 *
 * @param period whose days stand in the query
 * @param data the data folder, below which alone a database's file may lie
 * @param environment where passwords stand, by name
 */
public record DatabaseAccess(Period period, Path data, UnaryOperator<@Nullable String> environment) {

    /** As this process has it. */
    public static DatabaseAccess of(Period period, Path data) {
        return new DatabaseAccess(period, data, System::getenv);
    }
}
