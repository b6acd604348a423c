package org.suping.cli.sample.group;

import java.time.LocalDate;
import java.time.Month;
import java.util.Random;
import org.suping.cli.invent.Weighted;

/** The education register, kept by hand: activities in rooms and on the net, with their reach apart. */
final class Education {

    static final Shape SHAPE = Shape.byHand(
            "education.csv", "活动编号 机构代码 活动日期 宣传活动 活动场所 受众 活动次数 线下触达人次 线上触达人次 点击量 原创文案 发放资料份数 短信条数 转发风险提示 媒体报道");

    private static final String ONLINE = "线上";
    private static final Weighted<String> SETTINGS =
            Weighted.of("进社区 进乡村 进商圈 进企业 进校园 营业网点 线上", 20, 12, 10, 10, 10, 18, 20);
    private static final Weighted<String> AUDIENCES =
            Weighted.of("老年人 青少年 新市民 务工务农人员 残障人士 外籍来华人士 社会公众", 25, 15, 12, 12, 4, 2, 30);

    private final GroupUnits units;
    private final Random random;

    Education(GroupUnits units, Random random) {
        this.units = units;
        this.random = random;
    }

    void write(Exports exports, Calendar calendar, int count) {
        for (int number = 1; number <= count; number++) {
            exports.add(row(number, calendar.day(number - 1, count)));
        }
    }

    private History row(int number, LocalDate heldOn) {
        String setting = SETTINGS.draw(random);
        boolean online = setting.equals(ONLINE);
        int reached = 100 + random.nextInt(online ? 20_000 : 300);
        return new History()
                .text("JY" + heldOn.getYear() + "-" + number)
                .text(units.any(random))
                .day(heldOn)
                .text(campaign(heldOn))
                .text(setting)
                .text(AUDIENCES.draw(random))
                .number(1 + random.nextInt(3))
                .number(online ? 0 : reached)
                .number(online ? reached : 0)
                .number(online ? reached + random.nextInt(reached) : 0)
                .number(random.nextInt(3))
                .number(online ? 0 : random.nextInt(reached))
                .number(online ? random.nextInt(5_000) : 0)
                .number(random.nextInt(4))
                .number(random.nextInt(2));
    }

    /** The two campaigns of the year have their months. */
    private static String campaign(LocalDate heldOn) {
        Month month = heldOn.getMonth();
        return month == Month.MARCH ? "3·15教育宣传" : month == Month.SEPTEMBER ? "金融教育宣传周" : "日常宣传";
    }
}
