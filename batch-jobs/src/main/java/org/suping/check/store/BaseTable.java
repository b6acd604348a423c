package org.suping.check.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.check.compare.Against;
import org.suping.check.compare.Base;
import org.suping.check.compare.ImportedBase;
import org.suping.check.compare.ReturnBase;
import org.suping.evidence.AttemptKey;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/**
 * With what each attempt is compared, as it is kept with it: a later run of an earlier quarter changes no document that was
 * made before it, but is seen by the next run. Callers hold the transaction.
 */
final class BaseTable {

    private final JdbcClient jdbc;

    BaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps with what an attempt is compared, in the place of what it had. */
    void pin(AttemptKey attempt, List<Base> bases) {
        for (String table : List.of("comparison_base", "comparison_import")) {
            jdbc.sql("delete from " + table + " where attempt_id = ?")
                    .param(attempt.toString())
                    .update();
        }
        for (int i = 0; i < bases.size(); i++) {
            Base base = bases.get(i);
            if (base instanceof ReturnBase returned) {
                pin(attempt, returned);
            } else if (base instanceof ImportedBase imported) {
                pin(attempt, imported, i);
            }
        }
    }

    private void pin(AttemptKey attempt, ReturnBase base) {
        RevisionKey revision = base.attempt().revision();
        jdbc.sql("insert into comparison_base (attempt_id, against, org, period, kind, revision, attempt,"
                        + " fingerprint, sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(attempt.toString(), base.against().code(), revision.org())
                .params(revision.period().toString(), revision.kind().code(), revision.revision())
                .params(base.attempt().attempt(), base.fingerprint().hex(), base.isSealed() ? 1 : 0)
                .update();
    }

    private void pin(AttemptKey attempt, ImportedBase base, int ordinal) {
        jdbc.sql(
                        "insert into comparison_import (attempt_id, ordinal, against, period, import_name, number, fingerprint)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(attempt.toString(), ordinal, base.against().code())
                .params(
                        base.period().toString(),
                        base.source().name(),
                        base.source().number())
                .param(base.fingerprint().hex())
                .update();
    }

    /** With what an attempt is compared, in the order in which it counts. */
    List<Base> pinned(AttemptKey attempt) {
        List<Base> all = new ArrayList<>(jdbc.sql("select * from comparison_base where attempt_id = ?")
                .param(attempt.toString())
                .query((line, number) -> returned(line))
                .list());
        all.addAll(jdbc.sql("select i.*, c.against, c.period, c.fingerprint from comparison_import c"
                        + " join figure_import i on i.import_name = c.import_name and i.number = c.number"
                        + " where c.attempt_id = ? order by c.ordinal")
                .param(attempt.toString())
                .query((line, number) -> imported(line))
                .list());
        List<Base> bases = new ArrayList<>();
        for (Against against : Against.values()) {
            all.stream().filter(base -> base.against() == against).forEach(bases::add);
        }
        return bases;
    }

    static ReturnBase returned(ResultSet line) throws SQLException {
        RevisionKey revision = new RevisionKey(
                line.getString("org"),
                Period.parse(line.getString("period")),
                RevisionKind.parse(line.getString("kind")),
                line.getInt("revision"));
        return new ReturnBase(
                Against.parse(line.getString("against")),
                new AttemptKey(revision, line.getInt("attempt")),
                new Sha256(line.getString("fingerprint")),
                line.getInt("sealed") == 1);
    }

    private static ImportedBase imported(ResultSet line) throws SQLException {
        return new ImportedBase(
                Against.parse(line.getString("against")),
                Period.parse(line.getString("period")),
                ImportStore.source(line),
                new Sha256(line.getString("fingerprint")));
    }
}
