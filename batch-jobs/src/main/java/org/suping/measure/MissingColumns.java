package org.suping.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.Predicates;
import org.suping.definitions.source.CellOrigin.Constant;
import org.suping.evidence.PartRef;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/**
 * Columns that terms rest on and that sources of a return do not fill. Such a term says nothing about the source's rows: that
 * nothing is marked as escalated where nobody marks it is not 0.
 *
 * <p>A term rests on the columns of its day, its filter, its own column and the column it is broken down by; a derived column
 * rests on those it is made of, a keyed hash on the one it is made from. A source fills the columns it maps, by a heading or a
 * constant. A column with a code that stands where nobody delivers it is held for filled, but not by a condition that the code
 * cannot fulfil: that would always come to 0.
 *
 * <p>It follows from the definitions and the sources of the parts, and so is the same for whoever has the package.
 */
public final class MissingColumns {

    /** Where nothing is known of sources, nothing is missing. */
    public static final MissingColumns NONE = new MissingColumns(Map.of(), Map.of(), Map.of());

    private final Map<String, RecordDefinition> records;
    private final Map<String, SourceDefinition> sources;
    private final Map<String, Set<String>> delivered;
    private final Map<TermDefinition, Map<String, List<Missing>>> found = new IdentityHashMap<>();
    private final Map<String, Map<String, List<Missing>>> ofIndicators = new HashMap<>();

    private MissingColumns(
            Map<String, RecordDefinition> records,
            Map<String, SourceDefinition> sources,
            Map<String, Set<String>> delivered) {
        this.records = records;
        this.sources = sources;
        this.delivered = delivered;
    }

    /**
     * A column and the sources that do not fill it.
     *
     * @param everywhere whether no source of the record does
     */
    public record Missing(RecordDefinition record, ColumnDefinition column, Set<String> sources, boolean everywhere) {}

