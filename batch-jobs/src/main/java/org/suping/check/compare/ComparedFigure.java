package org.suping.check.compare;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Rounding;
import org.suping.vocabulary.Text;

/**
 * A figure beside the same one of an earlier period; both have a value.
 *
 * @param certainty of an earlier value that was imported; null of one that was measured
 * @param likeForLike both again over the units that existed in both periods; empty where these were all, or where the figure
 *     does not add up
 */
public record ComparedFigure(
        Base base,
        FigureKey key,
        BigDecimal now,
        BigDecimal then,
        @Nullable Certainty certainty,
        Optional<LikeForLike> likeForLike) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Decimals of a growth, as the regulator's bulletins have it. */
    private static final int SCALE = 2;

    /** What came on top, or went: now − then. */
    public BigDecimal change() {
        return now.subtract(then);
    }

    /** (now − then) ÷ then in percent, rounded half up once to two decimals; none where then is 0 or less. */
    public Optional<BigDecimal> growth() {
        return growth(now, then);
    }

    /** Where the earlier value comes from, with the certainty of an imported one, as documents and screens say it. */
    public Text source() {
        return certain(base.shown());
    }

    /** The same as findings say it. */
    public Text sourceOfFinding() {
        return certain(base.name());
    }

    private Text certain(Text name) {
        return certainty == null ? name : Labels.text("compare.certainty", name, certainty.text());
    }

    static Optional<BigDecimal> growth(BigDecimal now, BigDecimal then) {
        return then.signum() <= 0
                ? Optional.empty()
                : Optional.of(Rounding.quotient(now.subtract(then), then, HUNDRED, SCALE));
    }
}
