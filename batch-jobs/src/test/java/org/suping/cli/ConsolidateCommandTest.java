package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.cli.CommandWorld.Said;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** Headquarters receives two of three branches and makes one return of them, as a person types it. */
class ConsolidateCommandTest {

    private static final String TIME = "\\d+\\.\\d (s|秒)";

    @TempDir
    static Path folder;

    private static GroupPackages group;
    private static Path shanghai;
    private static Path zhejiang;
    private static Path jiangsu;

    @BeforeAll
    static void seal() throws IOException {
        group = GroupPackages.in(folder.resolve("group"));
        shanghai = group.send(
                "3100",
                GroupPackages.complaint("A-1", "3101", "2026-07-03"),
                GroupPackages.complaint("A-2", "3101", "2026-08-03"));
        zhejiang = group.send("3300", GroupPackages.complaint("C-1", "3301", "2026-07-05"));
        jiangsu = group.send("3200", GroupPackages.complaint("B-1", "3201", "2026-07-04"));
    }

    private static Headquarters received(String name) throws IOException {
        Headquarters office = new Headquarters(folder.resolve(name), group).sent(shanghai, zhejiang);
        assertThat(office.suping("receive", "inbox").exitCode()).isEqualTo(10);
        return office.with("SUPING_CLOCK", "2026-10-21T02:00:00Z");
    }

    /** The sheet of returns, a line for each row. */
    private static String returns(Headquarters office) throws IOException {
        Path file = office.folders().reports().resolve("1000-2026Q3-consolidated-r1.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            StringBuilder rows = new StringBuilder();
            for (Row row : workbook.getSheet("报送情况")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.append(String.join(" | ", cells)).append('\n');
            }
            return rows.toString();
        }
    }

    private static String masked(Said said, Headquarters office) {
        return said.text()
                .replaceAll(TIME, "0.0 $1")
                .replace(office.folders().reports().toString(), "work/reports");
    }

    @Test
    void says_whose_packages_are_in_it_and_whose_are_not() throws IOException {
        Headquarters office = received("screen");

        Said made = office.suping("consolidate", "--period", "2026Q3", "--missing", "leave-out");

        assertThat(made.exitCode()).isZero();
        assertThat(masked(made, office))
                .startsWith(
                        "Suping dev · unit 1000 Example Property Insurance Co., Ltd. · period 2026Q3 · revision r1 · attempt 1:"
                                + " first attempt\n"
                                + "Combined  2 accepted packages\n"
                                + "Without   1 unit that has not reported: 3200 Jiangsu branch\n"
                                + "Collect   3100 Shanghai branch  2 files  11 rows   accepted 11 · rejected 0 · duplicate 0 · out of period 0\n"
                                + "Collect   3300 Zhejiang branch  2 files   3 rows   accepted  3 · rejected 0 · duplicate 0 · out of period 0\n"
                                + "Collect   2 packages · 4 files together  14 rows   accepted 14 · rejected 0 · duplicate 0 · out of period 0\n")
                .contains(
                        "work/reports/1000-2026Q3-consolidated-r1.html · work/reports/1000-2026Q3-consolidated-r1.pdf · work/reports/1000-2026Q3-consolidated-r1.xlsx");

        Said again = office.inChinese().suping("consolidate", "--period", "2026Q3", "--missing", "leave-out");

        assertThat(again.exitCode()).isEqualTo(12);
        assertThat(again.text()).startsWith("1000-2026Q3-consolidated-r1 无需再运行：第 1 次运行已完成，数据与定义没有变化。");
    }

    @Test
    void says_at_a_first_start_that_nothing_was_received() throws IOException {
        Headquarters office = new Headquarters(folder.resolve("first"), group);
        String[] typed = {"consolidate", "--period", "2026Q3"};

        Said english = office.suping(typed);
        Said chinese = office.inChinese().suping(typed);

        assertThat(english.exitCode()).isEqualTo(18);
        assertThat(english.text())
                .isEqualTo(
                        "  1000  no package of 2026Q3 was received. At least one package that was accepted. First receive"
                                + " the branches' packages with ./suping receive; ./suping submissions --period 2026Q3 says which"
                                + " are missing\n");
        assertThat(chinese.text())
                .isEqualTo("  1000  没有接收 2026Q3 的封存包。应至少接收一个封存包。先用 ./suping receive 接收分支机构的封存包；"
                        + "用 ./suping submissions --period 2026Q3 查看缺哪些\n");
    }

