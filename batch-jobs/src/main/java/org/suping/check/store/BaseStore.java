package org.suping.check.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.check.compare.Against;
import org.suping.check.compare.Base;
import org.suping.check.compare.Comparison;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.store.FigureStore;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/**
 * The returns of the book that others are compared with. Which they are is kept with the attempt: a later run of an earlier
 * quarter changes no document that was made before it, but is seen by the next run. Callers hold the transaction.
 */
public final class BaseStore {

    /** As the ledger spells what is complete and in force. */
    private static final String COMPLETE = "('waiting', 'ready')";

    private final JdbcClient jdbc;

    public BaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a return would be compared with now: the final returns of the same unit, each its latest complete attempt. */
    public List<Base> find(RevisionKey revision) {
        List<Base> bases = new ArrayList<>();
        for (Against against : Against.values()) {
            against.of(revision.period())
                    .flatMap(period -> latest(against, revision.org(), period))
                    .ifPresent(bases::add);
        }
        return bases;
    }

    private Optional<Base> latest(Against against, String org, Period period) {
        return jdbc
                .sql("select '" + against.code() + "' as against, org, period, kind, revision, attempt, fingerprint"
                        + " from attempt where org = ? and period = ? and kind = ? and state in " + COMPLETE
                        + " order by revision desc, attempt desc")
                .params(org, period.toString(), RevisionKind.FINAL.code())
                .query((line, number) -> base(line))
                .list()
                .stream()
                .findFirst();
    }

    /** Keeps with which returns an attempt is compared, in the place of those it had. */
    public void pin(AttemptKey attempt, List<Base> bases) {
        jdbc.sql("delete from comparison_base where attempt_id = ?")
                .param(attempt.toString())
                .update();
        for (Base base : bases) {
            RevisionKey revision = base.attempt().revision();
            jdbc.sql("insert into comparison_base (attempt_id, against, org, period, kind, revision, attempt,"
                            + " fingerprint) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(attempt.toString(), base.against().code(), revision.org())
                    .params(revision.period().toString(), revision.kind().code(), revision.revision())
                    .params(base.attempt().attempt(), base.fingerprint().hex())
                    .update();
        }
    }

    /** With which returns an attempt is compared. */
    public List<Base> pinned(AttemptKey attempt) {
        return jdbc.sql("select * from comparison_base where attempt_id = ? order by against desc")
                .param(attempt.toString())
                .query((line, number) -> base(line))
                .list();
    }

    /** The figures of an attempt beside those of its bases. */
    public Comparison compare(Definitions definitions, MeasuredReturn measured) {
        FigureStore figures = new FigureStore(jdbc);
        Map<Base, MeasuredReturn> bases = new LinkedHashMap<>();
        pinned(measured.attempt()).forEach(base -> bases.put(base, figures.load(base.attempt())));
        return Comparison.of(definitions, measured, bases);
    }

    private static Base base(ResultSet line) throws SQLException {
        RevisionKey revision = new RevisionKey(
                line.getString("org"),
                Period.parse(line.getString("period")),
                RevisionKind.parse(line.getString("kind")),
                line.getInt("revision"));
        return new Base(
                Against.parse(line.getString("against")),
                new AttemptKey(revision, line.getInt("attempt")),
                new Sha256(line.getString("fingerprint")));
    }
}
