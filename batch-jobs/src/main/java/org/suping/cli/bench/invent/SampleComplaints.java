package org.suping.cli.bench.invent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.suping.cli.invent.InventedComplaint;
import org.suping.cli.invent.InventedComplaints;
import org.suping.cli.invent.InventedUnits;
import org.suping.cli.invent.Weighted;
import org.suping.cli.invent.Words;

/**
 * The complaints of the sample that ships: one quarter of one branch, with the flaws that real exports have.
 *
 * <p>Two files, because the system was asked twice; the days on which the two overlap are in both. Some complaints were
 * received before the quarter and closed in it, some neither; some people complain again; ten rows cannot be accepted.
 */
final class SampleComplaints {

    static final List<String> HEADERS = List.of("投诉编号 机构代码 受理日期 批准延期至 告知日期 办结日期 撤回日期 重新受理日期 重新办结日期 渠道 投诉事由 险种 处理层级"
            .concat(" 涉诉金额 投诉人 证件号码 投诉内容")
            .split(" "));

    private static final InventedUnits UNITS = new InventedUnits(
            Weighted.of("3100 3101 3102 310101 310102 310201 310202 31010101 31020101", 5, 6, 5, 20, 18, 17, 15, 7, 7),
            new int[] {93, 93, 93, 93, 93, 93, 86, 93, 93});
    private static final LocalDate EXPORTED_ON = LocalDate.of(2026, 10, 12);
    private static final LocalDate OVERLAP_FROM = LocalDate.of(2026, 8, 14);
    private static final LocalDate OVERLAP_TO = LocalDate.of(2026, 8, 14);

    /** Row (of all rows in order of receipt), column and what somebody typed there. Ten rows of some 1,200 are rejected. */
    private static final List<Flaw> FLAWS = List.of(
            new Flaw(87, "受理日期", ""),
            new Flaw(211, "渠道", "来仿"),
            new Flaw(304, "机构代码", "310109"),
            new Flaw(418, "受理日期", ""),
            new Flaw(533, "涉诉金额", "三千元"),
            new Flaw(640, "机构代码", "310103"),
            new Flaw(702, "受理日期", "2026-08-32"),
            new Flaw(871, "渠道", "热线电活"),
            new Flaw(944, "投诉编号", ""),
            new Flaw(1033, "投诉事由", "理陪纠纷"));

    private final Random random;
    private final InventedComplaints complaints;

    SampleComplaints(long seed) {
        random = new Random(seed);
        complaints = new InventedComplaints(random, UNITS, EXPORTED_ON);
    }

    private record Flaw(int row, String header, String typed) {}

    /** The rows of the first and of the second file. */
    static List<List<List<String>>> files(List<InventedComplaint> all) {
        List<List<String>> first = new ArrayList<>();
        List<List<String>> second = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            LocalDate day = all.get(i).receivedOn();
            List<String> row = flawed(i, cells(all.get(i)));
            if (!day.isAfter(OVERLAP_TO)) {
                first.add(row);
            }
            if (!day.isBefore(OVERLAP_FROM)) {
                second.add(row);
            }
        }
        return List.of(first, second);
    }

    /** All of them, in the order of receipt, before anybody typed anything wrong. */
    List<InventedComplaint> all() {
        List<InventedComplaint> all = new ArrayList<>();
        int number = 0;
        for (LocalDate day : days()) {
            number = all.isEmpty() || !all.get(all.size() - 1).receivedOn().equals(day) ? 1 : number + 1;
            boolean again = all.size() > 100 && random.nextInt(25) == 0;
            all.add(
                    again
                            ? complaints.again(number, all.get(all.size() - 1 - random.nextInt(100)), day)
                            : complaints.next(number, day));
        }
        return all;
    }

    private List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        draw(days, 9, "2026-04-07", "2026-05-05");
        draw(days, 150, "2026-06-08", "2026-06-30");
        draw(days, 1020, "2026-07-01", "2026-09-30");
        draw(days, 14, "2026-10-01", "2026-10-11");
        Collections.sort(days);
        return days;
    }

    private void draw(List<LocalDate> days, int count, String from, String to) {
        LocalDate first = LocalDate.parse(from);
        int span = (int) ChronoUnit.DAYS.between(first, LocalDate.parse(to)) + 1;
        for (int i = 0; i < count; i++) {
            days.add(first.plusDays(random.nextInt(span)));
        }
    }

    private static List<String> cells(InventedComplaint complaint) {
        BigDecimal amount = complaint.amount();
        SampleCourse course = SampleCourse.of(complaint, EXPORTED_ON);
        return List.of(
                complaint.id(),
                complaint.org(),
                complaint.receivedOn().toString(),
                day(course.extendedTo()),
                day(complaint.toldOn()),
                day(complaint.closedOn()),
                day(course.withdrawnOn()),
                day(course.reopenedOn()),
                day(course.reclosedOn()),
                Words.of(complaint.channel()),
                Words.of(complaint.category()),
                Words.of(complaint.line()),
                course.level(),
                amount == null ? "" : amount.toPlainString(),
                complaint.person().name(),
                complaint.person().idNumber(),
                complaint.content());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static List<String> flawed(int row, List<String> cells) {
        List<String> flawed = new ArrayList<>(cells);
        for (Flaw flaw : FLAWS) {
            if (flaw.row() == row) {
                flawed.set(HEADERS.indexOf(flaw.header()), flaw.typed());
            }
        }
        return flawed;
    }
}
