package org.suping.render.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suping.check.compare.Against;
import org.suping.check.compare.ComparedFigure;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.FigureKey;
import org.suping.render.ReportModel;

/**
 * A branch whose figure rose or fell by most, among the branches, since the period before; where nothing is known of that, since the
 * same period of the year before.
 *
 * @param place from 1 among those that rose, or among those that fell; equal changes share one
 */
public record Movement(IndicatorDefinition indicator, String unit, ComparedFigure compared, int place) {

    /** So many that rose, and as many that fell, are told of each indicator. */
    public static final int MOST = 3;

    private static final Comparator<ComparedFigure> MOST_FIRST = Comparator.comparing(
                    (ComparedFigure one) -> one.change().abs())
            .reversed()
            .thenComparing(one -> one.key().org());

    /** By indicator, those that rose before those that fell. */
    public static List<Movement> all(ReportModel model) {
        Branches branches = Branches.of(model);
        List<Movement> all = new ArrayList<>();
        for (IndicatorDefinition indicator : model.definitions().indicators().values()) {
            List<ComparedFigure> compared = compared(branches, indicator.code());
            all.addAll(most(indicator, compared, 1));
            all.addAll(most(indicator, compared, -1));
        }
        return List.copyOf(all);
    }

    /** Of one kind of earlier period, so that all are set against the same. */
    private static List<ComparedFigure> compared(Branches branches, String indicator) {
        for (Against against : Against.values()) {
            List<ComparedFigure> found = branches.codes().stream()
                    .map(unit -> branches.model().comparison().find(against, new FigureKey(indicator, unit)))
                    .flatMap(Optional::stream)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Collections.emptyList();
    }

    private static List<Movement> most(IndicatorDefinition indicator, List<ComparedFigure> compared, int sign) {
        List<Movement> most = new ArrayList<>();
        List<ComparedFigure> moved = compared.stream()
                .filter(one -> one.change().signum() == sign)
                .sorted(MOST_FIRST)
                .limit(MOST)
                .toList();
        for (ComparedFigure one : moved) {
            most.add(new Movement(indicator, one.key().org(), one, place(most, one)));
        }
        return most;
    }

    private static int place(List<Movement> before, ComparedFigure next) {
        int last = before.size() - 1;
        return last >= 0 && before.get(last).compared.change().compareTo(next.change()) == 0
                ? before.get(last).place
                : last + 2;
    }

    public boolean isRise() {
        return compared.change().signum() > 0;
    }
}
