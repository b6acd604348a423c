package org.suping.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.check.compare.UnitWords;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.CheckDefinition;
import org.suping.definitions.CheckDefinition.Rule;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.Breakdown;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.MissingColumns;
import org.suping.measure.MissingColumns.Missing;
import org.suping.measure.UnitTree;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * Which columns sources do not fill, the indicators that have no value for it, those that are counted all the same because other
 * sources fill them, and the checks that could not be made: one note for each record and set of sources.
 *
 * <p>A note and no soft finding: that a system does not hold a thing is said by its definition, which somebody changed on
 * purpose, and does not happen in a period. The points of the criteria are lost all the same.
 */
final class UndeliveredColumns {

    static final String CODE = "columns-not-delivered";

    private static final int NAMED = 20;

    private final Definitions definitions;
    private final MeasuredReturn measured;
    private final CheckedFigures figures;
    private final MissingColumns columns;
    private final Set<String> valueless;

    UndeliveredColumns(Definitions definitions, CollectedReturn collected, MeasuredReturn measured) {
        this.definitions = definitions;
        this.measured = measured;
        this.figures = new CheckedFigures(collected, measured);
        this.columns = MissingColumns.of(definitions, collected);
        this.valueless = measured.figures().values().stream()
                .filter(figure -> figure.key().breakdown().equals(Breakdown.NONE))
                .filter(figure ->
                        figure.state() == FigureState.NOT_REPORTED || figure.state() == FigureState.NOT_COMPUTABLE)
                .map(figure -> figure.key().indicator())
                .collect(Collectors.toSet());
    }

    private record Place(String record, Set<String> sources) {}

    List<Finding> findings() {
        Map<Place, Set<Missing>> missing = new LinkedHashMap<>();
        Map<Place, Set<String>> codes = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : definitions.indicators().values()) {
            for (Missing column : columns.of(indicator, "")) {
                Place place = new Place(column.record().code(), column.sources());
                missing.computeIfAbsent(place, first -> new LinkedHashSet<>()).add(column);
                codes.computeIfAbsent(place, first -> new TreeSet<>()).add(indicator.code());
            }
        }
        List<Finding> findings = new ArrayList<>();
        missing.forEach((place, found) ->
                findings.add(finding(place, List.copyOf(found), codes.getOrDefault(place, Set.of()))));
        return findings;
    }

    private Finding finding(Place place, List<Missing> missing, Set<String> codes) {
        String top = UnitTree.of(definitions, measured.attempt()).units().get(0);
        List<String> skipped = definitions.checks().values().stream()
                .filter(check -> isSkipped(check, codes, top))
                .map(CheckDefinition::code)
                .toList();
        return Finding.of(
                CODE,
                Severity.NOTE,
                UnitWords.where(definitions.organisation().unit(top)),
                definitions.record(place.record()).name(),
                MissingColumns.reason(missing).orElse(Text.EMPTY),
                part("lost", codes.stream().filter(valueless::contains)),
                part("counted", codes.stream().filter(code -> !valueless.contains(code))),
                part("checks", skipped.stream()),
                paths(place.sources()),
                Labels.text("finding.columns-not-delivered." + (valueless.containsAll(codes) ? "stay" : "empty")));
    }

    /** Headquarters has hundreds of sources, and the words of a finding have to fit into the book. */
    private static String paths(Set<String> sources) {
        return sources.stream()
                        .limit(NAMED)
                        .map(source -> "config/" + SourceDefinition.path(source))
                        .collect(Collectors.joining(", "))
                + (sources.size() > NAMED ? " …" : "");
    }

    private static Text part(String key, Stream<String> codes) {
        String listed = codes.collect(Collectors.joining(", "));
        return listed.isEmpty() ? Text.EMPTY : Labels.text("finding.columns-not-delivered." + key, listed);
    }

    /** Whether a number it asks for is missing, and is of one of these indicators. */
    private boolean isSkipped(CheckDefinition check, Set<String> codes, String unit) {
        return check.rule() instanceof Rule.Holds holds
                && figures.of(holds.figures(), unit).isEmpty()
                && holds.figures().values().stream()
                        .map(reference -> reference.replaceFirst("\\.[^.]*$", ""))
                        .anyMatch(codes::contains);
    }
}
