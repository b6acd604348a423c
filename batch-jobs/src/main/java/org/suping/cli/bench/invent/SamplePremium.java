package org.suping.cli.bench.invent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The premium of the sample that ships: every business unit, three months, four lines, some four thousand million yuan. */
final class SamplePremium {

    static final List<String> HEADERS = List.of("机构代码", "月份", "险种", "保费收入");

    private static final List<String> UNITS =
            List.of("3100", "310101", "310102", "310201", "310202", "31010101", "31020101");
    private static final int[] UNIT_SHARES = {15, 22, 20, 18, 13, 6, 6};
    private static final List<String> LINES = List.of("机动车辆保险", "保证保险", "责任保险", "财产险其他保险");
    private static final int[] LINE_SHARES = {56, 7, 15, 22};
    private static final int YEAR = 2026;
    /** Yuan of one percent of the units by one percent of the lines in one month. */
    private static final int YUAN_OF_A_SHARE = 132_000;

    private final Random random;

    SamplePremium(long seed) {
        random = new Random(seed);
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int unit = 0; unit < UNITS.size(); unit++) {
            for (Month month : List.of(Month.JULY, Month.AUGUST, Month.SEPTEMBER)) {
                for (int line = 0; line < LINES.size(); line++) {
                    rows.add(List.of(
                            UNITS.get(unit),
                            LocalDate.of(YEAR, month, 1).toString(),
                            LINES.get(line),
                            premium(UNIT_SHARES[unit] * LINE_SHARES[line]).toPlainString()));
                }
            }
        }
        return rows;
    }

    /** Between 90 and 110 % of the share, to the fen. */
    private BigDecimal premium(long share) {
        long fen = share * YUAN_OF_A_SHARE * 100;
        return BigDecimal.valueOf(fen * (900_000 + random.nextInt(200_001)) / 1_000_000, 2);
    }
}
