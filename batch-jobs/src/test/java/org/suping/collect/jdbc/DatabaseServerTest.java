package org.suping.collect.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.MariaDb;
import org.suping.collect.CollectProgress;
import org.suping.collect.RawRow;
import org.suping.collect.RowTally;
import org.suping.collect.find.SourceFinder;
import org.suping.collect.mask.IdentityKey;
import org.suping.collect.store.CollectedPartition;
import org.suping.collect.store.PartitionCollector;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/** Rows of a server: MariaDB, with the types and habits that H2 does not have. */
@Tag("campaign")
class DatabaseServerTest {

    private static final Period PERIOD = Period.parse("2026Q3");

    @TempDir
    static Path rooms;

    private static MariaDb server;

    @TempDir
    Path folder;

    private Folders folders;

    @BeforeAll
    static void fill_a_server() throws Exception {
        server = MariaDb.startIn(rooms);
        server.execute(
                "create database crm character set utf8mb4",
                "create user reader",
                "grant select on crm.* to reader",
                "set session sql_mode = '', time_zone = '+00:00'",
                "create table crm.complaint (id bigint unsigned primary key, org varchar(10), received_on date,"
                        + " logged_at timestamp null, told_at datetime, booked year, urgent tinyint(1), open bit(1),"
                        + " amount decimal(14, 4), factor double, words varchar(200))",
                "insert into crm.complaint values"
                        + " (1, '10', '2026-07-01', '2026-07-01 16:30:00', '2026-07-01 23:30:00', 2026, 5, b'1', 1234567890.5,"
                        + " 0.1, '\uD842\uDFB7田 😀'),"
                        + " (2, '10', '0000-00-00', '2026-07-01 15:59:59', '0000-00-00 00:00:00', 0, 0, b'0', 0, 1e-7, ''),"
                        + " (3, '10', '2026-00-15', null, null, null, null, null, null, null, null),"
                        + " (18446744073709551615, '10', '2026-09-30', null, null, null, -1, null, -0.0001, null, null)",
                "use crm",
                "create table crm.many as select seq as id, '10' as org, date '2026-07-01' as received_on from"
                        + " seq_1_to_100000");
    }

    @AfterAll
    static void stop_the_server() throws Exception {
        server.close();
    }

    @BeforeEach
    void configure() throws IOException {
        folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        Files.createDirectories(folder.resolve("data"));
        write("suping.yml", "org: \"10\"\nzone: Asia/Shanghai\nlanguage: zh\ndata-folder: data\n");
        write(
                "organisation.yml",
                "kinds:\n  branch: {zh: 分公司, en: branch}\nunits:\n  - {code: \"10\", name: {zh: 分公司, en: branch},"
                        + " kind: branch, obliged: true, valid-from: 2007-06-01,"
                        + " regulator: {zh: 监管局, en: regulator}}\n");
        write("records/complaint.yml", """
                code: complaint
                name: {zh: 投诉, en: complaint}
                key: [id]
                org-column: org
                period-dates: [received_on]
                columns:
                  - {name: id, title: {zh: 编号, en: number}, type: text, required: true}
                  - {name: org, title: {zh: 机构, en: unit}, type: text, required: true}
                  - {name: received_on, title: {zh: 受理日, en: day received}, type: date}
                  - {name: seen, title: {zh: 其他, en: other}, type: text}
                """);
    }

    @Test
    void are_read_as_they_are_whatever_the_servers_types() throws Exception {
        assertThat(seen("booked")).containsExactly("2026", "0", null, null);
        assertThat(seen("urgent")).containsExactly("5", "0", null, "-1");
        assertThat(seen("open")).containsExactly("1", "0", null, null);
        assertThat(seen("amount")).containsExactly("1234567890.5000", "0.0000", null, "-0.0001");
        assertThat(seen("factor")).containsExactly("0.1", "0.00000010", null, null);
        assertThat(seen("words")).containsExactly("\uD842\uDFB7田 😀", null, null, null);
        assertThat(seen("told_at")).containsExactly("2026-07-01 23:30:00", "0000-00-00 00:00:00", null, null);
    }

    @Test
    void tell_days_that_are_none_and_take_them_for_nothing_where_the_source_says_so() throws Exception {
        source("select id, org, received_on, words from complaint", "words", "");
        CollectedPartition told = collect(find().orThrow().get(0));

        assertThat(told.counts()).isEqualTo(new RowCounts(4, 2, 2, 0, 0));
        assertThat(told.findings().stream().map(found -> found.sentence(Language.EN)))
                .containsExactly(
                        "jdbc/crm:2  day received is not a day in 2 rows (line 2, 3, as ####-##-##). a day of the"
                                + " calendar, as yyyy-MM-dd. deliver them again corrected; where the whole column differs change"
                                + " format in the source's definition");

        source("select id, org, received_on, words from complaint", "words", "empty: [0000-00-00, 2026-00-15]\n");
        assertThat(collect(find().orThrow().get(0)).counts().rejected()).isZero();
    }

