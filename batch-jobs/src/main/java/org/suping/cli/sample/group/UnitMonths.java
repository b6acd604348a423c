package org.suping.cli.sample.group;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.suping.cli.invent.InventedComplaints;
import org.suping.cli.invent.Words;

/** Tables with a row for every unit in business and every month: the finance system's premium, the service department's. */
final class UnitMonths {

    static final Shape PREMIUM = Shape.usual("finance-premium.csv", "机构代码 月份 险种 保费收入");
    static final Shape VOLUME = Shape.usual("business-volume.csv", "机构代码 月份 月末有效保单 承保人次");
    static final Shape SERVICE = Shape.usual(
            "service.csv", "机构代码 月份 转人工呼入 实际接听 承保保单 十五日内送达 应回访 回访成功 立案 结案 参评人次 满意人次 结案天数合计 服务请求 一次性解决 智能解决");

    private static final long LEAST_FEN = 200_000_000L;
    private static final int FEN_ABOVE = 1_600_000_000;

    private UnitMonths() {}

    /** Two to eighteen million yuan a month and line. */
    static void writePremium(Exports exports, GroupUnits units, Calendar calendar, Random random) {
        for (String unit : units.inBusiness()) {
            for (LocalDate month : calendar.months()) {
                for (String line : InventedComplaints.LINES.values()) {
                    long fen = LEAST_FEN + random.nextInt(FEN_ABOVE);
                    exports.add(new History()
                            .text(unit)
                            .day(month)
                            .text(Words.of(line))
                            .text(BigDecimal.valueOf(fen, 2).toPlainString()));
                }
            }
        }
    }

    /** Policies in force, hardly moving from month to month, and persons insured. */
    static void writeVolume(Exports exports, GroupUnits units, Calendar calendar, Random random) {
        for (String unit : units.inBusiness()) {
            int policies = 20_000 + random.nextInt(100_000);
            for (LocalDate month : calendar.months()) {
                policies += random.nextInt(2_000) - 800;
                exports.add(
                        new History().text(unit).day(month).number(policies).number(5_000L + random.nextInt(30_000)));
            }
        }
    }

    /** Calls, deliveries, calls back, claims and satisfaction. */
    static void writeService(Exports exports, GroupUnits units, Calendar calendar, Random random) {
        for (String unit : units.inBusiness()) {
            for (LocalDate month : calendar.months()) {
                History row = new History().text(unit).day(month);
                addPair(row, 400 + random.nextInt(800), 10, random);
                addPair(row, 800 + random.nextInt(2_000), 6, random);
                addPair(row, 100 + random.nextInt(300), 12, random);
                int closed = addPair(row, 60 + random.nextInt(200), 20, random);
                addPair(row, 50 + random.nextInt(150), 8, random);
                row.number((long) closed * (4 + random.nextInt(6)) + random.nextInt(closed));
                addRequests(row, 1_000 + random.nextInt(2_000), random);
                exports.add(row);
            }
        }
    }

    /** A whole, and a part of it that lacks at most so many of a hundred. */
    private static int addPair(History row, int whole, int lackPercent, Random random) {
        int part = whole - random.nextInt(1 + whole * lackPercent / 100);
        row.number(whole).number(part);
        return part;
    }

    /** Requests; most are solved at once, and some by machines. */
    private static void addRequests(History row, int requests, Random random) {
        addPair(row, requests, 25, random);
        row.number(requests * (20L + random.nextInt(30)) / 100);
    }
}
