package org.suping.seal.diff.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.PartColumn;

/**
 * The columns in which two versions of a record are compared: those of both, without keyed hashes, which are others under another key.
 *
 * @param key those that identify a row; without a key all of them do
 * @param names all of them
 * @param org which of them names the unit
 */
record Columns(List<String> key, List<String> names, int org) {

    static Columns of(@Nullable RecordDefinition old, @Nullable RecordDefinition now) {
        Set<String> names = new LinkedHashSet<>();
        List<RecordDefinition> definitions = new ArrayList<>();
        for (RecordDefinition definition : new RecordDefinition[] {now, old}) {
            if (definition != null) {
                definitions.add(definition);
                PartColumn.of(definition).stream()
                        .filter(column -> !column.isHash())
                        .forEach(column -> names.add(column.name()));
            }
        }
        RecordDefinition latest = definitions.get(0);
        List<String> key = new ArrayList<>(latest.key());
        String matter = latest.matterColumn();
        if (matter != null && !key.isEmpty()) {
            key.add(matter);
        }
        List<String> all = List.copyOf(names);
        return new Columns(key.isEmpty() ? all : List.copyOf(key), all, all.indexOf(latest.orgColumn()));
    }
}
