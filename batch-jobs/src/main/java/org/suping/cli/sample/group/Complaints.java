package org.suping.cli.sample.group;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suping.cli.invent.InventedComplaint;
import org.suping.cli.invent.InventedComplaints;
import org.suping.cli.invent.InventedUnits;
import org.suping.cli.invent.Weighted;
import org.suping.cli.invent.Words;

/** The complaint system: complaints in the order of receipt, one in twenty-five by somebody who complained before. */
final class Complaints {

    static final Shape SHAPE = Shape.usual(
            "crm-complaints.csv",
            "投诉编号 机构代码 事项性质 受理日期 批准延期至 告知日期 办结日期 撤回日期 重新受理日期 重新办结日期" + " 渠道 投诉事由 险种 处理层级 是否越级 涉诉金额 投诉人 证件号码 投诉内容");

    private static final int REMEMBERED = 100;
    private static final int ONE_AGAIN_OF = 25;

    private final Random random;
    private final InventedComplaints complaints;
    private final Deque<InventedComplaint> recent = new ArrayDeque<>();

    Complaints(InventedUnits units, Random random) {
        this.random = random;
        complaints = new InventedComplaints(random, units, LocalDate.MAX);
    }

    /** Writes so many complaints, and tells the others of every one that is in a delivery. */
    void write(Exports exports, Calendar calendar, long count, List<Consumer<InventedComplaint>> others) {
        for (long number = 1; number <= count; number++) {
            InventedComplaint complaint = next(number, calendar.day(number - 1, count));
            if (exports.add(Course.of(complaint, random).row())) {
                others.forEach(other -> other.accept(complaint));
            }
        }
    }

    private InventedComplaint next(long number, LocalDate receivedOn) {
        boolean again = recent.size() == REMEMBERED && random.nextInt(ONE_AGAIN_OF) == 0;
        InventedComplaint complaint =
                again ? complaints.again(number, recent.getFirst(), receivedOn) : complaints.next(number, receivedOn);
        recent.addLast(complaint);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
        return complaint;
    }

    /**
     * How a matter went: most are decided, told and closed; some are withdrawn before, some extended, some taken up again.
     *
     * @param extendedTo for half of those that took longer than the limit
     * @param withdrawnOn before it was told, and then it is neither told nor closed
     */
    private record Course(
            InventedComplaint complaint,
            String nature,
            String level,
            boolean escalated,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate withdrawnOn,
            @Nullable LocalDate reopenedOn,
            @Nullable LocalDate reclosedOn) {

        private static final int DAYS_TO_TELL = 15;
        private static final int DAYS_EXTENDED = 30;
        private static final Weighted<String> NATURES = Weighted.of("投诉 咨询 举报 信访", 94, 3, 2, 1);
        private static final int ONE_WITHDRAWN_OF = 40;
        private static final int ONE_REOPENED_OF = 60;
        private static final int ONE_ESCALATED_OF = 30;

        static Course of(InventedComplaint complaint, Random random) {
            LocalDate dueOn = complaint.receivedOn().plusDays(DAYS_TO_TELL);
            LocalDate toldOn = complaint.toldOn();
            LocalDate closedOn = complaint.closedOn();
            boolean late = toldOn == null || toldOn.isAfter(dueOn);
            boolean withdrawn = random.nextInt(ONE_WITHDRAWN_OF) == 0;
            boolean reopened = !withdrawn && closedOn != null && random.nextInt(ONE_REOPENED_OF) == 0;
            LocalDate reopenedOn = reopened && closedOn != null ? closedOn.plusDays(5 + random.nextInt(15)) : null;
            return new Course(
                    complaint,
                    NATURES.draw(random),
                    level(complaint),
                    random.nextInt(ONE_ESCALATED_OF) == 0,
                    late && random.nextBoolean() ? complaint.receivedOn().plusDays(DAYS_EXTENDED) : null,
                    withdrawn ? complaint.receivedOn().plusDays(random.nextInt(2)) : null,
                    reopenedOn,
                    reopenedOn == null ? null : reopenedOn.plusDays(3 + random.nextInt(12)));
        }

        /** What the regulator forwarded is handled by the branch, and the rest where it is booked. */
        private static String level(InventedComplaint complaint) {
            int length = complaint.org().endsWith("00") || complaint.channel().equals("regulator")
                    ? 2
                    : complaint.org().length();
            return length == 2 ? "分公司" : length == 4 ? "中心支公司" : "支公司及以下";
        }

        History row() {
            BigDecimal amount = complaint.amount();
            return new History()
                    .text(complaint.id())
                    .text(complaint.org())
                    .text(nature)
                    .day(complaint.receivedOn())
                    .since(
                            complaint.receivedOn().plusDays(DAYS_TO_TELL),
                            extendedTo == null ? "" : extendedTo.toString())
                    .day(withdrawnOn == null ? complaint.toldOn() : null)
                    .day(withdrawnOn == null ? complaint.closedOn() : null)
                    .day(withdrawnOn)
                    .day(reopenedOn)
                    .day(reclosedOn)
                    .text(Words.of(complaint.channel()))
                    .text(Words.of(complaint.category()))
                    .text(Words.of(complaint.line()))
                    .text(level)
                    .text(escalated ? "是" : "否")
                    .text(amount == null ? "" : amount.toPlainString())
                    .text(complaint.person().name())
                    .text(complaint.person().idNumber())
                    .text(complaint.content())
                    .tiedTo(complaint.receivedOn().plusDays(DAYS_TO_TELL));
        }
    }
}
