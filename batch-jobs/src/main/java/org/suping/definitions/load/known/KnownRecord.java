package org.suping.definitions.load.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.Scope;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * The columns of a record as far as they could be read.
 *
 * @param unsure names of columns of which more than the name could not be read: nothing is said about their use
 * @param whole whether every column's name could be read
 * @param opens whether its rows are open for a while
 * @param repeats whether a row may repeat an earlier one
 */
public record KnownRecord(
        List<ColumnDefinition> columns, Set<String> unsure, boolean whole, boolean opens, boolean repeats) {

    private static final Map<String, Text> YES_NO =
            new TreeMap<>(Map.of("yes", Labels.text("definition.yes"), "no", Labels.text("definition.no")));

    public KnownRecord {
        columns = List.copyOf(columns);
        unsure = Set.copyOf(unsure);
    }

    /** A column of which everything could be read. */
    public Optional<ColumnDefinition> column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name) && !unsure.contains(name))
                .findFirst();
    }

    /** Every name a definition can mean, keyed hashes included, sorted. */
    public List<String> names() {
        return scope(Map.of()).names().keySet().stream().sorted().toList();
    }

    private Set<String> leftOut() {
        return columns.stream()
                .filter(column -> column.isLeftOut() && !unsure.contains(column.name()))
                .map(ColumnDefinition::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The columns as names of an expression, keyed hashes included. */
    public Scope scope(Map<String, CodeList> codeLists) {
        Map<String, Scope.Name> names = new HashMap<>();
        for (ColumnDefinition column : columns) {
            String list = column.codeList();
            CodeList codes = list == null ? null : codeLists.get(list);
            ValueType type = unsure.contains(column.name())
                    ? ValueType.ANY
                    : column.type().valueType();
            names.put(
                    column.name(),
                    codes == null
                            ? new Scope.Name(type, column.title())
                            : new Scope.Name(type, column.title(), codes.codes()));
            if (column.hashed()) {
                names.put(
                        column.hashName(),
                        new Scope.Name(ValueType.TEXT, Labels.text("definition.hash", column.title())));
            }
        }
        if (repeats) {
            names.putIfAbsent(
                    RecordDefinition.REPEATED,
                    new Scope.Name(ValueType.TEXT, Labels.text("definition.repeated"), YES_NO));
        }
        return Scope.rows(names).whole(whole).leavingOut(leftOut());
    }
}
