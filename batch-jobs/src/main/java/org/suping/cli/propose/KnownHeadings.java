package org.suping.cli.propose;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;

/**
 * Under which headings a record's columns are known: their own names and titles, and what the sources that deliver the
 * record call them.
 */
final class KnownHeadings {

    private static final int HALF = 2;
    /** One letter says nothing. */
    private static final int SHORTEST = 2;

    private final Map<String, String> columns = new HashMap<>();

    private KnownHeadings(RecordDefinition record, Definitions definitions) {
        for (ColumnDefinition column : record.columns()) {
            if (column.derived() == null) {
                List.of(column.name(), column.title().zh(), column.title().en())
                        .forEach(name -> columns.putIfAbsent(plain(name), column.name()));
            }
        }
        definitions.sources().values().stream()
                .filter(source -> source.record().equals(record.code()))
                .flatMap(source -> source.columns().stream())
                .forEach(mapping -> mapping.origin()
                        .headings()
                        .limit(1)
                        .forEach(heading -> columns.put(plain(heading), mapping.column())));
    }

    /** The record half of whose columns these headings know, or that knows half of the headings; the best of several. */
    static Optional<RecordDefinition> recordFor(List<String> headings, Definitions definitions) {
        return definitions.records().values().stream()
                .filter(record -> fits(headings, record, definitions))
                .max(Comparator.comparingInt((RecordDefinition record) -> known(headings, record, definitions))
                        .thenComparing(RecordDefinition::code, Comparator.reverseOrder()));
    }

    private static boolean fits(List<String> headings, RecordDefinition record, Definitions definitions) {
        int known = known(headings, record, definitions);
        return known > HALF
                && known * HALF >= Math.min(headings.size(), record.columns().size());
    }

    private static int known(List<String> headings, RecordDefinition record, Definitions definitions) {
        return matches(headings, record, definitions).size();
    }

    /** Heading to column, each column once. */
    static Map<String, String> matches(List<String> headings, RecordDefinition record, Definitions definitions) {
        KnownHeadings known = new KnownHeadings(record, definitions);
        Map<String, String> matches = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String heading : headings) {
            String column = known.columns.get(plain(heading));
            if (column != null && taken.add(column)) {
                matches.put(heading, column);
            }
        }
        for (String heading : headings) {
            List<String> meant = matches.containsKey(heading) ? List.of() : known.like(plain(heading), taken);
            if (meant.size() == 1 && taken.add(meant.get(0))) {
                matches.put(heading, meant.get(0));
            }
        }
        return matches;
    }

    /** Columns with a name that begins or ends as this heading does, or the other way round: 受理 for 受理日期. */
    private List<String> like(String heading, Set<String> taken) {
        return heading.length() < SHORTEST
                ? List.of()
                : columns.entrySet().stream()
                        .filter(name -> name.getKey().length() >= SHORTEST && isLike(name.getKey(), heading))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .filter(column -> !taken.contains(column))
                        .toList();
    }

    private static boolean isLike(String name, String heading) {
        return name.startsWith(heading) || name.endsWith(heading) || heading.startsWith(name) || heading.endsWith(name);
    }

    /** Letters and digits alone, what stands in brackets left out: 涉诉金额（元） and 涉诉金额 are one. */
    private static String plain(String name) {
        return name.replaceAll("[(（].*?[)）]", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
