package org.suping.collect.complete.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.suping.collect.complete.store.VaultRows.Told;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.source.CompletenessRules.Reconciliation;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Text;

/**
 * Holds one party's rows against another's, key by key.
 *
 * <p>Asked are the rows that count; found is whatever was not rejected, also out of the period.
 */
final class LedgerComparison {

    private final VaultRows rows;
    private final SourceDefinition source;
    private final Reconciliation rule;
    private final RecordDefinition own;
    private final RecordDefinition other;

    LedgerComparison(Definitions definitions, VaultRows rows, SourceDefinition source, Reconciliation rule) {
        this.rows = rows;
        this.source = source;
        this.rule = rule;
        this.own = definitions.record(source.record());
        this.other = definitions.record(rule.record());
    }

    List<Finding> find() throws SQLException {
        List<Finding> found = new ArrayList<>();
        Predicate<PartRef> ours = part -> part.source().equals(source.code());
        Predicate<PartRef> theirs = part -> !ours.test(part);
        String ownRows = rows.counting(own, ours);
        String otherRows = filtered(rows.counting(other, theirs));
        add(found, "DEL-09", rows.tell(without("o", ownRows, "t", rows.present(other, theirs))), other.name());
        add(found, "DEL-10", rows.tell(without("t", otherRows, "o", rows.present(own, ours))), other.name());
        for (Map.Entry<String, String> pair : rule.same().entrySet()) {
            Told differing = rows.tell("SELECT 1 AS c, " + keyText("o") + " AS x FROM " + ownRows + " AS o JOIN "
                    + rows.counting(other, theirs) + " AS t ON " + sameKey() + " WHERE o." + DuckDb.name(pair.getKey())
                    + " IS DISTINCT FROM t." + DuckDb.name(pair.getValue()) + " ORDER BY x");
            if (differing.count() > 0) {
                found.add(Finding.of(
                        "DEL-14",
                        Severity.SOFT,
                        source.code(),
                        differing.count(),
                        other.name(),
                        title(own, pair.getKey()),
                        title(other, pair.getValue()),
                        differing.first()));
            }
        }
        return found;
    }

    private void add(List<Finding> found, String code, Told told, Text name) {
        if (told.count() > 0) {
            found.add(Finding.of(code, Severity.SOFT, source.code(), told.count(), name, told.first()));
        }
    }

    private String without(String asked, String relation, String in, String others) {
        return "SELECT 1 AS c, " + keyText(asked) + " AS x FROM " + relation + " AS " + asked + " ANTI JOIN " + others
                + " AS " + in + " ON " + sameKey() + " ORDER BY x";
    }

    private String filtered(String relation) {
        Expression where = rule.where();
        return where == null ? relation : "(SELECT * FROM " + relation + " WHERE " + where.sql() + ")";
    }

    private String sameKey() {
        return rule.key().entrySet().stream()
                .map(pair -> "o." + DuckDb.name(pair.getKey()) + " = t." + DuckDb.name(pair.getValue()))
                .collect(Collectors.joining(" AND "));
    }

    private String keyText(String alias) {
        return rule.key().entrySet().stream()
                .map(pair -> alias + "." + DuckDb.name(alias.equals("o") ? pair.getKey() : pair.getValue()))
                .collect(Collectors.joining(", ", "concat_ws('/', ", ")"));
    }

    private static Text title(RecordDefinition record, String column) {
        return record.column(column).orElseThrow().title();
    }
}
