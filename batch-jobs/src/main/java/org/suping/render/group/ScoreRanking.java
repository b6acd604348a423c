package org.suping.render.group;

import java.math.BigDecimal;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.consolidation.ToldScore;
import org.suping.render.ReportModel;
import org.suping.render.ranking.Ranking;

/** The branches in the order of the scores their packages tell, by the scheme of the return; without a scheme none has one. */
public final class ScoreRanking {

    private ScoreRanking() {}

    public static Ranking of(ReportModel model) {
        String scheme = model.scheme().map(SchemeDefinition::id).orElse("");
        return Ranking.of(Branches.of(model).codes().stream()
                .map(unit -> new Ranking.Entry(
                        unit,
                        model.definitions()
                                .consolidation()
                                .of(unit)
                                .map(Included::score)
                                .filter(told -> told.scheme().equals(scheme))
                                .map(ToldScore::projected)
                                .map(BigDecimal::stripTrailingZeros)
                                .map(score -> score.setScale(Math.max(1, score.scale())))
                                .orElse(null)))
                .toList());
    }
}
