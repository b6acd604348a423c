package org.suping.cli.sample.group;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.suping.cli.invent.InventedComplaint;
import org.suping.cli.invent.InventedComplaints;
import org.suping.cli.invent.Words;

/** The complaint system: complaints in the order of receipt, one in twenty-five by somebody who complained before. */
final class Complaints {

    static final Shape SHAPE =
            Shape.usual("crm-complaints.csv", "投诉编号 机构代码 受理日期 告知日期 办结日期 渠道 投诉事由 险种 涉诉金额 投诉人 证件号码 投诉内容");

    /** Days after receipt on which the decision is due. */
    private static final int DAYS_TO_TELL = 15;

    private static final int REMEMBERED = 100;
    private static final int ONE_AGAIN_OF = 25;

    private final Random random;
    private final InventedComplaints complaints;
    private final Deque<InventedComplaint> recent = new ArrayDeque<>();

    Complaints(Random random) {
        this.random = random;
        complaints = new InventedComplaints(random, GroupUnits.complaints(), LocalDate.MAX);
    }

    /** Writes so many complaints, and tells the others of every one that is in a delivery. */
    void write(Exports exports, Calendar calendar, long count, List<Consumer<InventedComplaint>> others) {
        for (long number = 1; number <= count; number++) {
            InventedComplaint complaint = next(number, calendar.day(number - 1, count));
            if (exports.add(row(complaint))) {
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

    private static History row(InventedComplaint complaint) {
        BigDecimal amount = complaint.amount();
        return new History()
                .text(complaint.id())
                .text(complaint.org())
                .day(complaint.receivedOn())
                .day(complaint.toldOn())
                .day(complaint.closedOn())
                .text(Words.of(complaint.channel()))
                .text(Words.of(complaint.category()))
                .text(Words.of(complaint.line()))
                .text(amount == null ? "" : amount.toPlainString())
                .text(complaint.person().name())
                .text(complaint.person().idNumber())
                .text(complaint.content())
                .tiedTo(complaint.receivedOn().plusDays(DAYS_TO_TELL));
    }
}
