package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Days in a delivery after the day it speaks of: nobody can have seen them. */
@Tag("campaign")
class DaysAheadTest {

    private static final String RECEIVED_LATE = "C3,3101,2026-10-02,,,来访,理赔纠纷,机动车辆保险,,某人,,内容";

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void has_a_source_whose_file_names_may_say_the_day() throws IOException {
        world = CommandWorld.in(folder);
    }

    private static String row(String id, String toldOn, String closedOn) {
        return id + ",3101,2026-09-20," + toldOn + "," + closedOn + ",来访,理赔纠纷,机动车辆保险,,某人,,内容";
    }

    private List<String> told(String language) {
        String text = (language.equals("zh") ? world.inChinese() : world)
                .suping("run", "--period", "2026Q3", "--json")
                .text();
        JsonNode findings =
                new ObjectMapper().readTree(text.substring(text.indexOf('{'))).get("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .filter(finding -> finding.get("code").asString().matches("DEL-2[12]"))
                .map(DaysAheadTest::sentence)
                .toList();
    }

    private static String sentence(JsonNode finding) {
        return finding.get("severity").asString() + " " + finding.get("where").asString() + "  "
                + finding.get("found").asString() + "  " + finding.get("action").asString();
    }

    @Test
    void are_asked_about_column_by_column_where_the_files_name_says_its_day() throws IOException {
        world.edit("config/sources/crm.yml", "crm-complaints*", "crm-{as-of}");
        world.deliver(
                "crm-20261005.csv",
                row("C1", "2026-10-05", ""),
                row("C2", "2026-10-06", "2026-10-08"),
                RECEIVED_LATE,
                row("C4", "2026-09-25", "2026-10-20"));

        assertThat(told("en"))
                .containsExactly(
                        "SOFT 2026Q3/crm-20261005.csv:3  day told is after the day 2026-10-05 that the delivery speaks of in"
                                + " 1 row (the latest is 2026-10-06)  correct the days, or the day in the file's name, its"
                                + " note or its source; explain where both are right. A column of terms or plans has"
                                + " may-lie-ahead: true in its record",
                        "SOFT 2026Q3/crm-20261005.csv:3  day closed is after the day 2026-10-05 that the delivery speaks of"
                                + " in 2 rows (the latest is 2026-10-20)  correct the days, or the day in the file's name,"
                                + " its note or its source; explain where both are right. A column of terms or plans has"
                                + " may-lie-ahead: true in its record");
    }

    @Test
    void are_asked_about_where_the_source_says_its_day_in_chinese_too() throws IOException {
        world.edit("config/sources/crm.yml", "record: complaint\n", "record: complaint\nas-of: 2026-09-30\n");
        world.deliver("crm-complaints-1.csv", row("C1", "2026-10-01", ""));

        assertThat(told("zh"))
                .containsExactly("SOFT 2026Q3/crm-complaints-1.csv:2  1 行的告知日期晚于截至日 2026-09-30（最晚 2026-10-01）"
                        + "  改正日期，或改正文件名、交付说明、来源定义中的截至日；都没有错的作说明。写期限、计划的列在记录定义中加"
                        + " may-lie-ahead: true");
    }

    @Test
    void are_noted_once_for_the_file_where_nobody_says_its_day() throws IOException {
        world.deliver(
                "crm-complaints-1.csv",
                row("C1", "2026-10-05", "2026-10-08"),
                RECEIVED_LATE,
                row("C4", "2026-09-25", "2026-10-20"),
                row("C6", "2026-09-30", ""),
                "C5,9999,2026-10-30,,,来访,理赔纠纷,机动车辆保险,,某人,,内容");

        // the row of an unknown unit is rejected, and told of as that
        assertThat(told("en"))
                .containsExactly(
                        "NOTE 2026Q3/crm-complaints-1.csv  which day it speaks of is said nowhere and was taken to be"
                                + " the period's last, 2026-09-30; after it are day received in 1 row (first line 3, latest"
                                + " 2026-10-02); day told in 1 row (first line 2, latest 2026-10-05); day closed in 2 rows (first"
                                + " line 2, latest 2026-10-20)  write as-of in the source's definition, or {as-of} in its files"
                                + " where their names say it; what happened after the period's end is not counted in it");
    }

    @Test
    void are_noted_in_chinese_too() throws IOException {
        world.deliver("crm-complaints-1.csv", row("C1", "2026-10-05", "2026-10-08"), row("C4", "", "2026-10-20"));

        assertThat(told("zh"))
                .containsExactly("NOTE 2026Q3/crm-complaints-1.csv  没有写明截至哪一天，按期末 2026-09-30 计；更晚的有：告知日期"
                        + " 1 行（首见第 2 行，最晚 2026-10-05）；办结日期 2 行（首见第 2 行，最晚 2026-10-20）  在来源定义中写 as-of，"
                        + "或在 files 中用 {as-of} 从文件名取；期末以后发生的不计入本期");
    }

    @Test
    void are_nothing_to_ask_about_where_the_record_lets_the_column_lie_ahead() throws IOException {
        world.edit(
                "config/records/complaint.yml",
                "    title: {zh: 办结日期, en: day closed}\n    type: date\n",
                "    title: {zh: 办结日期, en: day closed}\n    type: date\n    may-lie-ahead: true\n");
        world.deliver("crm-complaints-1.csv", row("C1", "", "2026-10-08"));

        assertThat(told("en")).isEmpty();
    }
}
