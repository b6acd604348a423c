package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.MariaDb;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.jobs.store.ReturnContentStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Text;

/** The book on a server, by the environment alone: the same return as in a file. */
@Tag("campaign")
class ServerBookTest {

    @TempDir
    static Path folder;

    private static MariaDb server;
    private static Map<String, String> environment;

    @BeforeAll
    static void start_a_server() throws Exception {
        server = MariaDb.startIn(folder);
        server.execute(
                "create database suping",
                "create user suping identified by 'right'",
                "grant all on suping.* to suping",
                "create database killed",
                "grant all on killed.* to suping");
        environment = Map.of(
                "SUPING_BOOK_URL",
                server.url() + "suping",
                "SUPING_BOOK_USER",
                "suping",
                "SUPING_BOOK_PASSWORD",
                "right");
    }

    @AfterAll
    static void stop_the_server() throws Exception {
        server.close();
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

    /** DDL is not taken back: what there is of the tables, and the lock, are left by whoever was killed. */
    @Test
    void goes_on_with_a_migration_that_was_killed_anywhere() throws Exception {
        Map<String, String> killed = new HashMap<>(environment);
        killed.put("SUPING_BOOK_URL", server.url() + "killed");
        SampleWorld world = SampleWorld.in(folder.resolve("killed"));
        try (Book whole = Books.openForRun(world.folders(), killed)) {
            whole.jdbc().sql("delete from book_version").update();
            whole.jdbc()
                    .sql("delete from DATABASECHANGELOG where id in ('attempt', 'attempt_language', 'term',"
                            + " 'book_version', 'batch_job_instance', 'batch_step_execution_seq',"
                            + " 'batch_step_execution_seq-start', 'batch_job_instance_seq',"
                            + " 'batch_job_instance_seq-start')")
                    .update();
            whole.jdbc().sql("delete from BATCH_STEP_EXECUTION_SEQ").update();
            whole.jdbc().sql("drop table BATCH_JOB_INSTANCE_SEQ").update();
            whole.jdbc().sql("drop table term").update();
            whole.jdbc()
                    .sql("update DATABASECHANGELOGLOCK set LOCKED = 1, LOCKGRANTED = now(), LOCKEDBY = 'killed'")
                    .update();
        }
        RunRequest request = world.request();

        RunResult result = new ReturnRunner()
                .run(
                        new RunRequest(request.folders(), killed, request.clock(), null, request.period()),
                        RunListener.SILENT);

        assertThat(result.exitCode()).isEqualTo(ExitCode.SOFT_FINDINGS);
    }

    @Test
    void loses_nothing_when_the_server_stops_in_the_middle() throws Exception {
        SampleWorld world = SampleWorld.in(folder.resolve("interrupted"));
        RunRequest request = onServer(world);
        assertThatThrownBy(() -> new ReturnRunner().run(request, new StopsTheServer()))
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        told -> assertThat(told.exitCode()).isEqualTo(ExitCode.STORE_FAILED));
        server.start();

        RunResult resumed = new ReturnRunner().run(request, RunListener.SILENT);
        assertThat(resumed.story().en()).startsWith("going on with attempt ");
        assertThat(resumed.exitCode()).isEqualTo(ExitCode.SOFT_FINDINGS);
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

    /** Stops the server once the rows are settled. */
    private static final class StopsTheServer implements RunListener {

        @Override
        public void started(AttemptKey attempt, Definitions definitions, List<SourceFile> files, Text story) {}

        @Override
        public void stepEnded(String step, Duration took) {
            if (step.equals("settleRows")) {
                try {
                    server.close();
                } catch (ManagedProcessException unstoppable) {
                    throw new IllegalStateException(unstoppable);
                }
            }
        }

        @Override
        public void advanced(SourceFile file, long bytesRead) {}

        @Override
        public void finished(SourceFile file, RowCounts counts) {}
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
