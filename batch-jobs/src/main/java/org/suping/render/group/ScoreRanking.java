package org.suping.render.group;

import java.math.BigDecimal;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.consolidation.ToldScore;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.ranking.Ranking;

/**
 * The branches in the order of the scores their packages tell, by the scheme of the return; without a scheme none has one. A nil return
 * that leaves criteria without a base has no place.
 */
public final class ScoreRanking {

    private ScoreRanking() {}

    /** Whether a branch has no place because it declares that there was nothing. */
    public static boolean isNil(ReportModel model, String unit) {
        return model.definitions()
                .consolidation()
                .of(unit)
                .map(Included::score)
                .filter(told -> !told.isComparable())
                .isPresent();
    }

    /** Why a branch has no place. */
    public static String without(ReportModel model, String unit) {
        return new Wording(model.language()).label(isNil(model, unit) ? "group.nil-score" : "no-score");
    }

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
                                .filter(ToldScore::isComparable)
                                .map(ToldScore::projected)
                                .map(BigDecimal::stripTrailingZeros)
                                .map(score -> score.setScale(Math.max(1, score.scale())))
                                .orElse(null)))
                .toList());
    }
}
