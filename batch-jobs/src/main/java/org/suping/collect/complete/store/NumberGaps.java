package org.suping.collect.complete.store;

import java.sql.SQLException;
import java.util.List;
import org.suping.collect.complete.store.VaultRows.Told;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.CompletenessRules.Numbering;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Period;

/**
 * Numbers that were given and not delivered.
 *
 * <p>Missed are numbers between those of rows whose day lies in the period. A number counts as delivered whatever became of
 * its row.
 */
final class NumberGaps {

    private static final int MOST_DIGITS = 18;

    private final Definitions definitions;
    private final VaultRows rows;

    NumberGaps(Definitions definitions, VaultRows rows) {
        this.definitions = definitions;
        this.rows = rows;
    }

    List<Finding> find(SourceDefinition source, Numbering numbering) throws SQLException {
        RecordDefinition record = definitions.record(source.record());
        Told missing = rows.tell(query(
                rows.all(record, part -> part.source().equals(source.code())),
                numbering,
                rows.collected().attempt().revision().period()));
        return missing.count() == 0
                ? List.of()
                : List.of(Finding.of(
                        "DEL-08",
                        Severity.SOFT,
                        source.code(),
                        record.column(numbering.column()).orElseThrow().title(),
                        missing.count(),
                        missing.first()));
    }

    private static String query(String relation, Numbering numbering, Period period) {
        String digits = numbering.digits() == 0 ? "1," + MOST_DIGITS : String.valueOf(numbering.digits());
        String end = DuckDb.text("[0-9]{" + digits + "}$");
        String column = DuckDb.name(numbering.column());
        Long first = numbering.first();
        String numbered = "numbered AS (SELECT regexp_replace(" + column + ", " + end + ", '') AS s, regexp_extract("
                + column + ", " + end + ") AS d, coalesce(" + DuckDb.name(numbering.dateColumn())
                + " BETWEEN DATE '" + period.start() + "' AND DATE '" + period.end() + "', false) AS inside FROM "
                + relation + " WHERE regexp_matches(" + column + ", " + end + "))";
        String bounds = "bounds AS (SELECT s, min(d::BIGINT) AS low, max(d::BIGINT) AS high, max(length(d)) AS w"
                + " FROM numbered WHERE inside GROUP BY s)";
        String between = "SELECT s, n + 1 AS a, next - 1 AS b, w FROM (SELECT s, n, lead(n) OVER (PARTITION BY s ORDER"
                + " BY n) AS next FROM (SELECT DISTINCT s, d::BIGINT AS n FROM numbered)) JOIN bounds USING (s)"
                + " WHERE next > n + 1 AND n >= low AND next <= high";
        String before = first == null
                ? ""
                : " UNION ALL SELECT s, " + first + " AS a, min(d::BIGINT) - 1 AS b, any_value(w) AS w FROM numbered"
                        + " JOIN bounds USING (s) GROUP BY s HAVING min(d::BIGINT) > " + first;
        return "WITH " + numbered + ", " + bounds + " SELECT b - a + 1 AS c, " + padded("a")
                + " || CASE WHEN b > a THEN '–' || lpad(b::VARCHAR, greatest(w, length(b::VARCHAR))::INTEGER, '0')"
                + " ELSE '' END AS x FROM (" + between + before + ") ORDER BY s, a";
    }

    private static String padded(String number) {
        return "s || lpad(" + number + "::VARCHAR, greatest(w, length(" + number + "::VARCHAR))::INTEGER, '0')";
    }
}