    @Test
    void says_in_chinese_who_is_left_out() throws IOException {
        Said made =
                received("chinese").inChinese().suping("consolidate", "--period", "2026Q3", "--missing", "leave-out");

        assertThat(made.text()).contains("\n合并    2 个已接受的封存包\n不含    1 家未报：3200 江苏分公司\n");
    }

    @Test
    void leads_from_a_figure_of_the_whole_to_the_packages() throws IOException {
        Headquarters office = received("trace");
        office.suping("consolidate", "--period", "2026Q3", "--missing", "leave-out");

        Said traced = office.suping("trace", "CP-01", "--org", "1000", "--period", "2026Q3");

        assertThat(traced.exitCode()).isZero();
        assertThat(traced.text())
                .startsWith(
                        "CP-01 Complaints received   1000 Example Property Insurance Co., Ltd.   2026Q3   = 3 complaints   proved")
                .contains(
                        "3100-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv",
                        "3300-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv");
    }

    @Test
    void says_whose_earlier_figures_stand_in_and_traces_them_to_their_package() throws IOException {
        Path earlier = group.during("2026Q2").send("3200", GroupPackages.complaint("B-1", "3201", "2026-04-04"));
        group.during("2026Q3");
        Headquarters office = new Headquarters(folder.resolve("carried"), group).sent(shanghai, zhejiang, earlier);
        assertThat(office.suping("receive", "inbox").exitCode()).isEqualTo(10);
        office.with("SUPING_CLOCK", "2026-10-21T02:00:00Z");

        Said made = office.suping("consolidate", "--period", "2026Q3", "--missing", "carry-over");
        Said traced = office.suping("trace", "CP-01", "--org", "1000", "--period", "2026Q3");
        Said waiting = office.suping("seal", "--period", "2026Q3", "--consolidated", "--by", "王总");
        Said stands = office.suping("status");
        Said explained =
                office.suping("explain", "CONS-CARRIED", "--period", "2026Q3", "--text", "系统升级，约定下月补报", "--by", "王总");

        assertThat(waiting)
                .isEqualTo(new Said(
                        10,
                        "  1000-2026Q3-consolidated-r1  findings want an explanation. A return in which all of them are"
                                + " explained. ./suping explain --period 2026Q3 lists them with the commands; then once"
                                + " more: ./suping consolidate --period 2026Q3\n"));
        assertThat(stands.text())
                .endsWith(
                        "\n    Next: explain what is open (./suping explain --period 2026Q3 --org 1000 --config config --work work"
                                + " lists it with the commands); then ./suping consolidate --period 2026Q3 --org 1000 --config config"
                                + " --work work with the options of before\n");
        assertThat(explained.text())
                .contains(
                        "Nothing wants an explanation. Next: ./suping consolidate --period 2026Q3 --missing carry-over ");
        assertThat(made.exitCode()).isEqualTo(10);
        assertThat(made.text())
                .contains("Combined  2 accepted packages\n"
                        + "Carried   1 unit over from the period before: 3200 Jiangsu branch (carried over from 2026Q2)"
                        + " (2026Q2 r1, no package has come)\n");
        assertThat(traced.exitCode()).isZero();
        assertThat(traced.text())
                .startsWith(
                        "CP-01 Complaints received   1000 Example Property Insurance Co., Ltd.   2026Q3   = 4 complaints"
                                + "   proved row by row, but for what is carried over\n")
                .containsPattern(
                        "  Carried over  3200 2026Q2: 1  3200-2026Q2-r1.suping.zip  manifest sha256 [0-9a-f]{64}\n"
                                + "    No rows of this period; prove it with\n      ./suping trace CP-01@3200 --package"
                                + " work/received/2026Q2/3200/3200-2026Q2-r1-[0-9a-f]{12}/3200-2026Q2-r1.suping.zip --config config --work"
                                + " work\n");
        assertThat(returns(office))
                .containsSubsequence(
                        "3200 | 江苏分公司（沿用2026Q2） | 沿用上期 | 未报 | 2026-10-20 |  | 1 个工作日 | 2026Q2 r1 | 3200-2026Q2-r1.suping.zip | ",
                        "3100 | 上海分公司 | 纳入 | 按时 | 2026-10-20 | ");
        assertThat(traced.text()).contains("3 rows of this period, 1 carried over\n");
        assertThat(office.suping("trace", "CP-06", "--org", "1000", "--period", "2026Q3")
                        .text())
                .contains(
                        "Not computable, because a unit is carried over: persons of two periods cannot be counted together");
        assertThat(office.suping("trace", "CP-01", "--org", "3200", "--period", "2026Q3", "--json")
                        .text())
                .contains("\"carriedOver\"", "\"period\": \"2026Q2\"", "\"package\": \"3200-2026Q2-r1.suping.zip\"");
    }

