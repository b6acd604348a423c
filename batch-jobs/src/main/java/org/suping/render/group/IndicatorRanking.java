package org.suping.render.group;

import java.util.List;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.Figure;
import org.suping.render.ReportModel;
import org.suping.render.ranking.Ranking;

/** The branches in their order by one indicator. Figures of another period that stand in have no place. */
public record IndicatorRanking(IndicatorDefinition indicator, Ranking ranking) {

    /** Of every indicator of which a branch has a value. */
    public static List<IndicatorRanking> all(ReportModel model) {
        Branches branches = Branches.of(model);
        return model.definitions().indicators().values().stream()
                .map(indicator -> new IndicatorRanking(indicator, ranking(branches, indicator.code())))
                .filter(one -> !one.ranking.places().isEmpty())
                .toList();
    }

    /** Indicators of which no branch has a value. */
    public static List<IndicatorDefinition> withoutValues(ReportModel model) {
        Branches branches = Branches.of(model);
        return model.definitions().indicators().values().stream()
                .filter(indicator ->
                        ranking(branches, indicator.code()).places().isEmpty())
                .toList();
    }

    static Ranking ranking(Branches branches, String code) {
        return Ranking.of(branches.codes().stream()
                .map(unit -> new Ranking.Entry(
                        unit,
                        branches.isCarried(unit)
                                ? null
                                : branches.figure(code, unit).map(Figure::value).orElse(null)))
                .toList());
    }
}