    /** Why there is no value, in words: what no source fills, else what some do not; empty where nothing is missing. */
    public static Optional<Text> reason(List<Missing> missing) {
        List<Missing> nowhere = missing.stream().filter(Missing::everywhere).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                nowhere.isEmpty()
                        ? Labels.text("missing-column.somewhere", titles(missing), String.join(", ", sources(missing)))
                        : Labels.text("missing-column.everywhere", titles(nowhere)));
    }

    /** The columns' titles, each once. */
    public static Text titles(List<Missing> missing) {
        List<Text> titles = missing.stream()
                .map(one -> Labels.text("expression.quoted", one.column().title()))
                .distinct()
                .toList();
        return new Text(listed(titles, Language.ZH), listed(titles, Language.EN));
    }

    /** The sources that lack any of them, sorted. */
    public static Set<String> sources(List<Missing> missing) {
        return missing.stream().flatMap(one -> one.sources().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String listed(List<Text> words, Language language) {
        return words.stream()
                .map(word -> word.in(language))
                .collect(Collectors.joining(Labels.in(language, "list.separator")));
    }

    /** Of the sources from which the return has rows. */
    public static MissingColumns of(Definitions definitions, CollectedReturn collected) {
        Map<String, Set<String>> delivered = collected.parts().stream()
                .filter(part -> !part.isSettlement() && !collected.isDeclaredEmpty(part.record()))
                .collect(Collectors.groupingBy(
                        PartRef::record, TreeMap::new, Collectors.mapping(PartRef::source, Collectors.toSet())));
        return new MissingColumns(definitions.records(), definitions.sources(), delivered);
    }

    /** The sources with rows of the record. */
    public Set<String> sources(String record) {
        return delivered.getOrDefault(record, Set.of());
    }

    /** The sources whose rows the term says nothing about. */
    public Set<String> lacking(TermDefinition term, String dimension) {
        return sources(of(term, dimension));
    }

    /** What a term lacks, in the order of the record's columns. Looked for once: a group has thousands of sources, and asks for every figure. */
    public List<Missing> of(TermDefinition term, String dimension) {
        synchronized (found) {
            return found.computeIfAbsent(term, first -> new HashMap<>())
                    .computeIfAbsent(dimension, first -> find(term, dimension));
        }
    }

    private List<Missing> find(TermDefinition term, String dimension) {
        Set<String> asked = sources(term.record());
        RecordDefinition record = records.get(term.record());
        if (asked.isEmpty() || record == null) {
            return List.of();
        }
        Set<String> needed = columns(term, dimension, record);
        List<Missing> missing = new ArrayList<>();
        for (ColumnDefinition column : record.columns()) {
            Set<String> without = needed.contains(column.name()) && !isAssumed(column, term)
                    ? asked.stream()
                            .filter(source -> !fills(source, column.name()))
                            .collect(Collectors.toCollection(TreeSet::new))
                    : Set.of();
            if (!without.isEmpty()) {
                missing.add(new Missing(record, column, without, without.size() == asked.size()));
            }
        }
        return List.copyOf(missing);
    }

    /** What any term of the indicator lacks, broken down or not, each column once. */
    public List<Missing> of(IndicatorDefinition indicator, String dimension) {
        synchronized (found) {
            return ofIndicators
                    .computeIfAbsent(indicator.code(), first -> new HashMap<>())
                    .computeIfAbsent(dimension, first -> find(indicator, dimension));
        }
    }

    private List<Missing> find(IndicatorDefinition indicator, String dimension) {
        Set<Missing> missing = new LinkedHashSet<>();
        indicator.terms().forEach(term -> missing.addAll(of(term, dimension)));
        return List.copyOf(missing);
    }

    /** The columns of sources that a term rests on, broken down by a column or, with an empty name, not. */
    public static Set<String> columns(TermDefinition term, String dimension, RecordDefinition record) {
        Set<String> needed = new TreeSet<>();
        names(term, dimension, record).forEach(name -> collect(name, record, needed));
        return needed;
    }

    private static Set<String> names(TermDefinition term, String dimension, RecordDefinition record) {
        Set<String> names = new TreeSet<>(term.deciding(record));
        String column = term.column();
        if (column != null) {
            names.add(column);
        }
        names.add(dimension);
        return names;
    }

    /** The columns of sources that a name rests on. */
    private static void collect(String name, RecordDefinition record, Set<String> needed) {
        RecordDefinition.RepeatRule repeat = record.repeat();
        if (name.equals(RecordDefinition.REPEATED) && repeat != null) {
            repeat.same().forEach(same -> collect(same, record, needed));
            collect(repeat.dateColumn(), record, needed);
        }
        for (ColumnDefinition column : record.columns()) {
            Expression derived = column.derived();
            if (column.hashed() && column.hashName().equals(name)) {
                needed.add(column.name());
            } else if (column.name().equals(name) && derived != null) {
                derived.names().forEach(part -> collect(part, record, needed));
            } else if (column.name().equals(name) && !name.equals(record.matterColumn())) {
                needed.add(name);
            }
        }
    }

    /** Whether another code stands for what was not delivered, and the term can count rows that have it. */
    private static boolean isAssumed(ColumnDefinition column, TermDefinition term) {
        Expression filter = term.filter();
        return !column.fallback().isEmpty()
                && (filter == null
                        || Predicates.conjuncts(filter).stream()
                                .filter(condition -> condition.names().equals(Set.of(column.name())))
                                .allMatch(condition -> condition.holds(Map.of(column.name(), column.fallback())::get)));
    }

    /** A source that is not defined any more is taken at its word. */
    private boolean fills(String source, String column) {
        SourceDefinition definition = sources.get(source);
        return definition == null
                || definition.columns().stream()
                        .anyMatch(mapping -> mapping.column().equals(column)
                                && !(mapping.origin() instanceof Constant constant && constant.assumed()));
    }
}
