package org.suping.cli.sample.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.suping.cli.invent.InventedPerson;
import org.suping.cli.invent.Weighted;
import org.suping.vocabulary.Period;

/** The list of partners at the end of each quarter: some were told to improve, some have left by then. */
final class Partners {

    static final Shape SHAPE =
            Shape.usual("partners.csv", "合作机构编号 机构代码 名单日期 合作机构名称 合作类型 准入日期 最近评估日期 评估结论 退出日期 联系人 联系电话 涉及投诉 投诉上限");

    private static final int OF_A_BRANCH = 6;
    private static final String[] NAMES = {"甲", "乙", "丙", "丁", "戊", "己"};
    private static final LocalDate FIRST_ADMITTED = LocalDate.of(2019, 1, 1);
    private static final int DAYS_OF_ADMISSION = 2_200;
    private static final Weighted<String> KINDS = Weighted.of("保险代理 保险经纪 银行兼业代理 互联网平台 维修企业 其他", 25, 15, 20, 15, 20, 5);
    /** The first of each branch, so that there is always one to ask. */
    private static final String STAYS = "继续合作";

    private static final String ENDS = "终止合作";
    private static final Weighted<String> OUTCOMES = Weighted.of("继续合作 限期整改 终止合作", 75, 15, 10);
    private static final int DAYS_TO_LEAVE = 30;
    /** What a partner may have a quarter before it is told to improve. */
    private static final int COMPLAINT_LIMIT = 20;

    private final Random random;
    private final List<Partner> partners = new ArrayList<>();

    Partners(GroupUnits units, Calendar calendar, Random random) {
        this.random = random;
        for (String branch : units.branches()) {
            for (int number = 1; number <= OF_A_BRANCH; number++) {
                partners.add(partner(branch, number, calendar));
            }
        }
    }

    private record Partner(
            String branch,
            int number,
            String kind,
            LocalDate admittedOn,
            LocalDate reviewedOn,
            String outcome,
            InventedPerson contact,
            int complaints) {

        History listedOn(LocalDate day) {
            boolean reviewed = !reviewedOn.isAfter(day);
            return new History()
                    .text(id())
                    .text(branch)
                    .day(day)
                    .text("示例" + NAMES[number - 1] + kind + "公司")
                    .text(kind)
                    .text(admittedOn.toString())
                    .text(shown(reviewedOn, day))
                    .text(reviewed ? outcome : "")
                    .text(shown(leftOn(), day))
                    .text(contact.name())
                    .text(contact.phone())
                    .number(complaints)
                    .number(COMPLAINT_LIMIT);
        }

        String id() {
            return "HZ" + branch + "-" + number;
        }

        @Nullable
        LocalDate leftOn() {
            return outcome.equals(ENDS) ? reviewedOn.plusDays(DAYS_TO_LEAVE) : null;
        }

        boolean hasLeftBy(LocalDate day) {
            LocalDate leftOn = leftOn();
            return leftOn != null && !leftOn.isAfter(day);
        }

        private static String shown(@Nullable LocalDate event, LocalDate day) {
            return event == null || event.isAfter(day) ? "" : event.toString();
        }
    }

    void write(Exports exports, Calendar calendar) {
        for (Period quarter : calendar.quarters()) {
            partners.forEach(partner -> exports.add(partner.listedOn(quarter.end())));
        }
    }

    /** The number of one of a branch's partners that has not left by that day. */
    String any(String branch, LocalDate day, Random choice) {
        List<Partner> present = partners.stream()
                .filter(partner -> partner.branch().equals(branch) && !partner.hasLeftBy(day))
                .toList();
        return present.get(choice.nextInt(present.size())).id();
    }

    private Partner partner(String branch, int number, Calendar calendar) {
        return new Partner(
                branch,
                number,
                KINDS.draw(random),
                FIRST_ADMITTED.plusDays(random.nextInt(DAYS_OF_ADMISSION)),
                calendar.day(random.nextInt(100), 100),
                number == 1 ? STAYS : OUTCOMES.draw(random),
                InventedPerson.of(random),
                random.nextInt(COMPLAINT_LIMIT + 3));
    }
}
