package org.suping.collect.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.suping.definitions.source.DatabaseAddress;
import org.suping.definitions.source.SourceFormat.Jdbc;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * How a source's database is connected to: to read alone, whatever its definition says of the driver.
 *
 * @param source as findings name it
 */
record GuardedConnection(String source, Jdbc format, DatabaseAccess access) {

    private static final String H2_SUFFIX = ".mv.db";
    /** Rows of a query within another go on one by one; else H2 holds them all before it gives the first. */
    private static final String H2_STREAMS = ";LAZY_QUERY_EXECUTION=1";

    /** @throws BlockedException where there is no password, no such database, or one where none may lie */
    Connection open() {
        Properties properties = new Properties();
        properties.setProperty("user", format.user());
        if (!format.passwordVariable().isEmpty()) {
            String password = access.environment().apply(format.passwordVariable());
            if (password == null) {
                throw refused("JDBC-05", format.passwordVariable());
            }
            properties.setProperty("password", password);
        }
        try {
            Connection connection = DriverManager.getConnection(guarded(properties), properties);
            connection.setReadOnly(true);
            return connection;
        } catch (SQLException failure) {
            BlockedException told = refused("JDBC-01", String.valueOf(failure.getSQLState()));
            told.initCause(failure);
            throw told;
        }
    }

    BlockedException refused(String code, Object... arguments) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of(code, Severity.HARD, source, arguments));
    }

    /** A database's file in the data folder; a link may not lead out of it. */
    private Path below(String name) {
        Path base = access.data().resolve(name).normalize();
        Path file = base.resolveSibling(base.getFileName() + H2_SUFFIX);
        try {
            boolean inside = !Files.exists(file)
                    || file.toRealPath().startsWith(access.data().toRealPath());
            if (inside && base.startsWith(access.data())) {
                return base;
            }
        } catch (IOException unreadable) {
            throw refused("JDBC-08", name);
        }
        throw refused("JDBC-08", name);
    }

    /**
     * The zone in which a server gives out instants: an offset where the zone keeps one from the period on, for not every
     * server knows zones by their names.
     */
    private Optional<String> sessionZone() {
        ZoneId zone = format.zone();
        if (zone == null) {
            return Optional.empty();
        }
        Instant start = access.period().start().atStartOfDay(zone).toInstant();
        String offset = zone.getRules().getOffset(start).getId().replace("Z", "+00:00");
        return Optional.of(zone.getRules().nextTransition(start) == null ? offset : zone.getId());
    }

    /** What a driver is told whatever the definition says. */
    private String guarded(Properties properties) {
        if (DatabaseAddress.isH2(format.url())) {
            String ifExists = format.url().contains("IFEXISTS=") ? "" : ";IFEXISTS=TRUE";
            String name = DatabaseAddress.file(format.url()).orElse(null);
            String address =
                    name == null ? format.url() : DatabaseAddress.at(below(name), format.url()) + ";ACCESS_MODE_DATA=r";
            return address + ifExists + H2_STREAMS;
        }
        properties.setProperty("useCursorFetch", "true");
        properties.setProperty("allowLoadLocalInfile", "false");
        properties.setProperty("allowUrlInLocalInfile", "false");
        properties.setProperty("autoDeserialize", "false");
        properties.setProperty("allowMultiQueries", "false");
        // a year, a small number and a day that is none are what they are
        properties.setProperty("yearIsDateType", "false");
        properties.setProperty("tinyInt1isBit", "false");
        sessionZone().ifPresent(zone -> properties.setProperty("sessionVariables", "time_zone='" + zone + "'"));
        return format.url();
    }
}
