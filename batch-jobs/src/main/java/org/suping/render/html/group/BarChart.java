package org.suping.render.html.group;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.suping.render.Wording;
import org.suping.render.html.group.IndicatorPart.Bar;
import org.suping.render.html.group.IndicatorPart.Chart;
import org.suping.render.ranking.Ranking;
import org.suping.render.ranking.Ranking.Place;
import org.suping.render.ranking.Ranking.Side;

/** Bars of a ranking, drawn from zero; a name stands above its bar, so that it is read on a telephone too. */
final class BarChart {

    private static final int PITCH = 36;
    private static final int TEXT = 14;
    private static final int TOP = 19;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Ranking ranking;
    private final BigDecimal median;
    private final BigDecimal low;
    private final BigDecimal span;

    BarChart(Ranking ranking, BigDecimal median) {
        this.ranking = ranking;
        this.median = median;
        List<Place> places = ranking.places();
        this.low = places.get(places.size() - 1).value().min(BigDecimal.ZERO);
        this.span = places.get(0).value().max(BigDecimal.ZERO).subtract(low);
    }

    Chart of(Function<Place, String> label, Supplier<String> alternative, Wording words) {
        List<Bar> bars = new ArrayList<>();
        for (Place place : ranking.places()) {
            int top = bars.size() * PITCH;
            bars.add(new Bar(
                    top + TEXT,
                    top + TOP,
                    percent(place.value().min(BigDecimal.ZERO).subtract(low)),
                    percent(place.value().abs()),
                    label.apply(place),
                    place.side() != Side.WITHIN));
        }
        return new Chart(
                alternative.get(),
                bars.size() * PITCH,
                percent(median.subtract(low)),
                words.label("group.median", Wording.number(median)),
                bars);
    }

    /** Where everything is zero there is nothing to draw. */
    private String percent(BigDecimal length) {
        return span.signum() == 0
                ? "0"
                : length.multiply(HUNDRED)
                        .divide(span, 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
