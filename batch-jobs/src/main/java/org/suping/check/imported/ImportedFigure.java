package org.suping.check.imported;

import java.math.BigDecimal;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Period;

/**
 * A figure as somebody reported it: a value without the rows it was counted from.
 *
 * @param value as it was written, with at most the decimals of its indicator
 * @param certainty how sure the value is; nothing here can prove it
 */
public record ImportedFigure(Period period, FigureKey key, BigDecimal value, Certainty certainty) {

    /** Over which figure it is and what it says: {@code 2025Q3 CP-01@3100 412 unverified}. */
    public String line() {
        return period + " " + key + " " + value.toPlainString() + " " + certainty.code();
    }
}
