package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a personal value gets out, wherever a sender put it: it is looked for in everything that is made and said. */
class CanaryTest {

    private static final String ROW = "%s,310202,2026-07-07,2026-07-17,2026-07-23,热线电话,退保纠纷,机动车辆保险,100.50,%s,%s,%s";

    @TempDir
    Path folder;

    private final List<String> canaries = new ArrayList<>();
    private int planted;

    /** Where most rows are made to be rejected, and the return is to go on all the same. */
    private CommandWorld anyShareRejected() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        world.edit("config/suping.yml", "rejected-at-most: 20", "rejected-at-most: 100");
        return world;
    }

    @Test
    void finds_no_personal_value_in_anything_a_return_makes_or_says() throws Exception {
        CommandWorld world = anyShareRejected();
        world.deliver("crm-complaints-1.csv", rows());

        assertThat(world.run().exitCode()).isEqualTo(10);
        assertThat(world.run().exitCode()).isEqualTo(12);
        ask(world);

        Map<String, String> made = MadeTexts.of(folder.resolve("work"));
        assertThat(made.entrySet().stream()
                        .filter(text -> text.getKey().endsWith(".parquet rows"))
                        .map(Map.Entry::getValue))
                .as("the search reads what it looks at")
                .anySatisfy(text -> assertThat(text).contains("ID-ACCEPTED\t", "司**\t", "\tR-FIELDS\t"));
        assertThat(made.get("book/book.mv.db script")).contains("3100-2026Q3-r1-a1");
        assertThat(made.get("reports/3100-2026Q3-r1.pdf text")).contains("上海分公司");
        assertThat(made.get("reports/3100-2026Q3-r1.xlsx!xl/sharedStrings.xml")).contains("上海分公司");
        assertThat(made.get("rows.csv")).contains("ID-ACCEPTED,");
        assertThat(world.said()).contains("ID-ACCEPTED");
        assertNoCanary(world, made);
    }

    @Test
    void finds_none_when_the_whole_file_is_refused() throws Exception {
        CommandWorld world = CommandWorld.in(folder);
        String row = row("ID-1");
        Map<String, byte[]> refused = Map.of(
                "encoding", (CommandWorld.HEADINGS + "\n" + row).getBytes(Charset.forName("GBK")),
                "no headings", (row + "\n" + row("ID-2")).getBytes(StandardCharsets.UTF_8),
                "no headings, and a name like one",
                        row("ID-3").replace("司徒", "投诉").getBytes(StandardCharsets.UTF_8),
                "open quote",
                        (CommandWorld.HEADINGS + "\n" + ROW.formatted("ID-4", name(), id(), "\"" + phone()))
                                .getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : refused.entrySet()) {
            Files.write(world.complaints("crm-complaints-1.csv"), file.getValue());
            assertThat(world.run().exitCode()).as(file.getKey()).isEqualTo(15);
        }
        assertThat(world.said())
                .contains(
                        "crm-complaints-1.csv  none of the first 2 rows holds any of the headings (not shown: it may be"
                                + " somebody's data).")
                .doesNotContain("Exception", "\tat ");
        assertNoCanary(world, MadeTexts.of(folder.resolve("work")));
    }

    @Test
    void finds_none_of_any_kind_in_any_column() throws Exception {
        CommandWorld world = anyShareRejected();
        List<String> kinds = List.of("phone", "email", "address", "plate", "bank-card", "policy-number");
        StringBuilder columns = new StringBuilder("\ncolumns:\n");
        StringBuilder mappings = new StringBuilder("columns:\n");
        String headings = CommandWorld.HEADINGS;
        for (String kind : kinds) {
            String name = kind.replace('-', '_');
            columns.append("  - {name: ")
                    .append(name)
                    .append(", title: {zh: ")
                    .append(name)
                    .append(", en: ");
            columns.append(name)
                    .append("}, type: text, hashed: true, personal: ")
                    .append(kind)
                    .append("}\n");
            mappings.append("  - {column: ")
                    .append(name)
                    .append(", header: ")
                    .append(name)
                    .append("}\n");
            headings += "," + name;
        }
        world.edit("config/records/complaint.yml", "\ncolumns:\n", columns.toString());
        world.edit("config/sources/crm.yml", "columns:\n", mappings.toString());
        List<String> lines = new ArrayList<>(List.of(headings));
        for (int turn = 0; turn < kinds.size(); turn++) {
            List<String> cells = new ArrayList<>(List.of(phone(), email(), address(), plate(), card(), policy()));
            Collections.rotate(cells, turn);
            String text =
                    "电话%s，邮箱%s，家住%s，车牌%s；卡号%s 保单%s".formatted(phone(), email(), address(), plate(), card(), policy());
            lines.add(ROW.formatted("ID-" + turn, name(), id(), text) + "," + String.join(",", cells));
            lines.add(ROW.formatted("ID-X" + turn, email(), card(), address()).replace("热线电话", plate()) + ","
                    + String.join(",", cells));
        }
        Files.writeString(world.complaints("crm-complaints-1.csv"), String.join("\n", lines) + "\n");

        assertThat(world.run().exitCode()).isEqualTo(10);
        ask(world);

        Map<String, String> made = MadeTexts.of(folder.resolve("work"));
        assertThat(made.get("rows.csv")).contains("ID-0,", "@***");
        assertNoCanary(world, made);
    }

    private static void ask(CommandWorld world) {
        assertThat(world.suping("trace", "CP-01", "--period", "2026Q3", "--rows", "work/rows.csv")
                        .exitCode())
                .isZero();
        assertThat(world.suping("trace", "CP-06", "--period", "2026Q3", "--rows", "work/rows.xlsx", "--json")
                        .exitCode())
                .isZero();
        assertThat(world.suping(
                                "trace",
                                "CP-01",
                                "--by",
                                "channel=hotline",
                                "--against",
                                "data/2026Q3/crm-complaints-1.csv")
                        .exitCode())
                .isZero();
        assertThat(world.suping("status").exitCode()).isZero();
        assertThat(world.suping("status", "--json").exitCode()).isZero();
    }

    private void assertNoCanary(CommandWorld world, Map<String, String> made) {
        assertThat(canaries).hasSizeGreaterThan(10);
        for (String canary : canaries) {
            assertThat(world.said()).doesNotContain(canary);
            assertThat(made)
                    .allSatisfy((file, text) -> assertThat(text.contains(canary))
                            .as("%s in %s", canary, file)
                            .isFalse());
        }
    }

    private String[] rows() {
        return new String[] {
            row("ID-ACCEPTED"),
            row("ID-DATE").replace("2026-07-07", "2026-13-45"),
            row("ID-PERIOD").replace("2026-07", "2020-01"),
            row("ID-FIELDS") + "," + name() + "," + phone(),
            "ID-FEW," + name() + "," + id(),
            row("ID-ORG").replace("310202", name()),
            row("ID-CHANNEL").replace("热线电话", phone()),
            row("ID-CATEGORY").replace("退保纠纷", name()),
            row("ID-LINE").replace("机动车辆保险", id()),
            row("ID-DAY").replace("2026-07-17", phone()),
            row("ID-AMOUNT").replace("100.50", "\"" + phone() + " " + name() + "\""),
            row("ID-SWAPPED").replace("100.50", name()).replace("司徒", "尉迟"),
            ROW.formatted("ID-TEXT", name(), id(), "\"客户" + name() + "\n电话" + phone() + ",证件" + id() + "\""),
            ROW.formatted("ID-FORMULA", "=" + name(), "+" + id(), "@" + phone()),
            ROW.formatted("ID-WIDE", "\u3000" + name() + "\u3000", wide(id()), wide(phone())),
        };
    }

    private String row(String complaint) {
        String name = name();
        return ROW.formatted(complaint, name, id(), "本人" + name + "的电话是" + phone() + "。");
    }

    /** A surname and a given name that nobody else has. */
    private String name() {
        planted++;
        String given = "" + (char) ('鸀' + planted) + (char) ('鹀' + planted);
        return "司徒" + kept(given);
    }

    private String id() {
        planted++;
        String middle = "1978%07d".formatted(5_550_000 + planted);
        kept(middle);
        return "310" + middle + "1234";
    }

    private String phone() {
        planted++;
        return kept("1541%07d".formatted(7_770_000 + planted));
    }

    private String email() {
        planted++;
        return "k" + kept("anarie" + planted) + "@" + kept("geheim" + planted) + ".example";
    }

    private String address() {
        planted++;
        return "上海市" + kept("" + (char) ('鸀' + planted) + "鹉路") + "1" + kept(planted + "号9室");
    }

    private String plate() {
        planted++;
        return "沪A" + kept("Q%02dK".formatted(planted % 100)) + "7";
    }

    private String card() {
        planted++;
        return "622202" + kept("88%07d".formatted(3_330_000 + planted)) + "4455";
    }

    private String policy() {
        planted++;
        return kept("PDZQ%09d".formatted(202_640_000 + planted)) + "1234";
    }

    /** What must not be found: neither the value nor the part of it that its mask leaves out. */
    private String kept(String canary) {
        canaries.add(canary);
        return canary;
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '\uFF10')));
        return wide.toString();
    }
}
