package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** What headquarters is told on the days around a deadline, by a book that holds what came. */
class SubmissionsCommandTest {

    private static final Period PERIOD = Period.parse("2026Q3");
    private static final List<String> BRANCHES = List.of(
            "3200 江苏分公司 Jiangsu",
            "3300 浙江分公司 Zhejiang",
            "3400 安徽分公司 Anhui",
            "4400 广东分公司 Guangdong",
            "5000 重庆分公司 Chongqing",
            "5400 西藏分公司 Xizang");

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void makes_headquarters() throws IOException {
        world = CommandWorld.in(folder)
                .with("SUPING_CLOCK", "2026-10-21T02:00:00Z")
                .with("COLUMNS", "110");
        for (String branch : BRANCHES) {
            String[] words = branch.split(" ");
            Files.writeString(
                    world.path("config/organisation.yml"),
                    """

                      - code: "%s"
                        name: {zh: %s, en: %s branch}
                        kind: branch
                        parent: "1000"
                        regulator: {zh: 监管局, en: office}
                        obliged: true
                        valid-from: 2008-06-01
                    """.formatted(words[0], words[1], words[2]),
                    StandardOpenOption.APPEND);
        }
        Files.writeString(world.path("config/calendar/exceptions.yml"), """
                exceptions:
                  - {org: "5000", period: 2026Q3, not-obliged: true, reason: 已并入 3300, approver: 赵芳, expires: 2027-12-31}
                  - {org: "5400", period: 2026Q3, due: 2026-10-26, reason: 系统切换, approver: 赵芳, expires: 2026-10-31}
                """);
    }

    @Test
    void tells_the_tree_with_states_days_and_reasons() {
        receives();

        Said zh = world.inChinese().suping("submissions", "--period", "2026Q3");
        Said en = world.inEnglish().suping("submissions", "--period", "2026Q3");

        assertThat(zh.exitCode()).isEqualTo(18);
        assertThat(en.exitCode()).isEqualTo(18);
        Golden.check("submissions.zh.txt", zh.text());
        Golden.check("submissions.en.txt", en.text());
    }

