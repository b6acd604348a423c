package org.suping.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.evidence.SourceFile;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.MissingColumns;
import org.suping.measure.Reporters;
import org.suping.measure.UnitTree;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/**
 * Where one figure comes from.
 *
 * @param entry its indicator, with the conditions of its terms
 * @param breakdown dimension and value in words, empty for the whole
 * @param lacking why there is no value, where that needs saying; else empty
 * @param files the source files of every record it was counted over, of the returns that speak of the unit and those below it
 */
public record ProvenanceLine(
        Figure figure, Catalogue.Entry entry, OrgUnit unit, String breakdown, String lacking, List<SourceFile> files) {

    /** One line for each figure, in the order of their keys. */
    public static List<ProvenanceLine> all(ReportModel model, Catalogue catalogue) {
        MissingColumns missing = MissingColumns.of(model.definitions(), model.collected());
        CountedFiles files = new CountedFiles(model);
        Map<List<Object>, String> lacking = new HashMap<>();
        return model.measured().figures().values().stream()
                .map(figure -> {
                    Catalogue.Entry entry = catalogue.entry(figure.key().indicator());
                    return of(
                            model,
                            entry,
                            figure,
                            lacking.computeIfAbsent(
                                    List.of(
                                            figure.key().indicator(),
                                            figure.key().breakdown().dimension(),
                                            figure.state()),
                                    first -> lacking(model, missing, entry, figure)),
                            files.of(entry, figure.key().org()));
                })
                .toList();
    }

    private static ProvenanceLine of(
            ReportModel model, Catalogue.Entry entry, Figure figure, String lacking, List<SourceFile> files) {
        OrgUnit unit = model.definitions().organisation().unit(figure.key().org());
        return new ProvenanceLine(
                figure, entry, unit, breakdown(model, entry, figure.key().breakdown()), lacking, files);
    }

    private static String lacking(ReportModel model, MissingColumns missing, Catalogue.Entry entry, Figure figure) {
        if (figure.state() == FigureState.VALUE || figure.state() == FigureState.NO_RATE) {
            return "";
        }
        String dimension = figure.key().breakdown().dimension();
        return MissingColumns.reason(missing.of(entry.indicator(), dimension))
                .orElseGet(() -> Labels.text("render.provenance.lacking." + figure.state()))
                .in(model.language());
    }

    private static String breakdown(ReportModel model, Catalogue.Entry entry, Breakdown breakdown) {
        Dimension dimension = entry.dimensions().get(breakdown.dimension());
        if (dimension == null) {
            return breakdown.toString();
        }
        Wording words = new Wording(model.language());
        Text value = dimension.values().getOrDefault(breakdown.value(), Text.same(breakdown.value()));
        return words.of(dimension.title()) + " = " + words.of(value);
    }

    /** The source files that figures were counted over. Each list is made once: a group has as many files as units, and far more figures. */
    private static final class CountedFiles {

        private final List<SourceFile> delivered;
        private final Reporters reporters;
        private final Map<String, List<SourceFile>> byUnit = new HashMap<>();
        private final Map<String, Map<String, List<SourceFile>>> lists = new HashMap<>();

        CountedFiles(ReportModel model) {
            this.delivered = model.collected().files();
            this.reporters = Reporters.of(
                    model.definitions(),
                    UnitTree.of(model.definitions(), model.collected().attempt()));
        }

        /** Those of the indicator's records, of the returns that speak of the unit and of those below it. */
        List<SourceFile> of(Catalogue.Entry entry, String unit) {
            return lists.computeIfAbsent(entry.indicator().code(), first -> new HashMap<>())
                    .computeIfAbsent(unit, first -> find(entry, unit));
        }

        private List<SourceFile> find(Catalogue.Entry entry, String unit) {
            Set<String> records = entry.terms().stream()
                    .map(term -> term.definition().record())
                    .collect(Collectors.toSet());
            return byUnit.computeIfAbsent(unit, this::ofUnit).stream()
                    .filter(file -> records.contains(file.record()))
                    .toList();
        }

        private List<SourceFile> ofUnit(String unit) {
            return delivered.stream()
                    .filter(file -> reporters.hasSource(unit, file.source()))
                    .toList();
        }
    }
}
