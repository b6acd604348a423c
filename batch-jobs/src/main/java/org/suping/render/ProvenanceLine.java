package org.suping.render;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.evidence.SourceFile;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/**
 * Where one figure comes from.
 *
 * @param entry its indicator, with the conditions of its terms
 * @param breakdown dimension and value in words, empty for the whole
 * @param files the source files of every record it was counted over
 */
public record ProvenanceLine(
        Figure figure, Catalogue.Entry entry, OrgUnit unit, String breakdown, List<SourceFile> files) {

    /** One line for each figure, in the order of their keys. */
    public static List<ProvenanceLine> all(ReportModel model, Catalogue catalogue) {
        return model.measured().figures().values().stream()
                .map(figure -> of(model, catalogue.entry(figure.key().indicator()), figure))
                .toList();
    }

    /** The line of one figure. */
    public static ProvenanceLine of(ReportModel model, Catalogue.Entry entry, Figure figure) {
        Set<String> records =
                entry.terms().stream().map(term -> term.definition().record()).collect(Collectors.toSet());
        List<SourceFile> files = model.collected().files().stream()
                .filter(file -> records.contains(file.record()))
                .toList();
        OrgUnit unit = model.definitions().organisation().unit(figure.key().org());
        return new ProvenanceLine(
                figure, entry, unit, breakdown(model, entry, figure.key().breakdown()), files);
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
}
