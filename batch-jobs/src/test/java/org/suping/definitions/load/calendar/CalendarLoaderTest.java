package org.suping.definitions.load.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.SmallReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.calendar.CalendarYear;
import org.suping.definitions.calendar.DeadlineException;
import org.suping.definitions.calendar.ReportingCalendar;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;

/** The calendar as it was read, or every mistake in it with its line. */
class CalendarLoaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String YEAR = "calendar/cn-2027.yml";
    private static final String DEADLINES = "calendar/deadlines.yml";
    private static final String EXCEPTIONS = "calendar/exceptions.yml";
    private static final String NOTICE = """
            year: 2027
            notice:
              title: {zh: 通知, en: notice}
              number: 国办发明电〔2026〕1号
              date: 2026-11-20
              link: https://www.gov.cn/
              certainty: one source
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copies_the_configuration() throws IOException {
        SmallReturn.copyConfig(folder);
    }

    @Test
    void reads_six_years_with_the_notices_they_stand_in() {
        List<CalendarYear> years = load().orThrow().days().years();

        assertThat(years.stream()
                        .collect(Collectors.toMap(
                                CalendarYear::year, year -> year.notice().number())))
                .isEqualTo(Map.of(
                        2021, "国办发明电〔2020〕27号",
                        2022, "国办发明电〔2021〕11号",
                        2023, "国办发明电〔2022〕16号",
                        2024, "国办发明电〔2023〕7号",
                        2025, "国办发明电〔2024〕12号",
                        2026, "国办发明电〔2025〕7号"));
        assertThat(years).allSatisfy(year -> {
            assertThat(year.notice().certainty()).isEqualTo(Certainty.OFFICIAL);
            assertThat(year.notice().date().getYear()).isEqualTo(year.year() - 1);
            assertThat(year.notice().title().zh()).isEqualTo("国务院办公厅关于" + year.year() + "年部分节假日安排的通知");
        });
    }

    @Test
    void marks_every_deadline_that_no_source_supports() {
        assertThat(load().orThrow().rules())
                .extracting(rule -> rule.code() + " " + rule.certainty().code())
                .containsExactly(
                        "branch-quarter unverified",
                        "legal-person-quarter unverified",
                        "branch-year unverified",
                        "legal-person-year unverified");
    }

    /** No figure rests on it, and a run that reads no calendar is stopped by no mistake in one. */
    @Test
    void changes_no_definition_and_stops_no_run() throws IOException {
        Definitions before = DefinitionsLoader.loadOrThrow(folder);
        write(DEADLINES, "rules: nonsense\n");
        Files.delete(folder.resolve("calendar/cn-2026.yml"));

        Definitions after = DefinitionsLoader.loadOrThrow(folder);

        assertThat(after.digest()).isEqualTo(before.digest());
        assertThat(load().isBlocked()).isTrue();
    }

    @Test
    void is_empty_where_there_is_none() throws IOException {
        for (Path file : Files.list(folder.resolve("calendar")).toList()) {
            Files.delete(file);
        }

        ReportingCalendar none = load().orThrow();

        assertThat(none.days().years()).isEmpty();
        assertThat(none.rules()).isEmpty();
        assertThat(none.exceptions()).isEmpty();
    }

    @Test
    void tells_every_mistake_in_a_year() throws IOException {
        write(YEAR, NOTICE + """
                holidays:
                  - {name: {zh: 元旦, en: New Year}, from: 2027-01-01, to: 2027-01-03, make-up: [2027-01-04]}
                  - {name: {zh: 春节, en: Spring Festival}, from: 2027-02-05, to: 2027-03-11, make-up: [2027-02-13]}
                  - {name: {zh: 清明, en: Qingming}, from: 2027-03-10, to: 2027-03-12}
                  - {name: {zh: 劳动节, en: Labour Day}, from: 2027-05-05, to: 2027-05-01}
                  - {name: {zh: 端午, en: Dragon Boat}, from: 2028-06-09, to: 2027-06-31, make-up: [2027-06-05, 2027-06-05]}
                """);

        assertThat(told(Language.EN))
                .containsExactly(
                        "config/calendar/cn-2027.yml:9  The make-up day 2027-01-04 is a Monday. Expected a Saturday or a Sunday. Compare it with the notice and correct it",
                        "config/calendar/cn-2027.yml:10  Spring Festival lasts 35 days. Expected 15 at the most. Compare it with the notice and correct from or to",
                        "config/calendar/cn-2027.yml:10  The make-up day 2027-02-13 lies in the holiday Spring Festival. Expected it outside of every holiday. Compare it with the notice and correct it",
                        "config/calendar/cn-2027.yml:11  Qingming overlaps Spring Festival on line 10. Expected every day in one holiday at most. Compare them with the notice and correct a day, or make them one",
                        "config/calendar/cn-2027.yml:12  to 2027-05-01 is before from 2027-05-05. Expected the last day of the holiday on or after its first. Correct one of them",
                        "config/calendar/cn-2027.yml:13  2028-06-09 is not in 2027. Expected a day of that year, or of the last days before it. Correct it or put it into the file of its year",
                        "config/calendar/cn-2027.yml:13  2027-06-31 is not a day. Expected a day of the calendar. Correct the date",
                        "config/calendar/cn-2027.yml:13  The make-up day “2027-06-05” is already on line 13. Expected every make-up day once. Delete one of them");
        assertThat(told(Language.ZH))
                .containsExactly(
                        "config/calendar/cn-2027.yml:9  调休上班日 2027-01-04 是星期一。应为星期六或星期日。请对照通知改正日期",
                        "config/calendar/cn-2027.yml:10  春节长达 35 天。最多 15 天。请对照通知改正 from 或 to",
                        "config/calendar/cn-2027.yml:10  调休上班日 2027-02-13 在春节假期之内。应在所有假期之外。请对照通知改正日期",
                        "config/calendar/cn-2027.yml:11  清明与春节（第 10 行）重叠。每一天最多属于一个假期。请对照通知改正日期，或合并为一项",
                        "config/calendar/cn-2027.yml:12  to 2027-05-01 早于 from 2027-05-05。假期的最后一天不早于第一天。请改正日期",
                        "config/calendar/cn-2027.yml:13  2028-06-09 不在 2027 年。应为该年的日期，或上一年的最后几天。请改正日期，或写入另一年的文件",
                        "config/calendar/cn-2027.yml:13  没有 2027-06-31 这一天。应为日历上的一天。请改正日期",
                        "config/calendar/cn-2027.yml:13  调休上班日“2027-06-05”在第 13 行已经有了。每个调休上班日只写一次。请删去其中一个");
    }

    @Test
    void finds_a_year_in_the_file_of_another() throws IOException {
        write("calendar/cn-2028.yml", NOTICE + """
                holidays:
                  - {name: {zh: 元旦, en: New Year}, from: 2026-12-31, to: 2027-01-02}
                """);

        assertThat(told(Language.EN))
                .containsExactly("config/calendar/cn-2028.yml:1  The code is cn-2027 and the file is named cn-2028.yml."
                        + " Expected the file name cn-2027.yml. Correct one of them");
    }

    @Test
    void tells_every_mistake_in_the_deadlines() throws IOException {
        write(DEADLINES, """
                rules:
                  - {code: a, name: {zh: 甲, en: a}, periods: quarter, kinds: [brunch], days: 5, counted: working, source: {zh: 甲, en: a}, certainty: weak}
                  - {code: b, name: {zh: 甲, en: a}, periods: quarter, kinds: [branch], counted: working, source: {zh: 甲, en: a}, certainty: weak}
                  - {code: c, name: {zh: 甲, en: a}, periods: quarter, regulators: [NFRA Shanghai Ofice], day: 02-30, counted: working, source: {zh: 甲, en: a}, certainty: weak}
                  - {code: d, name: {zh: 甲, en: a}, periods: quarter, kinds: [branch], days: 5, counted: working, source: {zh: 甲, en: a}, certainty: weak}
                  - {code: d, name: {zh: 甲, en: a}, periods: quarter, year-from: 2026, kinds: [branch], days: 5, counted: working, source: {zh: 甲, en: a}, certainty: weak}
                """);

        assertThat(told(Language.EN))
                .containsExactly(
                        "config/calendar/deadlines.yml:1  The unit 1000 Example Property Insurance Co., Ltd. (legal person) is obliged and has no deadline. Expected a deadline that fits each obliged unit. Add one, correct kinds or regulators, or take obliged off the unit in organisation.yml",
                        "config/calendar/deadlines.yml:2  Unknown kind of unit “brunch”. The nearest is “branch”. Correct it",
                        "config/calendar/deadlines.yml:3  The deadline b says its date twice or not at all. Expected one of days, after the period's end, and day, of a month. Keep one",
                        "config/calendar/deadlines.yml:4  Unknown supervising office “NFRA Shanghai Ofice”. The nearest is “NFRA Shanghai Office”. Correct it",
                        "config/calendar/deadlines.yml:4  02-30 is not a day. Expected a day of the calendar. Correct the date",
                        "config/calendar/deadlines.yml:6  The deadline “d” is already on line 5. Expected every deadline once. Delete one of them",
                        "config/calendar/deadlines.yml:6  The deadline d never comes to bear: d, which stands before it, fits whatever it fits. Expected the special one before the general one. Change their order, narrow one, or delete it");
        assertThat(told(Language.ZH))
                .contains(
                        "config/calendar/deadlines.yml:1  机构 1000 示例财产保险股份有限公司（法人机构）有报送义务而没有时限。每个有报送义务的机构至少适用一条时限。请补充时限，或改正 kinds、regulators，或在 organisation.yml 中去掉 obliged",
                        "config/calendar/deadlines.yml:3  时限 b 没有写明或写了两种应报日。days（期末后天数）和 day（固定月日）恰写一个。请只写一个",
                        "config/calendar/deadlines.yml:6  时限 d 永远不会用到：前面的 d 已包括它的全部情形。先写特殊的，再写一般的。请调换顺序、缩小范围或删去");
    }

    @Test
    void reads_who_has_a_later_day_and_who_owes_nothing() throws IOException {
        write(EXCEPTIONS, """
                exceptions:
                  - {org: "3100", period: 2026Q3, due: 2026-10-26, reason: 系统切换, approver: 赵芳, expires: 2026-12-31}
                  - {org: "1000", period: 2026, not-obliged: true, reason: 由集团报送, approver: 赵芳, expires: 2027-12-31}
                """);

        List<DeadlineException> read = load().orThrow().exceptions();

        assertThat(read.get(0).due()).contains(LocalDate.of(2026, 10, 26));
        assertThat(read.get(0).isNotObliged()).isFalse();
        assertThat(read.get(1))
                .isEqualTo(new DeadlineException(
                        "1000", Period.parse("2026"), Optional.empty(), "由集团报送", "赵芳", LocalDate.of(2027, 12, 31)));
        assertThat(read.get(1).isNotObliged()).isTrue();
    }

    @Test
    void tells_every_mistake_in_the_exceptions() throws IOException {
        write(EXCEPTIONS, """
                exceptions:
                  - {org: "3109", period: 2026Q3, due: 2026-10-26, reason: 甲, approver: 赵芳, expires: 2026-12-31}
                  - {org: "3100", period: 2026Q3, reason: 甲, approver: 赵芳, expires: 2026-12-31}
                  - {org: "3101", period: 2026Q3, not-obliged: true, reason: 甲, approver: 赵芳, expires: 2026-12-31}
                  - {org: "3100", period: 2026Q2, due: 2026-07-14, reason: 甲, approver: 赵芳, expires: 2026-12-31}
                  - {org: "3100", period: 2026Q1, due: 2026-04-30, reason: 甲, approver: 赵芳, expires: 2026-04-29}
                  - {org: "3100", period: 2025Q4, due: 2026-01-30, reason: 甲, expires: 2026-12-31}
                  - {org: "3100", period: 2025Q4, due: 2026-01-30, reason: 甲, approver: " ", expires: 2026-12-31}
                  - {org: "3100", period: 2026Q1, not-obliged: true, reason: 甲, approver: 赵芳, expires: 2026-03-31}
                """);

        assertThat(told(Language.EN))
                .containsExactly(
                        "config/calendar/exceptions.yml:2  Unknown unit “3109”. The nearest is “3100”, “3101” or “3102”. Correct it",
                        "config/calendar/exceptions.yml:3  The exception of 3100 for 2026Q3 says both things or neither. Expected one of due, a new date, and not-obliged. Keep one",
                        "config/calendar/exceptions.yml:4  3101 Pudong central sub-branch owes no return for 2026Q3 in any case. Expected a unit that is obliged, existed in the period and has a deadline. Correct the unit or the period, or delete it",
                        "config/calendar/exceptions.yml:5  The new date 2026-07-14 is not after the date 2026-07-14 by rule. Expected a later one. Correct it or delete the exception",
                        "config/calendar/exceptions.yml:6  It expires on 2026-04-29, before 2026-04-30: nobody could use it. Expected it to last to the new date, or without one to the period's end. Correct expires",
                        "config/calendar/exceptions.yml:7  exceptions[6].approver is missing. Expected approver here. Add it",
                        "config/calendar/exceptions.yml:8  exceptions[7].approver =  . Expected something like 赵芳. Correct it",
                        "config/calendar/exceptions.yml:8  The exception “3100 2025Q4” is already on line 7. Expected every exception once. Delete one of them",
                        "config/calendar/exceptions.yml:9  The exception “3100 2026Q1” is already on line 6. Expected every exception once. Delete one of them");
        assertThat(told(Language.ZH))
                .contains(
                        "config/calendar/exceptions.yml:3  3100 2026Q3 的例外没有写明内容或写了两种。due（新的应报日）和 not-obliged（免报）恰写一个。请只写一个",
                        "config/calendar/exceptions.yml:4  3101 浦东中心支公司 在 2026Q3 本来就不必报送。有报送义务、该期存在且适用时限的机构。请改正机构或期间，或删去",
                        "config/calendar/exceptions.yml:5  新的应报日 2026-07-14 不晚于原应报日 2026-07-14。延期应晚于原应报日。请改正日期或删去",
                        "config/calendar/exceptions.yml:6  失效日 2026-04-29 早于 2026-04-30，例外还没用上就已失效。失效日不早于新的应报日；免报的不早于期末。请改正 expires");
    }

    @Test
    void notes_an_exception_that_has_expired_and_keeps_it() throws IOException {
        write(EXCEPTIONS, """
                exceptions:
                  - {org: "3100", period: 2026Q3, due: 2026-10-26, reason: 系统切换, approver: 赵芳, expires: 2026-10-31}
                """);

        assertThat(load().isBlocked()).isFalse();
        assertThat(load().orThrow().exceptions()).hasSize(1);
        assertThat(told(Language.EN))
                .containsExactly(
                        "config/calendar/exceptions.yml:2  The exception of 3100 for 2026Q3 expired on 2026-10-31."
                                + " What has not come by then is due by the rule again. Have it approved again where it is needed;"
                                + " else leave it, as a record");
        assertThat(told(Language.ZH))
                .containsExactly("config/calendar/exceptions.yml:2  3100 2026Q3 的例外已于 2026-10-31 失效。"
                        + "失效后未收到的报表按原规定。还需要的请重新批准；否则留作记录即可");
    }

    @Test
    void doubts_an_approver_who_may_not_decide_it_and_moves_the_date_all_the_same() throws IOException {
        write("people.yml", """
                people:
                  - {name: 李敏, roles: [prepare]}
                  - {name: 赵芳, roles: [approve]}
                  - {name: 钱进, roles: [approve], org: "3100"}
                  - {name: 孙立, roles: [approve], org: "1000"}
                """);
        write(EXCEPTIONS, """
                exceptions:
                  - {org: "3100", period: 2026Q1, due: 2026-10-26, reason: 甲, approver: 赵方, expires: 2026-12-31}
                  - {org: "3100", period: 2026Q2, due: 2026-10-26, reason: 甲, approver: 李敏, expires: 2026-12-31}
                  - org: "3100"
                    period: 2026Q3
                    due: 2026-10-26
                    reason: 甲
                    approver: 钱进
                    expires: 2026-12-31
                  - {org: "3100", period: 2025Q4, due: 2026-10-26, reason: 甲, approver: 孙立, expires: 2026-12-31}
                  - {org: "1000", period: 2025Q4, due: 2026-10-26, reason: 甲, approver: 孙立, expires: 2026-12-31}
                  - {org: "1000", period: 2026Q1, due: 2026-10-26, reason: 甲, approver: 赵芳, expires: 2026-12-31}
                  - {org: "1000", period: 2026Q2, due: 2026-10-26, reason: 甲, approver: 钱进, expires: 2026-12-31}
                """);

        assertThat(load().isBlocked()).isFalse();
        assertThat(load().orThrow().exceptions()).hasSize(7);
        assertThat(load().findings())
                .allSatisfy(doubt -> assertThat(doubt.severity()).isEqualTo(Severity.SOFT));
        assertThat(told(Language.EN))
                .containsExactly(
                        "config/calendar/exceptions.yml:2  config/people.yml does not know “赵方”, who approved the exception of 3100 for 2026Q1. Expected somebody with the role approve: 赵芳, 孙立. Correct approver, or enter the person with that role in config/people.yml",
                        "config/calendar/exceptions.yml:3  李敏, who approved the exception of 3100 for 2026Q2, does not have the role approve in config/people.yml. Expected somebody who has it: 赵芳, 孙立. Have one of them approve it and correct approver; if the person may, correct config/people.yml",
                        "config/calendar/exceptions.yml:8  钱进, who approved the exception of 3100 for 2026Q3, signs for unit 3100 alone. Expected an approver of a unit above it, or of no unit in particular: 赵芳, 孙立. Have one of them approve it and correct approver, or correct org in config/people.yml",
                        "config/calendar/exceptions.yml:13  钱进, who approved the exception of 1000 for 2026Q2, signs for unit 3100 alone. Expected an approver of a unit above it, or of no unit in particular: 赵芳, 孙立. Have one of them approve it and correct approver, or correct org in config/people.yml");
        assertThat(told(Language.ZH))
                .startsWith(
                        "config/calendar/exceptions.yml:2  3100 2026Q1 的例外的批准人“赵方”不在 config/people.yml 中。应为有 approve（批准）角色的人：赵芳, 孙立。请改正 approver，或把此人及其角色写入 config/people.yml",
                        "config/calendar/exceptions.yml:3  3100 2026Q2 的例外由李敏批准，此人在 config/people.yml 中没有 approve（批准）角色。应为有该角色的人：赵芳, 孙立。请有权的人批准并改正 approver；此人确有权的，改正 config/people.yml",
                        "config/calendar/exceptions.yml:8  3100 2026Q3 的例外由钱进批准，此人只为机构 3100 签名。应由上级机构或不限机构的批准人批准：赵芳, 孙立。请有权的人批准并改正 approver；或改正 config/people.yml 中的 org");
    }

    @Test
    void doubts_nobody_where_nobody_is_entered() throws IOException {
        write(EXCEPTIONS, """
                exceptions:
                  - {org: "3100", period: 2026Q3, due: 2026-10-26, reason: 甲, approver: 赵方, expires: 2026-12-31}
                """);
        write("people.yml", "people: []\n");
        assertThat(load().findings()).isEmpty();
        Files.delete(folder.resolve("people.yml"));
        assertThat(load().findings()).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Checked<ReportingCalendar> load() {
        return CalendarLoader.load(folder, TODAY);
    }

    private List<String> told(Language language) {
        return load().findings().stream()
                .map((Finding finding) -> finding.sentence(language))
                .toList();
    }
}
