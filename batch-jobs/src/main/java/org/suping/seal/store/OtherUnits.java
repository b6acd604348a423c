package org.suping.seal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataRetrievalFailureException;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.RowStatus;

/**
 * Accepted rows of units that the return does not speak of: collecting accepts none, so somebody put them in. They move no figure of
 * their own return, and would move those of another when headquarters adds all rows up. A part that cannot be read is a {@link
 * org.springframework.dao.DataAccessException}.
 */
final class OtherUnits {

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Vault vault;

    OtherUnits(Definitions definitions, CollectedReturn collected, Vault vault) {
        this.definitions = definitions;
        this.collected = collected;
        this.vault = vault;
    }

    /** One for each record and unit. */
    List<Finding> findings(Connection engine) {
        List<Finding> findings = new ArrayList<>();
        try (Statement statement = engine.createStatement()) {
            for (RecordDefinition record : definitions.records().values()) {
                List<Path> parts = collected.rowParts(record.code()).stream()
                        .map(vault::resolve)
                        .toList();
                if (!parts.isEmpty()) {
                    find(record, parts, statement, findings);
                }
            }
            return findings;
        } catch (SQLException unreadable) {
            throw new DataRetrievalFailureException("A part cannot be read", unreadable);
        }
    }

    private void find(RecordDefinition record, List<Path> parts, Statement statement, List<Finding> findings)
            throws SQLException {
        String unit = DuckDb.name(record.orgColumn());
        try (ResultSet line = statement.executeQuery("SELECT coalesce(" + unit + ", '-'), count(*) FROM "
                + DuckDb.readParquet(parts) + " WHERE _status = " + DuckDb.text(RowStatus.ACCEPTED.code()) + " AND ("
                + unit + " IS NULL OR " + unit + " NOT IN (" + own() + ")) GROUP BY ALL ORDER BY 1")) {
            while (line.next()) {
                findings.add(Finding.of(
                        "VERIFY-OTHER-UNIT",
                        Severity.HARD,
                        record.code(),
                        line.getLong(2),
                        line.getString(1),
                        collected.attempt().revision().org()));
            }
        }
    }

    private String own() {
        Set<String> units = definitions
                .organisation()
                .subtree(
                        collected.attempt().revision().org(),
                        collected.attempt().revision().period())
                .stream()
                .map(OrgUnit::code)
                .collect(Collectors.toSet());
        return units.stream().sorted().map(DuckDb::text).collect(Collectors.joining(", "));
    }
}
