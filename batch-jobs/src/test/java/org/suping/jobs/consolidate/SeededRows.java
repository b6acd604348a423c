package org.suping.jobs.consolidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.suping.GroupPackages;

/** Draws the files of one branch of a {@link SeededGroup}. */
final class SeededRows {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
    private static final LocalDate DELIVERED = LocalDate.of(2026, 10, 8);
    private static final LocalDate MERGED = LocalDate.of(2026, 8, 15);
    private static final LocalDate OPENED = LocalDate.of(2026, 9, 1);
    private static final List<String> CHANNELS = List.of("监管转办", "热线电话", "来访", "来信", "网络", "其他");
    private static final List<String> CAUSES = List.of("理赔纠纷", "销售纠纷", "退保纠纷", "服务纠纷", "其他");
    private static final List<String> LINES = List.of("机动车辆保险", "保证保险", "责任保险", "财产险其他保险", "");
    private static final int PERSONS = 40;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final String branch;
    private final Random random;
    private final LocalDate open;
    private final LocalDate closed;
    private final int first;
    private int drawn;

    SeededRows(String branch, Random random) {
        this.branch = branch;
        this.first = 6 + random.nextInt(20);
        this.random = random;
        this.open = branch.equals(SeededGroup.NEW) ? OPENED : FIRST;
        this.closed = branch.equals(SeededGroup.CLOSED) ? MERGED : LAST;
    }

    /** By name. Drawing again gives the same complaints with other particulars, and three more. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> complaints = complaints(first + 3 * drawn++);
        if (branch.equals(SeededGroup.NIL)) {
            files.put("crm.delivery.yml", "nil: {declared-by: 王敏, on: 2026-10-08, reason: 本季度没有投诉}\n");
        } else {
            int half = complaints.size() / 2;
            List<String> later = new ArrayList<>(complaints.subList(half, complaints.size()));
            if (branch.charAt(2) % 4 == 0) {
                later.add(complaints.get(0));
            }
            files.put("crm-complaints-1.csv", csv(complaints.subList(0, half)));
            files.put("crm-complaints-2.csv", csv(later));
        }
        files.put("finance-premium.csv", premium());
        return files;
    }

    private static String csv(List<String> lines) {
        return GroupPackages.HEADINGS + String.join("\n", lines) + "\n";
    }

    private List<String> complaints(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate received = between(open, closed);
            LocalDate told = received.plusDays(random.nextInt(25));
            LocalDate settled = received.plusDays(1 + random.nextInt(70));
            lines.add(String.join(
                    ",",
                    "%s-%04d".formatted(branch, i + 1),
                    one(SeededGroup.units(branch)),
                    received.toString(),
                    known(told),
                    known(settled),
                    one(CHANNELS),
                    one(CAUSES),
                    one(LINES),
                    random.nextInt(100_000) + ".50",
                    "王某",
                    person(),
                    "内容"));
        }
        return lines;
    }

    /** Each month for which the branch is open, one line for each unit. */
    private String premium() {
        StringBuilder text = new StringBuilder("机构代码,月份,险种,保费收入\n");
        for (String unit : SeededGroup.units(branch)) {
            for (LocalDate month = LocalDate.of(2026, 7, 1); !month.isAfter(LAST); month = month.plusMonths(1)) {
                long premium = 1_000_000L + random.nextInt(90_000_000);
                if (!month.isBefore(open) && !month.isAfter(closed)) {
                    text.append("%s,%s,机动车辆保险,%d.25\n".formatted(unit, month, premium));
                }
            }
        }
        return text.toString();
    }

    /** One of the legal person's customers, or nobody known. */
    private String person() {
        int drawn = random.nextInt(PERSONS + PERSONS / 5);
        if (drawn >= PERSONS) {
            return "";
        }
        String digits = "31010119800101%s%02d".formatted(branch.charAt(0), drawn);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String known(LocalDate day) {
        return day.isAfter(DELIVERED) ? "" : day.toString();
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
