package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.tools.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** Bad input that is not a file's content: disks, databases, and files that change while somebody looks. */
@Tag("campaign")
class BadStoreTest {

    private static final long PATIENCE = 120;

    @TempDir
    Path folder;

    @Test
    void a_file_that_changes_while_it_is_read_stops_the_run() throws Exception {
        CommandWorld world = CommandWorld.in(folder);
        Path file = many(world, 400_000, "热线电话");
        CompletableFuture<Said> run = CompletableFuture.supplyAsync(world::run);
        awaitPart(world, run, "source=crm");
        Files.writeString(file, BadRows.sound(1)[0] + "\n", StandardOpenOption.APPEND);

        assertThat(run.get(PATIENCE, TimeUnit.SECONDS))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(15))
                .satisfies(said -> assertThat(said.text())
                        .endsWith("  2026Q3/crm-complaints-1.csv  the file was changed while the run read it. the same"
                                + " content from the run's start to its end. run again when the file is complete\n"));
    }

    @Test
    void a_file_that_was_replaced_between_two_runs_is_named_and_the_new_one_counts() throws Exception {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver("crm-complaints-1.csv", BadRows.sound(20));
        world.run();
        world.deliver("crm-complaints-1.csv", BadRows.sound(19));

        Said again = world.run();

        assertThat(again.text().lines().limit(2))
                .containsExactly(
                        "Suping dev · unit 3100 Shanghai branch · period 2026Q3 · revision r1 · attempt 2: changed since"
                                + " attempt 1: file 2026Q3/crm-complaints-1.csv has changed; files that have not changed are taken"
                                + " from attempt 1",
                        "Collect   complaint       crm-complaints-1.csv   19 rows   accepted  19 · rejected 0 · duplicate 0"
                                + " · out of period 0");
    }

    @Test
    void a_million_rejected_rows_are_one_sentence_and_little_memory() throws Exception {
        CommandWorld world = CommandWorld.in(folder);
        many(world, 1_000_000, "热线电活");

        Process run =
                SupingProcess.start(folder, SupingProcess.command("", "run", "--period", "2026Q3"), Redirect.PIPE);
        String said = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).isEqualTo(11);
        assertThat(said)
                .endsWith(
                        "  crm  of 1,000,000 rows 1,000,000 were rejected (100.00%), most of them because channel is not in the"
                                + " code list (1,000,000 rows, e.g. 2026Q3/crm-complaints-1.csv:2). at most 20% rejected. mostly the source's definition does not fit the"
                                + " export: check columns, formats and codes, then run again; to let them pass write rejected-at-most"
                                + " into the source's definition\n");
    }

    @Test
    void a_database_that_drops_half_way_stops_the_run_and_nothing_half_read_is_kept() throws Exception {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver("crm-complaints-1.csv", BadRows.sound(20));
        String database = folder.resolve("crm").toString();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database, "reader", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table premium as select x as id, '310202' as org, date '2026-07-01' as m,"
                    + " 'motor' as line, 1.0 as premium from system_range(1, 100000)");
        }
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifExists").start();
        Files.writeString(world.path("config/sources/finance.yml"), """
                code: finance
                name: {zh: 财务系统, en: finance system}
                record: exposure
                format: jdbc
                columns:
                  - {column: org, header: ORG}
                  - {column: month, header: M, format: yyyy-MM-dd}
                  - {column: line, header: LINE}
                  - {column: premium, header: PREMIUM}
                jdbc:
                  url: "jdbc:h2:tcp://localhost:%d/%s"
                  user: reader
                  query: "select * from premium"
                  key: id
                """.formatted(server.getPort(), database));
        CompletableFuture<Said> run = CompletableFuture.supplyAsync(world::run);
        awaitPart(world, run, "source=finance");
        server.stop();

        Said said = run.get(PATIENCE, TimeUnit.SECONDS);

        assertThat(said.exitCode()).isEqualTo(15);
        assertThat(said.text())
                .matches(
                        "(?s).*\\n  finance  the connection dropped after about \\d+ rows\\. the query's"
                                + " rows from the first to the last\\. run again when the database answers; nothing half read was kept\\n.*");
    }

    @Test
    void a_full_disk_is_named_and_the_run_goes_on_when_there_is_room() throws Exception {
        CommandWorld world = CommandWorld.in(folder);
        many(world, 160_000, "热线电话");

        Process full = SupingProcess.start(
                folder, limited(SupingProcess.command("", "run", "--period", "2026Q3")), Redirect.PIPE);
        String said = new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(full.waitFor()).isEqualTo(16);
        assertThat(said)
                .startsWith(
                        "  work  the disk or the database failed: a file would grow beyond the size that the system allows."
                                + " a work folder that can be written and has room and a database that answers. raise the limit of"
                                + " this account (ulimit -f), then run again: it goes on where it stopped and nothing that was done"
                                + " is lost\n");
        assertThat(world.run().text()).contains("160,000 rows   accepted 160,000 ");
    }

    private static List<String> limited(List<String> command) {
        return Stream.concat(Stream.of("bash", "-c", "ulimit -f 2200; exec \"$0\" \"$@\""), command.stream())
                .toList();
    }

    /** Waits until the run writes a part of a source, which is after it was pinned and before it was read to its end. */
    private static void awaitPart(CommandWorld world, CompletableFuture<Said> run, String source) throws Exception {
        Path vault = world.path("work/vault");
        while (!run.isDone()) {
            try (Stream<Path> files = Files.exists(vault) ? Files.walk(vault) : Stream.of()) {
                if (files.anyMatch(file -> file.toString().contains(source) && Files.isRegularFile(file))) {
                    return;
                }
            } catch (UncheckedIOException moved) {
                continue;
            }
            Thread.sleep(2);
        }
    }

    /** Delivers a file of many rows, drawn so that they do not pack well. */
    private static Path many(CommandWorld world, int count, String channel) throws IOException {
        Path file = world.complaints("crm-complaints-1.csv");
        Random random = new Random(7);
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write(CommandWorld.HEADINGS + "\n");
            for (int i = 1; i <= count; i++) {
                rows.append("CP-").append(Integer.toString(i));
                rows.append(",310202,2026-07-07,2026-07-17,2026-07-23,").append(channel);
                rows.append(",退保纠纷,机动车辆保险,100.50,孙丽华,994728197801181155,要求退保");
                rows.append(Long.toString(random.nextLong(), Character.MAX_RADIX))
                        .append('\n');
            }
        }
        return file;
    }
}