    @Test
    void tell_instants_on_the_clock_of_the_source_whatever_the_servers_is() throws Exception {
        source("select * from complaint where id < 3", "logged_at", "");
        assertThat(sentences(find()))
                .containsExactly("crm  the column logged_at holds instants, and the source's definition names no zone."
                        + " the zone in which their days are told, as zone: Asia/Shanghai. write zone in the source's"
                        + " definition, or make days of them in the query; nothing is guessed, as days could be one"
                        + " off");

        for (String clock : List.of("-08:00", "+09:00")) {
            server.execute("set global time_zone = '" + clock + "'");
            source("select * from complaint where id < 3", "logged_at", "zone: Asia/Shanghai\n");
            assertThat(cells(collect(find().orThrow().get(0))))
                    .containsExactly("2026-07-02 00:30:00", "2026-07-01 23:59:59");
        }
    }

    @Test
    void that_nobody_may_read_or_know_are_told_with_the_servers_word_for_it() throws Exception {
        source("select * from mysql.user", "words", "");
        assertThat(sentences(find()))
                .containsExactly(
                        "crm  the database refuses the query (SQLSTATE 42000). a SELECT that this user may run,"
                                + " with the column jdbc.key. change jdbc.query or jdbc.key in the source's definition, or ask"
                                + " the database's owner for the right");
    }

    @Test
    void tell_about_where_a_value_cannot_be_what_the_query_makes_of_it() throws Exception {
        source("select *, case when id = 60000 then exp(id) else id end as words from many", "words", "");
        assertThat(sentences(find()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .matches(
                        "crm  a value after about row 5\\d{4} cannot be read \\(SQLSTATE 22\\d{3}\\)\\. values as the types of"
                                + " their columns say\\. make a text of the column in the query, as cast\\(… as char\\), or ask the"
                                + " database's owner to correct the value");
    }

    @Test
    void that_go_away_half_way_are_a_finding_and_nothing_is_kept() throws Exception {
        source("select *, null as words from many", "words", "");
        Definitions definitions = DefinitionsLoader.loadOrThrow(folders.config());
        SourceFile pinned = find().orThrow().get(0);

        try (DatabaseRows rows = DatabaseRows.open(
                pinned,
                Objects.requireNonNull(definitions.sources().get("crm")),
                new DatabaseAccess(PERIOD, folders.data("data"), Map.<String, String>of()::get),
                bytes -> {})) {
            List<Long> read = new ArrayList<>();
            BlockedException stopped = catchThrowableOfType(BlockedException.class, () -> {
                RowTally tally = new RowTally();
                for (RawRow row = rows.next(tally); row != null; row = rows.next(tally)) {
                    if (read.isEmpty()) {
                        server.close();
                    }
                    read.add(row.line());
                }
            });

            assertThat(stopped.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
            assertThat(stopped.findings().get(0).sentence(Language.EN))
                    .matches("crm  the connection dropped after about \\d+ rows\\. the query's rows from the first to"
                            + " the last\\. run again when the database answers; nothing half read was kept");
            assertThat(read).hasSizeBetween(1_000, 90_000);
        } finally {
            server.start();
        }
    }

    private List<String> seen(String column) throws IOException, SQLException {
        source("select id, org, received_on, %s from complaint".formatted(column), column, "");
        return cells(collect(find().orThrow().get(0)));
    }

    private Checked<List<SourceFile>> find() {
        return SourceFinder.find(DefinitionsLoader.loadOrThrow(folders.config()), folders, PERIOD);
    }

    private CollectedPartition collect(SourceFile pinned) {
        AttemptKey attempt = new AttemptKey(new RevisionKey("10", PERIOD, RevisionKind.FINAL, 1), 1);
        return new PartitionCollector(
                        DefinitionsLoader.loadOrThrow(folders.config()),
                        folders,
                        IdentityKey.of(folders),
                        CollectProgress.SILENT)
                .collect(attempt, pinned);
    }

    private List<String> cells(CollectedPartition collected) throws SQLException {
        List<Path> parts =
                collected.parts().stream().map(folders.vault()::resolve).toList();
        List<String> cells = new ArrayList<>();
        try (var engine = DuckDb.open(folders, 1);
                var statement = engine.createStatement();
                var line = statement.executeQuery("SELECT seen FROM " + DuckDb.readParquet(parts))) {
            while (line.next()) {
                cells.add(line.getString(1));
            }
        }
        return cells;
    }

    private static List<String> sentences(Checked<?> found) {
        return found.findings().stream()
                .map(finding -> finding.sentence(Language.EN))
                .toList();
    }

    private void source(String query, String seen, String more) throws IOException {
        write("sources/crm.yml", """
                code: crm
                name: {zh: 来源, en: source}
                record: complaint
                format: jdbc
                columns:
                  - {column: id, header: id}
                  - {column: org, header: org}
                  - {column: received_on, header: received_on, format: yyyy-MM-dd}
                  - {column: seen, header: %s}
                jdbc:
                  url: "%s"
                  user: reader
                  query: "%s"
                  key: id
                """.formatted(seen, server.url() + "crm", query) + more);
    }

    private void write(String name, String text) throws IOException {
        Path file = folders.config().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
