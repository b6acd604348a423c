package org.suping.collect.complete.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectProgress;
import org.suping.collect.CollectedReturn;
import org.suping.collect.find.SourceFinder;
import org.suping.collect.mask.IdentityKey;
import org.suping.collect.settle.store.Settler;
import org.suping.collect.store.PartStore;
import org.suping.collect.store.PartitionCollector;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/** An insurer of one branch that receives complaints, some of them forwarded by the regulator, who keeps a ledger. */
final class DeliveredWorld implements AutoCloseable {

    private static final String RECORD = """
            code: %s
            name: {zh: %s, en: %s}
            key: [id]
            org-column: org
            period-dates: [received_on]
            columns:
              - {name: id, title: {zh: 编号, en: number}, type: text, required: true}
              - {name: org, title: {zh: 机构, en: unit}, type: text, required: true}
              - {name: received_on, title: {zh: 受理日, en: day received}, type: date, required: true}
              - {name: channel, title: {zh: 渠道, en: channel}, type: text}
              - {name: amount, title: {zh: 金额, en: amount}, type: decimal}
            """;
    private static final String SOURCE = """
            code: %s
            name: {zh: 来源, en: source}
            record: %s
            files: "%s"
            charset: UTF-8
            delimiter: ","
            columns:
              - {column: id, header: id}
              - {column: org, header: org}
              - {column: received_on, header: day, format: yyyy-MM-dd}
              - {column: channel, header: channel}
              - {column: amount, header: amount}
            """;

    private final Folders folders;
    private final Book book;
    private Period period = Period.parse("2026Q3");

    DeliveredWorld(Path folder) {
        folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        config("suping.yml", "org: \"10\"\nzone: Asia/Shanghai\nlanguage: zh\ndata-folder: data\n");
        config(
                "organisation.yml",
                "kinds:\n  branch: {zh: 分公司, en: branch}\nunits:\n  - {code: \"10\", name: {zh: 分公司, en: branch},"
                        + " kind: branch, obliged: true, valid-from: 2007-06-01,"
                        + " regulator: {zh: 监管局, en: regulator}}\n");
        config("records/complaint.yml", RECORD.formatted("complaint", "投诉", "complaint"));
        source("crm", "");
        book = Books.openForRun(folders, Map.of());
    }

    /** What follows is delivered and run for another period than 2026Q3. */
    DeliveredWorld in(String other) {
        period = Period.parse(other);
        return this;
    }

    /** The complaint system, with what its definition promises. */
    DeliveredWorld source(String files, String promise) {
        config("sources/crm.yml", SOURCE.formatted("crm", "complaint", "{period}/" + files + "*.csv") + promise);
        return this;
    }

    /** The regulator's ledger. */
    DeliveredWorld ledger(String promise) {
        config("records/forwarded.yml", RECORD.formatted("forwarded", "转办", "forwarded complaint"));
        config("sources/ledger.yml", SOURCE.formatted("ledger", "forwarded", "{period}/ledger*.csv") + promise);
        return this;
    }

    DeliveredWorld deliver(String name, String... lines) {
        write(data().resolve(name), "id,org,day,channel,amount\n" + String.join("\n", lines) + "\n");
        return this;
    }

    DeliveredWorld note(String name, String text) {
        write(data().resolve(name), text);
        return this;
    }

    DeliveredWorld remove(String name) {
        try {
            Files.delete(data().resolve(name));
            return this;
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    Definitions definitions() {
        return DefinitionsLoader.loadOrThrow(folders.config());
    }

    Checked<List<SourceFile>> find() {
        return SourceFinder.find(definitions(), folders, period);
    }

    /** Collects, settles and checks; gives the sentences in English. */
    List<String> attempt(int number) {
        AttemptKey attempt = new AttemptKey(new RevisionKey("10", period, RevisionKind.FINAL, 1), number);
        return sentences(book.transaction().execute(status -> attempt(attempt)));
    }

    private List<Finding> attempt(AttemptKey attempt) {
        PartStore store = new PartStore(book.jdbc());
        Definitions definitions = definitions();
        List<SourceFile> files = find().orThrow();
        store.pin(attempt, files);
        PartitionCollector collector =
                new PartitionCollector(definitions, folders, IdentityKey.of(folders), CollectProgress.SILENT);
        files.forEach(file -> store.list(attempt, collector.collect(attempt, file)));
        CollectedReturn collected = store.load(attempt);
        definitions
                .records()
                .values()
                .forEach(record -> store.list(attempt, new Settler(definitions, folders).settle(collected, record)));
        CompletenessCheck check = new CompletenessCheck(definitions, folders, store.load(attempt), book.jdbc());
        List<Finding> found = check.find();
        conclude(attempt);
        return found;
    }

    /** Key and amount of the complaints that count. */
    List<String> counting() {
        AttemptKey attempt = new AttemptKey(new RevisionKey("10", period, RevisionKind.FINAL, 1), 1);
        try (DuckDBConnection engine = DuckDb.open(folders, 1);
                Statement statement = engine.createStatement()) {
            VaultRows rows = new VaultRows(statement, folders.vault(), new PartStore(book.jdbc()).load(attempt));
            ResultSet line = statement.executeQuery("SELECT id, amount FROM "
                    + rows.counting(definitions().record("complaint"), part -> true) + " ORDER BY id");
            List<String> counting = new ArrayList<>();
            while (line.next()) {
                counting.add(line.getString(1) + " " + line.getBigDecimal(2));
            }
            return counting;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void conclude(AttemptKey attempt) {
        RevisionKey revision = attempt.revision();
        String digest = Sha256.of("").hex();
        book.jdbc()
                .sql("insert into attempt (attempt_id, org, period, kind, revision, attempt, state, started_at,"
                        + " definitions_digest, sources_digest, key_fingerprint, reason_zh, reason_en, fingerprint,"
                        + " exit_code) values (?, ?, ?, ?, ?, ?, 'ready', ?, ?, ?, ?, '', '', ?, ?)")
                .params(attempt.toString(), revision.org(), revision.period().toString())
                .params(revision.kind().code(), revision.revision(), attempt.attempt(), Book.utc(Instant.EPOCH))
                .params(digest, digest, digest, digest, ExitCode.DONE.code())
                .update();
    }

    static List<String> sentences(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.severity() + " " + finding.sentence(Language.EN))
                .toList();
    }

    Path data() {
        return folders.data("data").resolve(period.toString());
    }

    private void config(String name, String text) {
        write(folders.config().resolve(name), text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        book.close();
    }
}
