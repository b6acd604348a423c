package org.suping.render.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.check.compare.Against;
import org.suping.check.compare.ComparedFigure;
import org.suping.check.compare.LikeForLike;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.definitions.Organisation;
import org.suping.measure.Figure;
import org.suping.measure.TermValue;
import org.suping.render.Wording;

/**
 * An indicator of the reporting unit beside the same of earlier periods.
 *
 * @param figure of now; it has a value
 * @param previous beside the quarter or year before (环比)
 * @param lastYear beside the same quarter of the year before (同比)
 */
public record ComparedLine(
        IndicatorDefinition indicator,
        Figure figure,
        Optional<ComparedFigure> previous,
        Optional<ComparedFigure> lastYear) {

    /** Fewer events, and a change tells little. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(30);

    /** Whether there is something to compare with. */
    public boolean isCompared() {
        return previous.isPresent() || lastYear.isPresent();
    }

    /** The change that says most: since the previous period where there is one. */
    public Optional<BigDecimal> growth() {
        return previous.flatMap(ComparedFigure::growth).or(() -> lastYear.flatMap(ComparedFigure::growth));
    }

    /** Whether it rests on enough to be shown first. */
    boolean isTelling() {
        TermValue last = figure.terms().get(figure.terms().size() - 1).value();
        boolean many = last != null && last.number().compareTo(LEAST) >= 0;
        boolean before = indicator.formula() == Formula.AMOUNT
                && Stream.of(previous, lastYear)
                        .flatMap(Optional::stream)
                        .anyMatch(compared -> compared.then().compareTo(LEAST) >= 0);
        return (many || before)
                && growth().filter(percent -> percent.signum() != 0).isPresent();
    }

    /** With what it is compared, and what was left out of like for like. */
    public String basis(Wording words, Organisation organisation) {
        List<String> told = new ArrayList<>();
        previous.ifPresent(compared -> told.add(basis(words, organisation, compared)));
        lastYear.ifPresent(compared -> told.add(basis(words, organisation, compared)));
        return String.join("\n", told);
    }

    private static String basis(Wording words, Organisation organisation, ComparedFigure compared) {
        Against against = compared.base().against();
        String base = words.label("compare." + against.code() + ".basis", compared.source());
        return compared.likeForLike()
                .map(same -> base
                        + words.label(
                                "compare.like-for-like",
                                same.growth().map(ComparisonTable::percent).orElse(ComparisonTable.NONE),
                                Wording.number(same.then()),
                                Wording.number(same.now()),
                                same.leftOut().words(organisation)))
                .orElse(base);
    }

    /** Like for like against the previous period, else against last year. */
    public Optional<LikeForLike> likeForLike() {
        return previous.flatMap(ComparedFigure::likeForLike).or(() -> lastYear.flatMap(ComparedFigure::likeForLike));
    }
}
