package org.suping.cli.sample.group;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.suping.cli.invent.InventedPerson;
import org.suping.cli.invent.Weighted;

/** The training register: who was invited, came, sat the test and passed, each at most as many as before it. */
final class Trainings {

    static final Shape SHAPE =
            Shape.usual("trainings.csv", "培训编号 机构代码 培训日期 培训主题 培训形式 培训对象 课时 应参训人次 实际参训人次 参加考核人次 合格人次 讲师");

    private static final Weighted<String> TOPICS = Weighted.of("法律法规 投诉处理 适当性管理 营销行为 个人信息保护 其他", 20, 30, 15, 20, 12, 3);
    private static final Weighted<String> FORMS = Weighted.of("现场 线上", 55, 45);
    private static final Weighted<String> TRAINEES = Weighted.of("中高级管理人员 基层业务人员 新入职人员 全体员工", 15, 45, 20, 20);

    private final GroupUnits units;
    private final Random random;

    Trainings(GroupUnits units, Random random) {
        this.units = units;
        this.random = random;
    }

    void write(Exports exports, Calendar calendar, int count) {
        for (int number = 1; number <= count; number++) {
            exports.add(row(number, calendar.day(number - 1, count)));
        }
    }

    private History row(int number, LocalDate heldOn) {
        int invited = 10 + random.nextInt(90);
        int attended = invited - random.nextInt(1 + invited / 8);
        int examined = random.nextInt(3) == 0 ? 0 : attended;
        int passed = examined - random.nextInt(1 + examined / 10);
        return new History()
                .text("PX" + heldOn.getYear() + "-" + number)
                .text(random.nextInt(8) == 0 ? units.head() : units.any(random))
                .day(heldOn)
                .text(TOPICS.draw(random))
                .text(FORMS.draw(random))
                .text(TRAINEES.draw(random))
                .text(BigDecimal.valueOf(5L * (2 + random.nextInt(7)), 1).toPlainString())
                .number(invited)
                .number(attended)
                .number(examined)
                .number(passed)
                .text(InventedPerson.of(random).name());
    }
}
