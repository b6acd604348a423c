package org.suping.collect.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.duckdb.DuckDBConnection;
import org.h2.tools.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/** Rows of another system's database. */
class DatabaseRowsTest {

    private static final Period PERIOD = Period.parse("2026Q3");
    private static final String QUERY = "select id, org, received_on, amount from complaint";

    @TempDir
    Path folder;

    private Folders folders;
    private String url;

    @BeforeEach
    void fill() throws IOException, SQLException {
        folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        url = "jdbc:h2:file:export/crm";
        Files.createDirectories(folder.resolve("data/export"));
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
                  - {name: received_on, title: {zh: 受理日, en: day received}, type: date, required: true}
                  - {name: amount, title: {zh: 金额, en: amount}, type: decimal}
                """);
        source(QUERY, "id");
        change(
                "create table complaint (id int primary key, org varchar(10), received_on timestamp, amount decimal(12, 2),"
                        + " twin int)",
                "insert into complaint select x, '10', timestamp '2026-07-01 23:30:00', x / 4.0, x / 2"
                        + " from system_range(1, 25000)",
                "update complaint set received_on = null where id = 7",
                "update complaint set received_on = timestamp '2025-01-01 00:00:00' where id = 8");
    }

    @Test
    void are_stored_in_the_order_of_their_key_whatever_range_they_were_read_in() throws SQLException {
        SourceFile pinned = find().orThrow().get(0);

        CollectedPartition collected = collect(pinned);

        assertThat(pinned.name()).isEqualTo("jdbc/crm");
        assertThat(collected.counts()).isEqualTo(new RowCounts(25_000, 24_998, 1, 1, 0));
        assertThat(collected.findings().stream().map(found -> found.sentence(Language.EN)))
                .anySatisfy(told -> assertThat(told).startsWith("jdbc/crm:7  "));
        Path part = folders.vault().resolve(collected.parts().get(0));
        try (DuckDBConnection engine = DuckDb.open(folders, 1);
                Statement statement = engine.createStatement();
                ResultSet line = statement.executeQuery("SELECT count(*), sum(amount), max(received_on)::VARCHAR FROM "
                        + DuckDb.readParquet(List.of(part)) + " WHERE id = _row::VARCHAR")) {
            line.next();
            assertThat(line.getLong(1)).isEqualTo(25_000);
            assertThat(line.getBigDecimal(2)).isEqualByComparingTo("78128125");
            assertThat(line.getString(3)).isEqualTo("2026-07-01");
        }
    }

    @Test
    void have_the_digest_of_their_content_and_no_other() throws SQLException {
        SourceFile before = find().orThrow().get(0);
        assertThat(find().orThrow()).containsExactly(before);

        change("update complaint set amount = amount + 0.01 where id = 20001");
        SourceFile after = find().orThrow().get(0);
        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(after.bytes()).isEqualTo(before.bytes());

        change("update complaint set amount = amount - 0.01 where id = 20001");
        assertThat(find().orThrow()).containsExactly(before);
    }

    @Test
    void are_not_kept_when_they_changed_since_they_were_pinned() throws SQLException {
        SourceFile pinned = find().orThrow().get(0);
        change("delete from complaint where id = 3");

        assertThat(told(pinned))
                .containsExactly("jdbc/crm  the file was changed while the run read it. the same content from the run's"
                        + " start to its end. run again when the file is complete");
    }

    @Test
    void are_asked_for_the_period_and_the_day_the_delivery_speaks_of() throws IOException, SQLException {
        source(QUERY + " where received_on >= :period_start and received_on < :as_of", "id");

        assertThat(collect(find().orThrow().get(0)).counts().read()).isEqualTo(24_998);
    }

    @Test
    void need_a_key_of_their_own() throws IOException {
        source("select id, org, received_on, amount, twin from complaint", "twin");
        assertThat(sentences(find()))
                .containsExactly("crm  row 3 has the same twin as the one before it. a jdbc.key that no two rows of the"
                        + " query share. name another column as jdbc.key or change the query");

        source("select id, org, received_on, amount, nullif(id, 1) as k from complaint", "k");
        assertThat(sentences(find()))
                .containsExactly(
                        "crm  k of row 1 is empty. a jdbc.key in every row of the query. name another column as"
                                + " jdbc.key or change the query");
    }

    @Test
    void say_what_is_wrong_when_the_database_does_not_answer_or_understand() throws IOException {
        source("select id, org, received_on, sum_of_nothing from complaint", "id");
        assertThat(sentences(find()))
                .containsExactly(
                        "crm  the database refuses the query (SQLSTATE 42S22). a SELECT that this user may run,"
                                + " with the column jdbc.key. change jdbc.query or jdbc.key in the source's definition, or ask"
                                + " the database's owner for the right");

        url = "jdbc:h2:file:nowhere";
        source(QUERY, "id");
        assertThat(sentences(find()))
                .containsExactly("crm  the database cannot be connected to (SQLSTATE 90146). a database that runs, and"
                        + " its user and password. check jdbc.url and jdbc.user in the source's definition and the"
                        + " password's variable, then run again");
        assertThat(folder.resolve("data/nowhere.mv.db")).doesNotExist();
    }

    @Test
    void tell_that_a_value_cannot_be_what_the_query_makes_of_it() throws IOException, SQLException {
        change("alter table complaint add column words varchar(20)");
        change("update complaint set words = case when id = 24500 then '一百' else '100' end");
        source("select id, org, received_on, cast(words as int) as amount from complaint", "id");

        assertThat(sentences(find()))
                .containsExactly(
                        "crm  a value of the query cannot be read (SQLSTATE 22018). values as the types of their"
                                + " columns say. make a text of the column in the query, as cast(… as char), or ask the"
                                + " database's owner to correct the value");
    }

    @Test
    void are_as_many_as_the_query_counts_however_often_it_is_asked() throws IOException {
        source(QUERY + " where rand() < 0.5", "id");

        assertThat(sentences(find()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .matches(
                        "crm  the query counts \\d+ rows, and \\d+ were read in the order of id\\. rows that stay the same"
                                + " while they are read, and a jdbc\\.key that can be compared\\. make the query stand still with"
                                + " :as_of and run again, or name another column as jdbc\\.key");
    }

    @Test
    void hold_no_cell_longer_than_text_may() throws IOException, SQLException {
        change("alter table complaint add column words varchar");
        change("update complaint set words = repeat('x', 131073) where id = 12");
        source("select id, org, received_on, amount, words from complaint where id < 100", "id");

        assertThat(sentences(find()))
                .containsExactly(
                        "crm  a cell of about row 12 holds more than 131072 characters. at most 131072 characters in a"
                                + " cell. take the beginning of the column in the query, as left(…, 10000)");
    }

    @Test
    void keep_the_time_of_a_day_where_the_column_is_text() throws IOException, SQLException {
        source("select id, org, received_on, amount, received_on as told from complaint where id < 9", "id");
        String file = Files.readString(folders.config().resolve("sources/crm.yml"));
        write("sources/crm.yml", file.replace("{column: id, header: ID}", "{column: id, header: TOLD}"));

        CollectedPartition collected = collect(find().orThrow().get(0));

        assertThat(cells(collected, "id")).contains("2026-07-01 23:30:00").contains("2025-01-01");
    }

    @Test
    void tell_the_day_of_an_instant_in_the_zone_of_the_source() throws IOException, SQLException {
        change("create table instants (id int primary key, org varchar(10), amount int, received_on timestamp with time"
                + " zone)");
        change("insert into instants values (1, '10', 1, timestamp with time zone '2026-07-01 16:30:00+00')");
        source("select id, org, received_on, amount from instants", "id");
        assertThat(sentences(find()))
                .containsExactly(
                        "crm  the column RECEIVED_ON holds instants, and the source's definition names no zone."
                                + " the zone in which their days are told, as zone: Asia/Shanghai. write zone in the source's"
                                + " definition, or make days of them in the query; nothing is guessed, as days could be one off");

        source("select id, org, received_on, amount from instants", "id\nzone: Asia/Shanghai");
        assertThat(cells(collect(find().orThrow().get(0)), "received_on")).containsExactly("2026-07-02");
    }

    @Test
    void lie_in_the_data_folder_where_they_lie_in_a_file() throws IOException {
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.move(folder.resolve("data/export/crm.mv.db"), folder.resolve("elsewhere/crm.mv.db"));
        Files.createSymbolicLink(folder.resolve("data/export/crm.mv.db"), folder.resolve("elsewhere/crm.mv.db"));

        assertThat(sentences(find()))
                .containsExactly(
                        "crm  the database's file export/crm leads out of the data folder. files inside the data"
                                + " folder only. move the file into the data folder and change jdbc.url in the source's"
                                + " definition");
    }

    @Test
    void need_the_password_in_the_environment() throws IOException {
        source(QUERY, "id\n  password-variable: SUPING_TEST_NOT_SET");

        assertThat(sentences(find()))
                .containsExactly("crm  the variable SUPING_TEST_NOT_SET is not set. the password in the variable"
                        + " SUPING_TEST_NOT_SET. set SUPING_TEST_NOT_SET, then run again");
    }

    @Test
    void that_break_off_half_way_are_a_finding_and_nothing_is_kept() throws IOException, SQLException {
        change("insert into complaint select x, '10', timestamp '2026-07-01 00:00:00', 1, x from"
                + " system_range(25001, 200000)");
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifExists").start();
        url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/" + folder.resolve("data/export/crm");
        source(QUERY, "id");
        Definitions definitions = DefinitionsLoader.loadOrThrow(folders.config());
        SourceFile pinned = find().orThrow().get(0);

        try (DatabaseRows rows = DatabaseRows.open(
                pinned,
                definitions.sources().values().iterator().next(),
                new DatabaseAccess(PERIOD, folders.data("data"), Map.<String, String>of()::get),
                bytes -> {})) {
            List<Long> read = new ArrayList<>();
            BlockedException stopped = catchThrowableOfType(BlockedException.class, () -> {
                RowTally tally = new RowTally();
                for (RawRow row = rows.next(tally); row != null; row = rows.next(tally)) {
                    if (read.isEmpty()) {
                        server.stop();
                    }
                    read.add(row.line());
                }
            });

            assertThat(stopped.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
            assertThat(stopped.findings().get(0).sentence(Language.EN))
                    .matches("crm  the connection dropped after about \\d+ rows\\. the query's rows from the first to"
                            + " the last\\. run again when the database answers; nothing half read was kept");
            assertThat(read).hasSizeBetween(1_000, 190_000);
        }
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

    private List<String> cells(CollectedPartition collected, String column) throws SQLException {
        List<Path> parts =
                collected.parts().stream().map(folders.vault()::resolve).toList();
        try (DuckDBConnection engine = DuckDb.open(folders, 1);
                Statement statement = engine.createStatement();
                ResultSet line =
                        statement.executeQuery("SELECT " + column + "::VARCHAR FROM " + DuckDb.readParquet(parts))) {
            List<String> cells = new ArrayList<>();
            while (line.next()) {
                cells.add(line.getString(1));
            }
            return cells;
        }
    }

    private List<String> told(SourceFile pinned) {
        return catchThrowableOfType(BlockedException.class, () -> collect(pinned)).findings().stream()
                .map(found -> found.sentence(Language.EN))
                .toList();
    }

    private static List<String> sentences(Checked<?> found) {
        return found.findings().stream()
                .map(finding -> finding.sentence(Language.EN))
                .toList();
    }

    private void source(String query, String key) throws IOException {
        write("sources/crm.yml", """
                code: crm
                name: {zh: 来源, en: source}
                record: complaint
                format: jdbc
                columns:
                  - {column: id, header: ID}
                  - {column: org, header: ORG}
                  - {column: received_on, header: RECEIVED_ON, format: yyyy-MM-dd}
                  - {column: amount, header: AMOUNT}
                jdbc:
                  url: "%s"
                  user: reader
                  query: "%s"
                  key: %s
                """.formatted(url, query, key));
    }

    private void change(String... statements) throws SQLException {
        String owned = "jdbc:h2:file:" + folder.resolve("data/export/crm");
        try (Connection connection = DriverManager.getConnection(owned, "reader", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folders.config().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
