package org.suping.cli.sample.group;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suping.cli.invent.InventedComplaint;
import org.suping.cli.invent.InventedPerson;
import org.suping.cli.invent.Weighted;

/** The mediators' register: one in twelve complaints about money goes on there once the complainant was told. */
final class Mediations implements Consumer<InventedComplaint> {

    static final Shape SHAPE =
            Shape.usual("mediations.csv", "调解编号 机构代码 投诉编号 调解组织 是否自主参调 申请日期 受理日期 调解结束日期 调解结果 请求金额 协议金额 履行日期 调解员");

    private static final Weighted<String> BODIES = Weighted.of("行业调解组织 人民调解委员会 法院诉前调解 其他", 60, 20, 17, 3);
    private static final String AGREED = "达成协议";
    private static final Weighted<String> OUTCOMES = Weighted.of("达成协议 调解不成 撤回申请", 65, 25, 10);
    private static final int ONE_OF = 12;

    private final Exports exports;
    private final Random random;

    Mediations(Exports exports, Random random) {
        this.exports = exports;
        this.random = random;
    }

    @Override
    public void accept(InventedComplaint complaint) {
        LocalDate toldOn = complaint.toldOn();
        BigDecimal amount = complaint.amount();
        if (toldOn != null && amount != null && random.nextInt(ONE_OF) == 0) {
            exports.add(row(complaint, toldOn.plusDays(1 + random.nextInt(5)), amount));
        }
    }

    private History row(InventedComplaint complaint, LocalDate appliedOn, BigDecimal claimed) {
        LocalDate acceptedOn = appliedOn.plusDays(1 + random.nextInt(3));
        LocalDate concludedOn = acceptedOn.plusDays(5 + random.nextInt(20));
        String outcome = OUTCOMES.draw(random);
        LocalDate agreedOn = outcome.equals(AGREED) ? concludedOn : null;
        return new History()
                .text("TJ" + complaint.id().substring(2))
                .text(complaint.org())
                .text(complaint.id())
                .text(BODIES.draw(random))
                .text(random.nextInt(10) == 0 ? "否" : "是")
                .day(appliedOn)
                .day(acceptedOn)
                .day(concludedOn)
                .since(concludedOn, outcome)
                .text(claimed.toPlainString())
                .since(agreedOn, part(claimed).toPlainString())
                .day(performedOn(agreedOn))
                .since(acceptedOn, InventedPerson.of(random).name());
    }

    /** Three to ten tenths, to the fen. */
    private BigDecimal part(BigDecimal claimed) {
        return claimed.multiply(BigDecimal.valueOf(3L + random.nextInt(8), 1)).setScale(2, RoundingMode.HALF_UP);
    }

    private @Nullable LocalDate performedOn(@Nullable LocalDate agreedOn) {
        return agreedOn == null ? null : agreedOn.plusDays(1 + random.nextInt(15));
    }
}
