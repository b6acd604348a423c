package org.suping.seal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.evidence.PartRef;
import org.suping.evidence.Vault;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.PackageLayout;

/**
 * Whether cells are as their columns are defined: nothing where free text is left out, and in a derived column what follows from the
 * other cells of the row.
 *
 * <p>Derived amounts, and whatever divides, are not derived again: they were rounded as decimals, which an engine does in its own way.
 */
public final class CellRules {

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Vault vault;

    public CellRules(Definitions definitions, CollectedReturn collected, Vault vault) {
        this.definitions = definitions;
        this.collected = collected;
        this.vault = vault;
    }

    /** How many columns are derived again. */
    public long derived() {
        return definitions.records().values().stream()
                .filter(record -> !collected.rowParts(record.code()).isEmpty())
                .mapToLong(record -> derivedAgain(record).size())
                .sum();
    }

    /** One finding for each part and column that breaks its rule, with how many rows do. */
    public List<Finding> broken(EvidenceRows reading) {
        List<Finding> broken = new ArrayList<>();
        for (RecordDefinition record : definitions.records().values()) {
            List<ColumnDefinition> leftOut = record.columns().stream()
                    .filter(ColumnDefinition::isLeftOut)
                    .toList();
            List<ColumnDefinition> derived = derivedAgain(record);
            for (PartRef part : collected.rowParts(record.code())) {
                told("VERIFY-LEFT-OUT", part, reading.filled(vault.resolve(part), leftOut), broken);
                told("VERIFY-DERIVED", part, reading.notDerived(vault.resolve(part), derived), broken);
            }
        }
        return broken;
    }

    private static void told(String code, PartRef part, Map<String, Long> rows, List<Finding> broken) {
        rows.forEach((column, some) ->
                broken.add(Finding.of(code, Severity.HARD, PackageLayout.EVIDENCE + part.path(), column, some)));
    }

    private static List<ColumnDefinition> derivedAgain(RecordDefinition record) {
        return record.columns().stream()
                .filter(column -> column.derived() != null && column.type() != ColumnType.DECIMAL)
                .filter(column -> !expression(column).sql().contains("/"))
                .toList();
    }

    static Expression expression(ColumnDefinition column) {
        return Objects.requireNonNull(column.derived());
    }
}