    /** One complaint, answered on its day, earns all points; 3200 and 3300 are left out. */
    @Test
    void tells_programs_the_parts_of_a_legal_persons_score() throws IOException {
        GroupPackages rolled = GroupPackages.in(folder.resolve("rolled"));
        Files.writeString(
                rolled.headquarters().config().resolve("schemes/CN-NFRA-2025-20.yml"),
                "roll-up: {legal-person: 40, branches: 60, aggregate: average, certainty: one source,"
                        + " aggregate-certainty: unverified}\n",
                StandardOpenOption.APPEND);
        Headquarters office = new Headquarters(folder.resolve("rolled-office"), rolled)
                .sent(rolled.send("3100", GroupPackages.complaint("A-1", "3101", "2026-07-03")));
        office.suping("receive", "inbox");
        office.with("SUPING_CLOCK", "2026-10-21T02:00:00Z");

        Said made = office.suping("consolidate", "--period", "2026Q3", "--missing", "leave-out", "--json");

        assertThat(made.text()).contains("""
                          "rolledUp": {
                            "total": "100.0",
                            "level": "1",
                            "certainty": "unverified",
                            "legalPerson": {
                              "share": "40",
                              "points": "40.00",
                              "arithmetic": "100.0 × 40%"
                            },
                            "branches": {
                              "share": "60",
                              "points": "60.00",
                              "arithmetic": "100.0 ÷ 1 × 60%"
                            },
                            "branchScores": {
                              "3100": "100.0"
                            },
                            "withoutScore": [],
                            "leftOut": [
                              "3200",
                              "3300"
                            ],
                            "nil": [],
                            "arithmetic": "100.0 × 40% + 100.0 ÷ 1 × 60%"
                          },
                        """);
    }

    @Test
    void says_what_moved_since_it_was_made_last_and_through_whose_package() throws IOException {
        Headquarters office = received("again");
        office.suping("consolidate", "--period", "2026Q3", "--missing", "leave-out");
        assertThat(office.sent(jiangsu).suping("receive", "inbox").exitCode()).isEqualTo(10);

        Said made = office.suping("consolidate", "--period", "2026Q3");

        assertThat(made.text())
                .contains("attempt 2: changed since attempt 1: 3200 r1 is new\n")
                .contains("\nSince attempt 1:\n"
                        + "  3200 Jiangsu branch  not in → r1\n"
                        + "  CP-01@1000  Complaints received  3 → 4  through 3200 — → 1\n")
                .containsPattern("\n  \\d+ figures moved\nAll that moved:"
                        + " .*1000-2026Q3-consolidated-r1\\.changes\\.xlsx and \\.json beside it\n");
        assertThat(Files.readString(office.folders().reports().resolve("1000-2026Q3-consolidated-r1.changes.json")))
                .contains("\"figure\": \"CP-01@1000\",\n      \"before\": \"3\",\n      \"after\": \"4\"");
        assertThat(List.of("attempt", "revision"))
                .extracting(since -> Labels.in(
                        Language.ZH,
                        "consolidate.since.title",
                        Labels.in(Language.ZH, "consolidate.since." + since, 1)))
                .containsExactly("与第 1 次合并相比：", "与上一版（r1）相比：");
        assertThat(changes(office, "r1", "Packages"))
                .startsWith(
                        "Since | Unit | Before | After | Manifest now\nattempt 1 | 3200 Jiangsu branch | not in | r1 | ");
        assertThat(changes(office, "r1", "Figures"))
                .startsWith(
                        "Since | Indicator | Name | Breakdown | Before | After | Difference | Through | Its figure before |"
                                + " Its figure after\nattempt 1 | CP-01 | Complaints received |  | 3.0 | 4.0 | 1.0 | 3200 Jiangsu branch |"
                                + " — | 1.0\n");
    }

    /** A sheet of what moved, a line for each row. */
    private static String changes(Headquarters office, String revision, String sheet) throws IOException {
        Path file = office.folders().reports().resolve("1000-2026Q3-consolidated-" + revision + ".changes.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            StringBuilder rows = new StringBuilder();
            for (Row row : workbook.getSheet(sheet)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.append(String.join(" | ", cells)).append('\n');
            }
            return rows.toString();
        }
    }

