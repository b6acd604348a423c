package org.suping.render.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suping.check.compare.Against;
import org.suping.check.compare.Base;
import org.suping.check.compare.ComparedFigure;
import org.suping.check.compare.Comparison;
import org.suping.check.compare.ImportedBase;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.FigureKey;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.vocabulary.Period;

/**
 * The indicators of the reporting unit beside those of earlier periods.
 *
 * @param lines every indicator with a value, in the order of the definitions
 * @param below those of units below that were compared with imported figures, by unit
 * @param bases what they are compared with, or what is missing and how to get it
 */
public record ComparisonTable(List<ComparedLine> lines, List<ComparedLine> below, String bases) {

    /** What stands where there is no number: nothing to compare with, or no growth over 0. */
    public static final String NONE = "—";

    private static final int NAMES_IN_A_LINE = 5;

    public static ComparisonTable of(ReportModel model) {
        List<ComparedLine> lines = new ArrayList<>();
        Comparison comparison = model.comparison();
        for (IndicatorDefinition indicator : model.definitions().indicators().values()) {
            FigureKey key = new FigureKey(indicator.code(), model.revision().org());
            model.measured()
                    .figure(key)
                    .filter(figure -> figure.value() != null)
                    .ifPresent(figure -> lines.add(new ComparedLine(
                            indicator,
                            figure,
                            comparison.find(Against.PREVIOUS, key),
                            comparison.find(Against.LAST_YEAR, key))));
        }
        return new ComparisonTable(List.copyOf(lines), below(model), bases(model));
    }

    /** What was imported of a unit is shown where it is used: nobody finds it otherwise. */
    private static List<ComparedLine> below(ReportModel model) {
        Comparison comparison = model.comparison();
        return comparison.figures().stream()
                .filter(compared -> compared.base() instanceof ImportedBase)
                .map(ComparedFigure::key)
                .filter(key -> !key.equals(
                        new FigureKey(key.indicator(), model.revision().org())))
                .distinct()
                .sorted(Comparator.comparing(FigureKey::toString))
                .flatMap(key -> model.measured().figure(key).stream())
                .map(figure -> new ComparedLine(
                        model.definitions().indicator(figure.key().indicator()),
                        figure,
                        comparison.find(Against.PREVIOUS, figure.key()),
                        comparison.find(Against.LAST_YEAR, figure.key())))
                .toList();
    }

    /** How many have nothing to compare with, and in further lines which; none where all have. */
    public List<String> withoutBase(Wording words) {
        List<String> names = lines.stream()
                .filter(line -> !line.isCompared())
                .map(line -> line.indicator().code() + " "
                        + words.of(line.indicator().name()))
                .toList();
        List<String> told = new ArrayList<>();
        if (!names.isEmpty()) {
            told.add(words.label("compare.no-bases", names.size()));
        }
        for (int from = 0; from < names.size(); from += NAMES_IN_A_LINE) {
            List<String> line = names.subList(from, Math.min(from + NAMES_IN_A_LINE, names.size()));
            told.add(String.join(words.label("list"), line));
        }
        return told;
    }

    /** Whether nothing is compared. */
    public boolean isEmpty() {
        return lines.stream().noneMatch(ComparedLine::isCompared);
    }

    /** Those that moved most of those that rest on enough, most first. */
    public List<ComparedLine> telling(int most) {
        return lines.stream()
                .filter(ComparedLine::isTelling)
                .sorted(Comparator.comparing(
                        (ComparedLine line) ->
                                line.growth().orElse(BigDecimal.ZERO).abs(),
                        Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    /** At most so many of those compared, in their order: where there are more, those that moved most. */
    public List<ComparedLine> shown(int most) {
        List<ComparedLine> compared =
                lines.stream().filter(ComparedLine::isCompared).toList();
        List<ComparedLine> chosen = compared.stream()
                .sorted(Comparator.comparing(
                        (ComparedLine line) ->
                                line.growth().orElse(BigDecimal.ZERO).abs(),
                        Comparator.reverseOrder()))
                .limit(most)
                .toList();
        return compared.stream().filter(chosen::contains).toList();
    }

    /** A number of percent with its sign: {@code +10.49%}. */
    public static String percent(BigDecimal growth) {
        return Wording.signed(growth) + "%";
    }

    private static String bases(ReportModel model) {
        Wording words = new Wording(model.language());
        String why = model.reason().isEmpty()
                ? ""
                : words.label("compare.reason", model.revision().revision(), model.reason());
        List<String> told = new ArrayList<>();
        for (Against against : Against.values()) {
            against.of(model.revision().period())
                    .map(period -> bases(words, model.comparison(), against, period))
                    .ifPresent(told::add);
        }
        String how = !model.comparison().bases().isEmpty()
                ? ""
                : words.label(
                        model.definitions().consolidation().isNone() ? "compare.how" : "compare.how-consolidated");
        return why + String.join(words.label("compare.and"), told) + words.label("compare.end") + how;
    }

    private static String bases(Wording words, Comparison comparison, Against against, Period period) {
        List<String> names = comparison.bases().stream()
                .filter(base -> base.against() == against)
                .map(Base::shown)
                .map(words::of)
                .toList();
        return names.isEmpty()
                ? words.label("compare." + against.code() + ".missing", period)
                : words.label("compare." + against.code() + ".bases", String.join(words.label("list"), names));
    }

    /** The growth as printed; nothing to compare with is none. */
    public static String growth(Optional<BigDecimal> growth) {
        return growth.map(ComparisonTable::percent).orElse(NONE);
    }
}
