package org.suping.cli.sample.group;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.suping.cli.invent.InventedPerson;
import org.suping.cli.invent.Weighted;

/** The review register: what was submitted, what came of it, when it was launched; one in twelve without a review. */
final class Reviews {

    static final Shape SHAPE = Shape.usual(
            "reviews.csv", "审查编号 机构代码 审查事项 审查环节 提交原因 提交日期 应完成日期 审查完成日期 审查结论 审查意见数 实质意见数 已答复意见数 已采纳意见数 上线日期 审查人");

    private static final String[] ITEMS = {
        "家庭财产综合保险", "机动车商业保险附加服务", "个人信用保证保险", "雇主责任保险", "短期意外伤害保险", "续保短信文案", "线上投保流程"
    };
    private static final Weighted<String> STAGES = Weighted.of("设计开发 定价管理 协议制定 营销宣传", 25, 15, 20, 40);
    private static final Weighted<String> REASONS = Weighted.of("新产品或服务 重大变更 其他", 50, 35, 15);
    private static final String PASSED = "通过";
    private static final Weighted<String> OUTCOMES = Weighted.of("通过 修改后通过 退回 否决", 40, 45, 10, 5);
    private static final int DAYS_DUE = 10;
    private static final int ONE_SKIPPED_OF = 12;

    private final GroupUnits units;
    private final Random random;

    Reviews(GroupUnits units, Random random) {
        this.units = units;
        this.random = random;
    }

    void write(Exports exports, Calendar calendar, int count) {
        for (int number = 1; number <= count; number++) {
            exports.add(row(number, calendar.day(number - 1, count)));
        }
    }

    private History row(int number, LocalDate submittedOn) {
        String outcome = OUTCOMES.draw(random);
        boolean skipped = random.nextInt(ONE_SKIPPED_OF) == 0;
        LocalDate reviewedOn = skipped ? null : submittedOn.plusDays(2 + random.nextInt(DAYS_DUE + 3));
        History row = new History()
                .text("SC" + submittedOn.getYear() + "-" + number)
                .text(random.nextInt(3) == 0 ? units.head() : units.anyBranch(random))
                .text(ITEMS[random.nextInt(ITEMS.length)])
                .text(STAGES.draw(random))
                .text(REASONS.draw(random))
                .day(submittedOn)
                .set(submittedOn.plusDays(DAYS_DUE))
                .day(reviewedOn)
                .since(reviewedOn, outcome);
        addOpinions(row, reviewedOn, outcome.equals(PASSED));
        return row.day(launchedOn(submittedOn, reviewedOn, outcome))
                .since(reviewedOn, InventedPerson.of(random).name());
    }

    /** Adopted at most as many as answered, answered as given; what was not simply passed has an opinion that says why. */
    private void addOpinions(History row, @Nullable LocalDate reviewedOn, boolean passed) {
        int opinions = passed ? random.nextInt(2) : 1 + random.nextInt(6);
        int concrete = passed ? 0 : 1 + random.nextInt(opinions);
        int answered = opinions - random.nextInt(1 + opinions / 3);
        int adopted = answered - random.nextInt(1 + answered / 2);
        for (int number : new int[] {opinions, concrete, answered, adopted}) {
            row.since(reviewedOn, Integer.toString(number));
        }
    }

    private @Nullable LocalDate launchedOn(LocalDate submittedOn, @Nullable LocalDate reviewedOn, String outcome) {
        if (reviewedOn == null) {
            return submittedOn.plusDays(DAYS_DUE + random.nextInt(DAYS_DUE));
        }
        boolean goes = outcome.endsWith(PASSED);
        return goes ? reviewedOn.plusDays(3 + random.nextInt(30)) : null;
    }
}