    @Test
    void leaves_out_an_accepted_package_when_headquarters_says_so_and_why() throws IOException {
        Headquarters office = received("decided").sent(jiangsu);
        office.suping("receive", "inbox");

        Said made = office.suping(
                "consolidate", "--period", "2026Q3", "--leave-out", "3200", "--why", "待核实，联系人电话13800138000");
        String returns = returns(office);
        Said explain = office.suping("explain", "--period", "2026Q3", "--org", "1000");

        assertThat(made.exitCode()).as(made.text()).isZero();
        assertThat(made.text())
                .contains(
                        "Combined  2 accepted packages\nWithout   1 unit whose accepted package headquarters leaves out:"
                                + " 3200 Jiangsu branch (待核实，联系人电话***********)\n");
        assertThat(returns)
                .contains("3200 | 江苏分公司 | 未纳入 | 迟报 | 2026-10-20 | 2026-10-21 10:00 | 1 个工作日 |  |"
                        + " 已接受，总公司决定不纳入：待核实，联系人电话*********** | ");
        assertThat(explain.text())
                .contains("Next: ./suping consolidate --period 2026Q3 --leave-out 3200 --why"
                        + " \"待核实，联系人电话***********\" --config config");
        assertThat(Files.readString(office.folders().reports().resolve("1000-2026Q3-consolidated-r1.html")))
                .contains("决定不纳入", "已接受，总公司决定不纳入：待核实");
    }

    @Test
    void says_what_can_be_left_out_and_which_packages_cannot_be_read() throws IOException {
        Headquarters office = received("undecided");

        Said unknown = office.suping(
                "consolidate", "--period", "2026Q3", "--leave-out", "3299", "--leave-out", "3200", "--why", "待核实");
        Said unsaid = office.suping("consolidate", "--period", "2026Q3", "--leave-out", "3100");
        // what was accepted by other rules than headquarters has now: a column that the branches deliver is no longer
        // there
        for (String file : List.of("records/complaint.yml", "sources/crm.yml")) {
            Path changed = office.folders().config().resolve(file);
            Files.writeString(changed, Files.readString(changed).replace("told_on", "informed_on"));
        }
        Said unread = office.suping("consolidate", "--period", "2026Q3", "--missing", "leave-out");
        Said chinese = office.inChinese().suping("consolidate", "--period", "2026Q3", "--why", "待核实");

        assertThat(unknown)
                .isEqualTo(
                        new Said(
                                2,
                                "  3200  this unit has no accepted package of 2026Q3 that could be left out. One of 3100 Shanghai branch,"
                                        + " 3300 Zhejiang branch. Correct --leave-out; what is done about units without a package --missing says\n"
                                        + "  3299  this unit has no accepted package of 2026Q3 that could be left out. One of 3100 Shanghai branch,"
                                        + " 3300 Zhejiang branch. Correct --leave-out; what is done about units without a package --missing says\n"));
        assertThat(unsaid)
                .isEqualTo(new Said(
                        2,
                        "  --leave-out  One of the options --leave-out and --why is without the other. Expected whose package is"
                                + " left out, and why: the cover tells it. As in --leave-out 3200 --why \"sources cannot be read, correction"
                                + " asked for\"\n"));
        assertThat(chinese.text())
                .isEqualTo("  --leave-out  选项 --leave-out 和 --why 缺一。应写明哪家不纳入及原因：原因印在封面上。"
                        + "例如 --leave-out 3200 --why 来源定义无法读取，已通知更正\n");

        String told =
                "  %s-2026Q3-r1.suping.zip  headquarters' rules cannot read the source definitions of %1$s %s branch:"
                        + " sources/crm.yml:15  Unknown column “told_on”. Accepted packages that headquarters' rules can read. Ask the unit to"
                        + " correct them and receive its next revision; or add --leave-out %1$s --why REASON to consolidate without it\n";
        assertThat(unread)
                .isEqualTo(new Said(2, told.formatted("3100", "Shanghai") + told.formatted("3300", "Zhejiang")));
    }

    @Test
    void stops_while_a_branch_is_missing_and_nothing_was_said() throws IOException {
        Said stopped = received("missing").suping("consolidate", "--period", "2026Q3", "--missing", "block");

        assertThat(stopped.exitCode()).isEqualTo(18);
        assertThat(stopped.text())
                .isEqualTo(
                        "  2026Q3  1 unit has no accepted package: 3200 Jiangsu branch (missing)."
                                + " A package of every unit that owes one, or a word on what to do without. Ask for them and consolidate"
                                + " then; or add --missing leave-out to consolidate without them, or --missing carry-over to let their figures of the period before stand in, as the cover will say\n");
    }