    /** Its guide was cut from what it prints. */
    @Test
    void prints_what_its_guide_shows() throws IOException {
        String printed = Files.readString(Path.of("src/test/resources/org/suping/cli/submissions.en.txt"));

        assertThat(Files.readString(Path.of("docs/headquarters.md"))
                        .lines()
                        .dropWhile(line -> !line.startsWith("Returns of"))
                        .takeWhile(line -> !line.equals("  …"))
                        .filter(line -> !line.startsWith("7 returns")))
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(printed).contains(line));
    }

    @Test
    void is_content_before_anything_is_missing_and_reminds() {
        receives();

        Said before = world.suping("submissions", "--period", "2026Q3", "--as-of", "2026-10-16");

        assertThat(before.text())
                .contains("7 returns are owed: 4 due · 1 extended · 1 nil return · 1 returned; 1 unit owes none")
                .contains(
                        "Remind (3 working days before the date): 3100 Shanghai branch, 3200 Jiangsu branch, 3400 Anhui branch");
        assertThat(world.suping("submissions", "--period", "2026Q2", "--as-of", "2026-07-02")
                        .exitCode())
                .isZero();
    }

    @Test
    void marks_what_is_reckoned_through_a_year_that_is_not_announced() {
        Said next = world.with("SUPING_CLOCK", "2027-01-04T02:00:00Z").suping("submissions", "--period", "2026Q4");

        assertThat(next.exitCode()).isZero();
        assertThat(next.text())
                .contains("3100 Shanghai branch", "2027-01-14*")
                .contains(
                        "* provisional: the holidays of a year it was reckoned through are not announced; only weekends are left");
    }

    @Test
    void prints_json_for_other_programs() {
        receives();

        Said json = world.suping("submissions", "--period", "2026Q3", "--json");

        assertThat(json.exitCode()).isEqualTo(18);
        Golden.check("submissions.json.txt", json.text());
    }

    @Test
    void writes_a_workbook_of_one_sheet() throws IOException {
        receives();

        Said said = world.inChinese().suping("submissions", "--period", "2026Q3", "--xlsx", "报送.xlsx");
        byte[] first = Files.readAllBytes(world.path("报送.xlsx"));
        world.suping("submissions", "--period", "2026Q3", "--xlsx", "报送.xlsx");

        assertThat(said.text()).endsWith("报送情况已写入 " + world.path("报送.xlsx") + "\n");
        assertThat(Files.readAllBytes(world.path("报送.xlsx")))
                .as("the same bytes again")
                .isEqualTo(first);
        try (InputStream bytes = Files.newInputStream(world.path("报送.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(bytes)) {
            XSSFSheet sheet = workbook.getSheet("报送情况");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("2026Q3 报送情况 · 截至 2026-10-21（Asia/Shanghai）");
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("3100");
            assertThat(sheet.getRow(5).getCell(2).getStringCellValue()).isEqualTo("按时");
            assertThat(sheet.getRow(5).getCell(3).getLocalDateTimeCellValue()).isEqualTo("2026-10-20T00:00:00");
            assertThat(sheet.getRow(5).getCell(4).getLocalDateTimeCellValue()).isEqualTo("2026-10-20T23:59:59");
            assertThat(sheet.getRow(6).getCell(2).getStringCellValue()).isEqualTo("迟报");
            assertThat(sheet.getRow(6).getCell(5).getNumericCellValue()).isEqualTo(1);
            ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting()
                    .getConditionalFormattingAt(0)
                    .getRule(0);
            assertThat(rule.getFormula1()).isEqualTo("OR($C5=\"未报\",$C5=\"missing\")");
        }
    }

    @Test
    void says_what_is_wrong_with_the_question() throws IOException {
        assertThat(world.with("COLUMNS", "2000").suping("submissions", "--period", "2026Q5"))
                .isEqualTo(new Said(
                        2,
                        "  --period  There is no period “2026Q5”. Expected a quarter from 2026Q1 to 2026Q4 or the year 2026."
                                + " Correct it and try again\n"));
        assertThat(world.suping("submissions", "--period", "2026Q3", "--as-of", "tomorrow")
                        .exitCode())
                .isEqualTo(2);
        assertThat(world.suping("submissions", "--period", "2026Q3", "--xlsx", "no/such/folder.xlsx")
                        .text())
                .contains("The folder does not exist");
        assertThat(world.with("COLUMNS", "2000").suping("submissions", "--period", "2026Q3", "--xlsx", "x.csv"))
                .isEqualTo(new Said(
                        2,
                        "  " + world.path("x.csv") + "  its name does not end with .xlsx. Expected a workbook (.xlsx);"
                                + " --json is for programs. Name it .xlsx; nothing was written\n"));
        assertThat(world.path("x.csv")).doesNotExist();
        for (Path file :
                List.of(world.path("config/calendar/deadlines.yml"), world.path("config/calendar/exceptions.yml"))) {
            Files.delete(file);
        }
        assertThat(world.with("COLUMNS", "2000").suping("submissions", "--period", "2026Q3"))
                .isEqualTo(new Said(
                        2,
                        "  config/calendar/deadlines.yml  There is no deadline. Expected one at least: nothing else says who"
                                + " owes a return, and when. Copy config/calendar from the configuration that ships and make"
                                + " it your own\n"));
        assertThat(world.inChinese().suping("submissions", "--period", "2026Q3").text())
                .isEqualTo("  config/calendar/deadlines.yml  没有任何时限。至少一条时限，否则无从知道谁应在何时报送。把随附的"
                        + " config/calendar 复制过来，再改成本公司的规定\n");
    }

    @Test
    void is_stopped_by_a_mistake_in_the_calendar_that_stops_no_run() throws IOException {
        world.edit("config/calendar/exceptions.yml", "5400", "5490");

        assertThat(world.with("COLUMNS", "2000").suping("submissions", "--period", "2026Q3"))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .extracting(Said::text)
                .asString()
                .contains("config/calendar/exceptions.yml:3  Unknown unit “5490”. The nearest is “5400”. Correct it");
        assertThat(world.suping("check-config").text()).contains("Unknown unit “5490”");
    }

    @Test
    void doubts_who_freed_a_unit_from_the_date_of_the_period() throws IOException {
        world.edit(
                "config/calendar/exceptions.yml",
                "approver: 赵芳, expires: 2026-10-31",
                "approver: 李敏, expires: 2026-10-31");
        CommandWorld wide = world.with("COLUMNS", "2000");

        Said early = wide.suping("submissions", "--period", "2026Q3", "--as-of", "2026-10-16");

        assertThat(early.exitCode()).isEqualTo(10);
        assertThat(early.text())
                .endsWith(
                        "  config/calendar/exceptions.yml  李敏, who approved the exception of 5400 for 2026Q3, does not have the role"
                                + " approve in config/people.yml. Expected somebody who has it: 赵芳. Have one of them approve it and"
                                + " correct approver; if the person may, correct config/people.yml\n");
        assertThat(wide.suping("submissions", "--period", "2026Q3").exitCode()).isEqualTo(18);
        assertThat(wide.suping("submissions", "--period", "2026Q3", "--as-of", "2026-10-16", "--json")
                        .text())
                .contains("\"code\": \"calendar-approver-role\"");
        assertThat(wide.suping("submissions", "--period", "2026Q2", "--as-of", "2026-07-02")
                        .exitCode())
                .as("of another period")
                .isZero();
        Said checked = wide.suping("check-config");
        assertThat(checked.exitCode()).isEqualTo(10);
        assertThat(checked.text()).contains("config/calendar/exceptions.yml:3  李敏, who approved the exception of 5400");
    }

    @Test
    void says_so_where_nobody_owes_anything() throws IOException {
        world.edit("config/organisation.yml", "    obliged: true\n", "");
        Files.delete(world.path("config/calendar/exceptions.yml"));

        Said said = world.suping("submissions", "--period", "2026Q3");

        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains("No unit is obliged in organisation.yml");
    }

    private void receives() {
        try (Book book = Books.openForRun(new Folders(world.path("config"), world.path("work")), Map.of())) {
            SubmissionStore store = new SubmissionStore(book.jdbc());
            store.save(submission("3100", 1, SubmissionState.ACCEPTED, "2026-10-20T23:59:59", false));
            store.save(submission("3200", 1, SubmissionState.ACCEPTED, "2026-10-21T00:00:00", false));
            store.save(submission("3300", 1, SubmissionState.ACCEPTED, "2026-10-12T09:30:00", true));
            store.save(submission("4400", 1, SubmissionState.RETURNED, "2026-10-15T09:30:00", false));
            store.save(
                    submission(PERIOD.previous(), "3400", 2, SubmissionState.ACCEPTED, "2026-07-10T09:30:00", false));
            store.save(submission("3101", 1, SubmissionState.REFUSED, "2026-10-15T09:30:00", false));
        }
    }

    private static Submission submission(String org, int revision, SubmissionState state, String at, boolean nil) {
        return submission(PERIOD, org, revision, state, at, nil);
    }

    private static Submission submission(
            Period period, String org, int revision, SubmissionState state, String at, boolean nil) {
        return new Submission(
                new RevisionKey(org, period, RevisionKind.FINAL, revision),
                Sha256.of(org + period + revision),
                LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
                state,
                nil,
                Optional.empty(),
                Optional.empty(),
                state.isAccepted()
                        ? List.of()
                        : List.of(new Finding(
                                "CK-01",
                                Severity.HARD,
                                org,
                                new Text("营销自查人数与证据相差 12", "self-checks differ from the evidence by 12"),
                                Text.EMPTY,
                                Text.EMPTY)));
    }
}
