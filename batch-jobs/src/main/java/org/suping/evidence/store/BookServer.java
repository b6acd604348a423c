package org.suping.evidence.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suping.findings.BlockedException;

/**
 * A MySQL or MariaDB server for the book, named by the environment alone.
 *
 * <p>A connection URL can make a driver load classes, read files and call other machines, so only properties that cannot
 * are let through. One file may be named, and only on this machine: the store of the certificate authority, without which
 * {@code sslMode=VERIFY_CA} could not know a company's own server. The server's RSA key may not: over TLS nothing needs it.
 *
 * @param url of the form {@code jdbc:mysql://HOST[:PORT]/DATABASE[?PROPERTY=VALUE&…]}
 * @param server host, port and database, for findings
 */
record BookServer(String url, String server, String user, String password) {

    static final String URL = "SUPING_BOOK_URL";
    static final String USER = "SUPING_BOOK_USER";
    static final String PASSWORD = "SUPING_BOOK_PASSWORD";

    private static final Pattern FORM =
            Pattern.compile("jdbc:mysql://([A-Za-z0-9._-]+(?::\\d{1,5})?/[A-Za-z0-9_$-]+)(?:\\?(.*))?");
    private static final String TRUST_STORE = "trustCertificateKeyStoreUrl";
    private static final Set<String> HARMLESS = Set.of(
            "allowPublicKeyRetrieval",
            "connectTimeout",
            "socketTimeout",
            "sslMode",
            "tcpKeepAlive",
            "tlsVersions",
            "trustCertificateKeyStorePassword",
            "trustCertificateKeyStoreType",
            TRUST_STORE,
            "useCompression");

    private static final int CONNECTIONS = 4;
    private static final long CONNECT_MILLISECONDS = 5_000;

    /** The server, if the environment names one. */
    static Optional<BookServer> from(Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw BookFindings.wrongAddress(URL);
        }
        refuseHarmful(form.group(2));
        String user = environment.getOrDefault(USER, "");
        if (user.isEmpty()) {
            throw BookFindings.wrongAddress(USER);
        }
        return Optional.of(new BookServer(url, form.group(1), user, environment.getOrDefault(PASSWORD, "")));
    }

    private static void refuseHarmful(@Nullable String properties) {
        if (properties == null) {
            return;
        }
        for (String property : properties.split("&", -1)) {
            String name = property.replaceFirst("=.*", "");
            boolean elsewhere = name.equals(TRUST_STORE) && !property.matches(TRUST_STORE + "=file:/(?!/).*");
            if (!HARMLESS.contains(name) || elsewhere) {
                throw BookFindings.refusedProperty(name);
            }
        }
    }

    HikariDataSource connect() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("book");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLISECONDS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("rewriteBatchedStatements", "true");
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        config.addDataSourceProperty("characterEncoding", "UTF-8");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException refused) {
            throw told(refused);
        }
    }

    private BlockedException told(PoolInitializationException refused) {
        String state = refused.getCause() instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : "";
        // 28000: user or password; 42000: no right to the database
        return state.startsWith("28") || state.startsWith("42")
                ? BookFindings.wrongPassword(server, refused)
                : BookFindings.unreachable(server, refused);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return server;
    }
}
