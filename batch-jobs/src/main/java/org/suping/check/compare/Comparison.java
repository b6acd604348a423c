package org.suping.check.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suping.definitions.Definitions;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;

/**
 * The figures of a return beside those of earlier periods. A figure without a value in either period is not compared; where
 * the same earlier figure was measured and imported, the measured one counts.
 *
 * @param bases those of the previous period first; of one period the return first, then imports, the latest first
 */
public record Comparison(List<Base> bases, Map<Against, SortedMap<FigureKey, ComparedFigure>> byPeriod) {

    /** Where there is nothing to compare with. */
    public static final Comparison NONE = new Comparison(List.of(), Map.of());

    public Comparison {
        bases = List.copyOf(bases);
    }

    /**
     * Compares.
     *
     * @param definitions of the return that is compared
     * @param bases with their figures, in the order in which they count
     */
    public static Comparison of(Definitions definitions, MeasuredReturn now, List<Earlier> bases) {
        Map<Against, SortedMap<FigureKey, ComparedFigure>> byPeriod = new EnumMap<>(Against.class);
        for (Earlier earlier : bases) {
            SortedMap<FigureKey, ComparedFigure> figures =
                    byPeriod.computeIfAbsent(earlier.base().against(), unseen -> new TreeMap<>());
            compared(definitions, now, earlier).forEach(figure -> figures.putIfAbsent(figure.key(), figure));
        }
        return new Comparison(bases.stream().map(Earlier::base).toList(), byPeriod);
    }

    /** Whether there is anything of the period before. */
    public boolean hasPrevious() {
        return bases.stream().anyMatch(base -> base.against() == Against.PREVIOUS);
    }

    /** Every compared figure, those against the previous period first. */
    public List<ComparedFigure> figures() {
        List<ComparedFigure> figures = new ArrayList<>();
        for (Against against : Against.values()) {
            figures.addAll(byPeriod.getOrDefault(against, new TreeMap<>()).values());
        }
        return figures;
    }

    /** The comparison of one figure with one kind of earlier period. */
    public Optional<ComparedFigure> find(Against against, FigureKey key) {
        return Optional.ofNullable(byPeriod.get(against)).map(figures -> figures.get(key));
    }

    private static List<ComparedFigure> compared(Definitions definitions, MeasuredReturn now, Earlier earlier) {
        List<ComparedFigure> compared = new ArrayList<>();
        if (earlier instanceof Earlier.Measured measured) {
            ReturnPair pair = new ReturnPair(definitions, now, measured);
            now.figures().values().forEach(figure -> pair.compare(figure).ifPresent(compared::add));
        } else if (earlier instanceof Earlier.Imported imported) {
            now.figures().values().forEach(figure -> beside(imported, figure).ifPresent(compared::add));
        }
        return compared;
    }

    private static Optional<ComparedFigure> beside(Earlier.Imported imported, Figure figure) {
        return Optional.ofNullable(figure.value())
                .flatMap(value -> Optional.ofNullable(imported.figures().get(figure.key()))
                        .map(then -> new ComparedFigure(
                                imported.base(),
                                figure.key(),
                                value,
                                then.value(),
                                then.certainty(),
                                Optional.empty())));
    }
}
