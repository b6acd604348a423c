package org.suping.render.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suping.check.compare.Against;
import org.suping.check.compare.Base;
import org.suping.check.compare.Comparison;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.FigureKey;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.vocabulary.Period;

/**
 * The indicators of the reporting unit beside those of earlier periods.
 *
 * @param lines every indicator with a value, in the order of the definitions
 * @param bases what they are compared with, or what is missing and how to get it
 */
public record ComparisonTable(List<ComparedLine> lines, String bases) {

    /** What stands where there is no number: nothing to compare with, or no growth over 0. */
    public static final String NONE = "—";

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
        return new ComparisonTable(List.copyOf(lines), bases(model));
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
        List<String> told = new ArrayList<>();
        for (Against against : Against.values()) {
            against.of(model.revision().period())
                    .map(period -> bases(words, model.comparison(), against, period))
                    .ifPresent(told::add);
        }
        String how = model.comparison().bases().isEmpty() ? words.label("compare.how") : "";
        return String.join(words.label("compare.and"), told) + words.label("compare.end") + how;
    }

    private static String bases(Wording words, Comparison comparison, Against against, Period period) {
        List<String> names = comparison.bases().stream()
                .filter(base -> base.against() == against)
                .map(Base::name)
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
