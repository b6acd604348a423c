package org.suping.cli.sample.group;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.Consumer;
import org.suping.cli.invent.InventedComplaint;
import org.suping.cli.invent.Weighted;

/** Requests to partners: in one of fifteen complaints one is asked, and answers before the complainant is told. */
final class Cooperation implements Consumer<InventedComplaint> {

    static final Shape SHAPE = Shape.withSemicolons("cooperation.csv", "协查编号 机构代码 合作机构编号 投诉编号 发出日期 应答复日期 答复日期 配合情况");

    private static final Weighted<String> OUTCOMES = Weighted.of("充分配合 部分配合 未配合", 80, 15, 5);
    private static final int ONE_OF = 15;
    private static final int DAYS_DUE = 5;

    private final Exports exports;
    private final Partners partners;
    private final Random random;

    Cooperation(Exports exports, Partners partners, Random random) {
        this.exports = exports;
        this.partners = partners;
        this.random = random;
    }

    @Override
    public void accept(InventedComplaint complaint) {
        LocalDate toldOn = complaint.toldOn();
        if (toldOn != null && random.nextInt(ONE_OF) == 0) {
            exports.add(row(complaint, complaint.receivedOn().plusDays(1), toldOn));
        }
    }

    private History row(InventedComplaint complaint, LocalDate askedOn, LocalDate toldOn) {
        int most = (int) ChronoUnit.DAYS.between(askedOn, toldOn);
        LocalDate answeredOn = askedOn.plusDays(random.nextInt(most + 1));
        String branch = GroupUnits.branchOf(complaint.org());
        return new History()
                .text("XC" + complaint.id().substring(2))
                .text(complaint.org())
                .text(partners.any(branch, askedOn, random))
                .text(complaint.id())
                .day(askedOn)
                .set(askedOn.plusDays(DAYS_DUE))
                .day(answeredOn)
                .since(answeredOn, OUTCOMES.draw(random));
    }
}
