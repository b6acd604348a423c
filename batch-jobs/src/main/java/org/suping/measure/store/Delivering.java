package org.suping.measure.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.DuckDb;

/** From which sources the counting rows of each unit came. Only a record with several sources is looked at again. */
final class Delivering {

    private Delivering() {}

    /**
     * The sources by unit.
     *
     * @param told the units with counting rows, where each of them was told apart; else none
     */
    static Map<String, Set<String>> units(
            JdbcTemplate engine,
            String relation,
            RecordDefinition record,
            CollectedReturn collected,
            Set<String> told) {
        Map<String, Set<String>> byFile = collected.rowParts(record.code()).stream()
                .collect(Collectors.groupingBy(
                        part -> part.file().hex(), Collectors.mapping(PartRef::source, Collectors.toSet())));
        Set<String> sources = byFile.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, Set<String>> byUnit = new HashMap<>();
        if (sources.size() == 1 && !told.isEmpty()) {
            told.forEach(unit -> byUnit.put(unit, sources));
            return byUnit;
        }
        String unit = DuckDb.name(record.orgColumn());
        engine.query("SELECT DISTINCT " + unit + " AS unit, _file FROM " + relation, line -> {
            byUnit.computeIfAbsent(line.getString("unit"), first -> new TreeSet<>())
                    .addAll(byFile.getOrDefault(line.getString("_file"), Set.of()));
        });
        return byUnit;
    }
}