    @Test
    void is_sealed_like_any_return_and_opened_again_as_its_next_revision() throws IOException {
        Headquarters office = received("sealed");
        office.suping("consolidate", "--period", "2026Q3", "--missing", "leave-out");

        Said sealed = office.suping("seal", "--period", "2026Q3", "--consolidated", "--by", "王总");
        Said stands = office.suping("status");
        Said twice = office.suping("seal", "--period", "2026Q3", "--consolidated", "--by", "王总");
        office.sent(jiangsu).suping("receive", "inbox");
        Said closed = office.suping("consolidate", "--period", "2026Q3");
        String[] earlier = {"consolidate", "--period", "2026Q3", "--missing", "leave-out", "--as-of", "2026-10-20"};
        Said opened = office.suping(
                Stream.concat(Stream.of(earlier), Stream.of("--revise", "江苏已报")).toArray(String[]::new));
        Said second = office.suping("consolidate", "--period", "2026Q3");
        Said resealed = office.suping("seal", "--period", "2026Q3", "--consolidated", "--by", "王总");

        assertThat(sealed.exitCode()).as(sealed.text()).isZero();
        assertThat(stands.text())
                .endsWith("\n    Next: nothing to do; to correct it: ./suping consolidate --period 2026Q3 --org 1000"
                        + " --revise REASON --config config --work work\n");
        assertThat(twice.exitCode()).isEqualTo(12);
        assertThat(twice.text())
                .endsWith(
                        "To correct it open the next revision: ./suping consolidate --period 2026Q3 --revise \"reason\"\n");
        assertThat(closed.exitCode()).isEqualTo(2);
        assertThat(closed.text())
                .contains(
                        "To correct it open the next revision: ./suping consolidate --period 2026Q3 --revise \"reason\"");
        assertThat(opened.exitCode()).as(opened.text()).isZero();
        assertThat(opened.text()).doesNotContain("Since");
        assertThat(second.exitCode()).as(second.text()).isZero();
        String moved = "  3200 Jiangsu branch  not in → r1\n"
                + "  CP-01@1000  Complaints received  3 → 4  through 3200 — → 1\n";
        assertThat(second.text()).contains("\nSince attempt 1:\n" + moved, "\nSince r1:\n" + moved);
        assertThat(changes(office, "r2", "Figures"))
                .contains("\nattempt 1 | CP-01 | Complaints received |  | 3.0 | 4.0 | 1.0 |")
                .contains("\nr1 | CP-01 | Complaints received |  | 3.0 | 4.0 | 1.0 |");
        assertThat(Files.readString(office.folders().reports().resolve("1000-2026Q3-consolidated-r2.changes.json")))
                .startsWith("{\n  \"before\": \"1000-2026Q3-consolidated-r2-a1\",")
                .contains("\n  \"sinceRevision\": {\n    \"before\": \"1000-2026Q3-consolidated-r1-a1\",");
        assertThat(resealed.exitCode()).as(resealed.text()).isZero();
        // what is sealed here is the legal person's own return: nobody sends it to itself
        Said owed = office.suping("submissions", "--period", "2026Q3");
        assertThat(owed.text()).containsPattern("(?m)^1000 .* (on time|late) .* r2$");
        assertThat(owed.exitCode()).as(owed.text()).isZero();
        for (String revision : List.of("r1", "r2")) {
            Path file = office.folders().packages().resolve("1000-2026Q3-consolidated-" + revision + ".suping.zip");
            Said verified = office.suping("verify", file.toString());
            assertThat(verified.text()).contains("\nproved").doesNotContain("VERIFY");
            assertThat(verified.exitCode()).as(verified.text()).isEqualTo(10);
        }
    }

    @Test
    void says_what_an_option_may_be() throws IOException {
        Headquarters office = new Headquarters(folder.resolve("wrong"), group);

        Said policy = office.suping("consolidate", "--period", "2026Q3", "--missing", "ignore");
        Said day = office.suping("consolidate", "--period", "2026Q3", "--as-of", "5.11.2026");

        assertThat(policy.exitCode()).isEqualTo(2);
        assertThat(policy.text())
                .contains("Option --missing cannot be \"ignore\". Expected carry-over, leave-out, block");
        assertThat(day.exitCode()).isEqualTo(2);
        assertThat(day.text()).contains("Option --as-of cannot be \"5.11.2026\". Expected 2026-11-05");
    }
}
