package org.suping.prove.store.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.definitions.ColumnType;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.evidence.PartColumn;
import org.suping.evidence.store.DuckDb;
import org.suping.measure.Breakdown;
import org.suping.vocabulary.RowStatus;

/**
 * Which columns of a record's parts are read, and how: all rows, no condition.
 *
 * <p>Texts cross from the engine to Java slowly, one object each. A column whose texts are known beforehand (units, codes,
 * status) crosses as their number instead, and an identity as 128 bits. Numbers and days cross as they are.
 */
public final class PartQuery {

    /** Stands for a text that is not among the known ones; no code and no unit is called so. */
    static final String UNLISTED = "?";

    private static final int MOST_KNOWN = 10_000;

    private final Map<String, PartCell> cells = new LinkedHashMap<>();
    private final Map<String, PartCell> identities = new LinkedHashMap<>();
    private final List<String> selected = new ArrayList<>();
    private final PartCell line;
    private final PartCell status;
    private final PartCell finding;

    /**
     * @param columns names of record columns whose values are needed
     * @param distinct names of columns whose values only have to be told apart
     */
    public PartQuery(Definitions definitions, RecordDefinition record, Set<String> columns, Set<String> distinct) {
        line = plain("_row", ColumnType.INTEGER);
        List<String> statuses = new ArrayList<>();
        for (RowStatus known : RowStatus.values()) {
            statuses.add(known.code());
        }
        status = known("_status", statuses);
        finding = plain("_finding", ColumnType.TEXT);
        for (PartColumn column : PartColumn.of(record)) {
            if (columns.contains(column.name())) {
                cells.put(column.name(), cell(column, definitions, record));
            }
            if (distinct.contains(column.name())) {
                identities.put(column.name(), identity(column));
            }
        }
    }

    /** What judging and adding these terms needs. */
    public static PartQuery of(
            Definitions definitions, RecordDefinition record, List<TermDefinition> terms, Breakdown breakdown) {
        return of(definitions, record, terms, breakdown, Set.of());
    }

    /** The same, and further columns to show. */
    public static PartQuery of(
            Definitions definitions,
            RecordDefinition record,
            List<TermDefinition> terms,
            Breakdown breakdown,
            Set<String> shown) {
        Set<String> columns = new HashSet<>(shown);
        columns.add(record.orgColumn());
        columns.add(breakdown.dimension());
        Set<String> distinct = new HashSet<>();
        for (TermDefinition term : terms) {
            columns.addAll(term.deciding(record));
            String column = term.column();
            if (column != null) {
                (term.kind() == TermDefinition.Kind.DISTINCT ? distinct : columns).add(column);
            }
        }
        return new PartQuery(definitions, record, columns, distinct);
    }

    private PartCell cell(PartColumn column, Definitions definitions, RecordDefinition record) {
        List<String> known = column.name().equals(record.orgColumn())
                ? List.copyOf(definitions.organisation().units().keySet())
                : codes(column.name(), definitions, record);
        return known.isEmpty() || known.size() > MOST_KNOWN
                ? plain(column.name(), column.type())
                : known(column.name(), known);
    }

    private static List<String> codes(String column, Definitions definitions, RecordDefinition record) {
        return record.column(column)
                .map(definition -> definition.codeList())
                .map(definitions.codeLists()::get)
                .map(list -> List.copyOf(list.codes().keySet()))
                .orElse(List.of());
    }

    private PartCell plain(String column, ColumnType type) {
        selected.add(DuckDb.name(column));
        return new PartCell(selected.size(), type, List.of());
    }

    private PartCell known(String column, List<String> texts) {
        String list = texts.stream().map(DuckDb::text).collect(Collectors.joining(", ", "ENUM(", ")"));
        String name = DuckDb.name(column);
        selected.add("CASE WHEN " + name + " IS NOT NULL THEN coalesce(enum_code(TRY_CAST(" + name + " AS " + list
                + "))::INTEGER + 1, 0) END");
        return new PartCell(selected.size(), ColumnType.CODE, texts);
    }

    /** A keyed hash is 128 bits already; any other text is hashed by the engine. */
    private PartCell identity(PartColumn column) {
        String name = DuckDb.name(column.name());
        selected.add(column.isHash() ? name + "::UUID" : "md5(" + name + "::VARCHAR)::UUID");
        return new PartCell(selected.size(), column.type(), List.of());
    }

    public String sql(Path part) {
        return "SELECT " + String.join(", ", selected) + " FROM " + DuckDb.readParquet(List.of(part));
    }

    /** Columns of the result. */
    int width() {
        return selected.size();
    }

    Map<String, PartCell> cells() {
        return cells;
    }

    Map<String, PartCell> identities() {
        return identities;
    }

    PartCell line() {
        return line;
    }

    PartCell status() {
        return status;
    }

    PartCell finding() {
        return finding;
    }
}
