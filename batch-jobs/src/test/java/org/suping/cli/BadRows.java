package org.suping.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.suping.cli.BadInputTest.Case;

/** Files that can be read, with rows in them that cannot be true. */
final class BadRows {

    private static final String ROW =
            "%s,310202,2026-07-07,2026-07-17,2026-07-23,热线电话,退保纠纷,机动车辆保险,100.50,孙丽华,994728197801181155,要求退保";
    private static final String FILE = "crm-complaints-2.csv";
    private static final String SERVICE = """
            code: desk
            name: {zh: 客服系统, en: service desk}
            record: service
            files: "{period}/desk*.csv"
            charset: UTF-8
            delimiter: ","
            columns:
              - {column: org, header: 机构}
              - {column: month, header: 月份, format: yyyy-MM-dd}
              - {column: calls, header: 呼入}
              - {column: calls_answered, header: 接听}
              - {column: issued, header: 承保}
              - {column: delivered_15, header: 送达}
            """;

    private BadRows() {}

    static List<Case> cases() {
        return List.of(
                rows("too-few-and-too-many-fields", "CP-B,310202,2026-07-07", row("CP-C", "要求退保", "要求退保,退款")),
                rows("no-day-of-the-calendar", row("CP-B", "2026-07-07", "2026-02-30")),
                new Case("day-and-month-swapped", BadRows::swap),
                rows("told-before-received", row("CP-B", "2026-07-17", "2026-07-01")),
                rows("closed-before-received", row("CP-B", "2026-07-23", "2026-07-01")),
                rows(
                        "negative-and-absurd-amounts",
                        row("CP-B", "100.50", "-1"),
                        row("CP-C", "100.50", "20000000000"),
                        row("CP-D", "100.50", "99999999999999999999")),
                new Case("negative-and-absurd-counts", BadRows::counts),
                rows("unknown-code", row("CP-B", "热线电话", "热线电活"), row("CP-C", "退保纠纷", "吵架")),
                new Case("two-sources-with-one-key", BadRows::claim),
                rows("unit-not-in-the-tree", row("CP-B", "310202", "4400"), row("CP-C", "310202", "310103")),
                new Case("unit-closed-before-the-day", BadRows::close),
                new Case(
                        "exposure-of-nothing",
                        world -> world.edit("data/2026Q3/finance-premium.csv", premiums(world), "")),
                new Case("exposure-zero", BadRows::zero),
                new Case(
                        "too-many-rejected",
                        world -> world.deliver(
                                FILE,
                                IntStream.range(0, 6)
                                        .mapToObj(i -> row("CP-B" + i, "2026-07-07", i < 4 ? "" : "2026-7-7"))
                                        .toArray(String[]::new))));
    }

    /** Rows that all count. */
    static String[] sound(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> ROW.formatted("CP-A" + i))
                .toArray(String[]::new);
    }

    /** A sound row but for one cell. */
    static String row(String id, String before, String after) {
        return ROW.formatted(id).replaceFirst(before, after);
    }

    private static Case rows(String name, String... rows) {
        return new Case(name, world -> world.deliver(FILE, rows));
    }

    private static void swap(CommandWorld world) throws IOException {
        world.edit("config/sources/crm.yml", "header: 告知日期, format: yyyy-MM-dd", "header: 告知日期, format: MM-dd-yyyy");
        List<String> rows = new ArrayList<>();
        for (String row : sound(20)) {
            rows.add(row.replace("2026-07-17", "07-17-2026"));
        }
        rows.add(row("CP-B", "2026-07-17", "30-04-2015"));
        world.deliver("crm-complaints-1.csv", rows.toArray(String[]::new));
    }

    private static void counts(CommandWorld world) throws IOException {
        Files.writeString(world.path("config/sources/desk.yml"), SERVICE + "rejected-at-most: 100\n");
        Files.writeString(world.complaints("desk.csv"), """
                机构,月份,呼入,接听,承保,送达
                310202,2026-07-01,100,90,5,5
                310202,2026-08-01,-3,0,5,5
                310202,2026-09-01,9000000000,90,5,5
                310201,2026-07-01,100,101,5,5
                310201,2026-08-01,100,90.5,5,5
                """);
    }

    private static void claim(CommandWorld world) throws IOException {
        String hotline = Files.readString(world.path("config/sources/crm.yml"))
                .replace("code: crm", "code: hotline")
                .replace("crm-complaints*.csv", "hotline*.csv")
                .replace("complaint system", "hotline");
        Files.writeString(world.path("config/sources/hotline.yml"), hotline);
        world.deliver("hotline.csv", row("CP-A1", "100.50", "100.5"), row("CP-A2", "100.50", "200"));
    }

    private static void close(CommandWorld world) throws IOException {
        world.edit(
                "config/organisation.yml",
                "    valid-from: 2012-09-01\n",
                "    valid-from: 2012-09-01\n    valid-to: 2026-07-31\n");
        world.deliver(
                FILE,
                row("CP-B", "310202", "31010101"),
                row("CP-C", "310202,2026-07-07,2026-07-17,2026-07-23", "31010101,2026-08-01,,"));
    }

    private static String premiums(CommandWorld world) throws IOException {
        String text = Files.readString(world.complaints("finance-premium.csv"));
        return text.substring(text.indexOf('\n') + 1);
    }

    private static void zero(CommandWorld world) throws IOException {
        String text = Files.readString(world.complaints("finance-premium.csv"));
        Files.writeString(world.complaints("finance-premium.csv"), text.replaceAll(",[0-9.]+(\r?\n)", ",0$1"));
    }
}
