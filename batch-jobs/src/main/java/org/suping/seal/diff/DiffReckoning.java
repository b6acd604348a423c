package org.suping.seal.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suping.assess.CriterionScore;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.evidence.SourceFile;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MissingColumns;
import org.suping.seal.diff.RowChange.Kind;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/**
 * Holds figures and scores of two versions against each other and says what may have moved each figure: rows of its units that were
 * added, removed or changed in a column it rests on, and definitions it is measured by.
 */
public final class DiffReckoning {

    private final Version before;
    private final Version after;
    private final RowChanges rows;
    private final List<String> definitions;
    private final Map<String, Set<String>> units = new HashMap<>();

    /**
     * Of two versions.
     *
     * @param rows what is different between their rows
     */
    public DiffReckoning(Version before, Version after, RowChanges rows) {
        this.before = before;
        this.after = after;
        this.rows = rows;
        this.definitions = differing(digests(before), digests(after));
    }

    /** Everything that is different. */
    public ReturnDiff diff() {
        return new ReturnDiff(before, after, definitions, sources(), figures(), scores(), rows);
    }

    private List<String> sources() {
        return differing(
                files(before.content().collected().files()),
                files(after.content().collected().files()));
    }

    private static Map<String, Sha256> files(List<SourceFile> files) {
        Map<String, Sha256> digests = new TreeMap<>();
        files.forEach(file -> digests.put(file.name(), file.digest()));
        return digests;
    }

    private List<FigureChange> figures() {
        Map<FigureKey, Figure> old = before.content().measured().figures();
        Map<FigureKey, Figure> now = after.content().measured().figures();
        Set<FigureKey> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        keys.removeIf(key -> Objects.equals(old.get(key), now.get(key)));
        return keys.stream()
                .map(key -> new FigureChange(
                        key,
                        Optional.ofNullable(old.get(key)),
                        Optional.ofNullable(now.get(key)),
                        moving(key),
                        definitionsOf(key)))
                .toList();
    }

    /** By record, of those versions that know the indicator. */
    private Map<String, Map<Kind, Long>> moving(FigureKey key) {
        Map<String, Map<Kind, Long>> moving = new TreeMap<>();
        columns(key).forEach((record, columns) -> {
            Map<Kind, Long> counts = rows.moving(record, below(key.org()), columns);
            if (!counts.isEmpty()) {
                moving.put(record, counts);
            }
        });
        return moving;
    }

    private Map<String, Set<String>> columns(FigureKey key) {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (Version version : List.of(before, after)) {
            Definitions known = version.content().definitions();
            IndicatorDefinition indicator = known.indicators().get(key.indicator());
            if (indicator != null) {
                for (TermDefinition term : indicator.terms()) {
                    Set<String> all = columns.computeIfAbsent(term.record(), first -> new TreeSet<>());
                    all.addAll(MissingColumns.columns(term, key.breakdown().dimension(), known.record(term.record())));
                    all.add(known.record(term.record()).orgColumn());
                }
            }
        }
        return columns;
    }

    /** The unit and those below it, in either version. */
    private Set<String> below(String org) {
        return units.computeIfAbsent(org, code -> {
            Set<String> all = new LinkedHashSet<>(Set.of(code));
            for (Version version : List.of(before, after)) {
                Definitions known = version.content().definitions();
                Period period =
                        version.content().collected().attempt().revision().period();
                if (known.organisation().has(code)) {
                    known.organisation().subtree(code, period).stream()
                            .map(OrgUnit::code)
                            .forEach(all::add);
                }
            }
            return all;
        });
    }

    /** The indicator's own file, and those of its records, of their sources and of the organisation. */
    private List<String> definitionsOf(FigureKey key) {
        Set<String> records = columns(key).keySet();
        Set<String> sources = new TreeSet<>();
        for (Version version : List.of(before, after)) {
            version.content().definitions().sources().values().stream()
                    .filter(source -> records.contains(source.record()))
                    .forEach(source -> sources.add(SourceDefinition.path(source.code())));
        }
        String group = key.indicator().replaceFirst("-.*", "");
        Set<String> files = new TreeSet<>(sources);
        files.addAll(List.of(
                "indicators/" + key.indicator() + ".yml",
                "indicators/" + group + ".yml",
                "organisation.yml",
                "codes.yml"));
        records.forEach(record -> files.add("records/" + record + ".yml"));
        return definitions.stream().filter(files::contains).toList();
    }

    private List<ScoreChange> scores() {
        Map<String, CriterionScore> old = scores(before);
        Map<String, CriterionScore> now = scores(after);
        Set<String> criteria = new LinkedHashSet<>(now.keySet());
        criteria.addAll(old.keySet());
        List<ScoreChange> changes = new ArrayList<>();
        for (String criterion : criteria) {
            CriterionScore one = old.get(criterion);
            CriterionScore other = now.get(criterion);
            boolean same = one != null
                    && other != null
                    && one.state() == other.state()
                    && Objects.equals(one.earned(), other.earned())
                    && one.points().equals(other.points());
            if (!same) {
                changes.add(new ScoreChange(criterion, Optional.ofNullable(one), Optional.ofNullable(other)));
            }
        }
        return changes;
    }

    private static Map<String, CriterionScore> scores(Version version) {
        Map<String, CriterionScore> scores = new LinkedHashMap<>();
        version.content().assessed().scores().forEach(score -> scores.put(score.criterion(), score));
        return scores;
    }

    private static Map<String, Sha256> digests(Version version) {
        return version.content().definitions().files().stream()
                .filter(DefinitionFile::decidesFigures)
                .collect(Collectors.toMap(
                        DefinitionFile::path, DefinitionFile::digest, (one, other) -> one, TreeMap::new));
    }

    private static List<String> differing(Map<String, Sha256> old, Map<String, Sha256> now) {
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .toList();
    }
}
