package org.suping.check.compare;

import java.util.Optional;
import org.suping.vocabulary.Period;

/** Which earlier period figures are compared with. */
public enum Against {
    /** 环比: the quarter or year before. */
    PREVIOUS("previous"),
    /** 同比: the same quarter of the year before; a year is compared with the year before as the previous one. */
    LAST_YEAR("last-year");

    private final String code;

    Against(String code) {
        this.code = code;
    }

    /** The spelling in the book. */
    public String code() {
        return code;
    }

    public static Against parse(String code) {
        return code.equals(PREVIOUS.code) ? PREVIOUS : LAST_YEAR;
    }

    /** The period a return of this period is compared with. */
    public Optional<Period> of(Period period) {
        if (this == PREVIOUS) {
            return Optional.of(period.previous());
        }
        return period.isYear() ? Optional.empty() : Optional.of(new Period(period.year() - 1, period.quarter()));
    }
}
