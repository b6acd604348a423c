package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.vocabulary.ExitCode;

/** What is told of orders that cannot be followed. */
class RefusalsTest {

    private static final String ORIGINAL = "data/2026Q3/crm-complaints.csv";

    @TempDir
    private static Path folder;

    private static CommandWorld world;

    @BeforeAll
    static void runs_once() throws IOException {
        world = CommandWorld.in(folder);
        world.deliver(
                "crm-complaints.csv",
                "TS-1,310101,2026-07-03,2026-07-09,2026-07-12,监管转办,理赔纠纷,机动车辆保险,1000,张三,310101199001010015,x",
                "TS-2,310102,2026-08-03,2026-08-09,2026-08-12,热线电话,理赔纠纷,机动车辆保险,20,李四,310101199001010023,x",
                "TS-3,310102,2020-08-03,2020-08-09,2020-08-12,热线电话,理赔纠纷,机动车辆保险,20,李四,310101199001010023,x");
        world.run();
    }

    @Test
    void name_the_original_that_is_not_there_or_not_known_or_cut() throws IOException {
        Files.writeString(world.path("other.csv"), "a,b\n1,2\n");
        Path cut = world.path("crm-complaints.csv");
        List<String> lines = Files.readAllLines(world.path(ORIGINAL));
        Files.write(cut, lines.subList(0, 2));

        told(ExitCode.SOURCE_UNREADABLE, trace("--against", "nowhere.csv"))
                .endsWith(
                        "/nowhere.csv  There is no such file or it cannot be read. An original source file was expected."
                                + " Correct --against and try again\n");
        told(ExitCode.WRONG_USAGE, trace("--against", "other.csv"))
                .endsWith(
                        "/other.csv  3100-2026Q3-r1-a1 has no file with these bytes or this name. Expected a file of the"
                                + " same content or name as one that was collected. ./suping trace names the source files\n");
        told(ExitCode.NOT_PROVED, trace("--against", "crm-complaints.csv"))
                .endsWith(
                        "  2 lines differ from the parts (1 row in the original); the first:\n"
                                + "    ✗ 3  This line is no longer in the original. The parts have it. Find out who changed the original\n"
                                + "    ✗ 4  This line is no longer in the original. The parts have it. Find out who changed the original\n");
    }

    @Test
    void name_the_file_that_cannot_be_written() {
        told(ExitCode.WRONG_USAGE, trace("--rows", "nowhere/rows.csv"))
                .endsWith("/nowhere/rows.csv  The folder does not exist. Expected a file in a folder that exists."
                        + " Make the folder first\n");
        told(ExitCode.WRONG_USAGE, trace("--rows", "rows.doc"))
                .endsWith("/rows.doc  Unknown kind of file. Expected a name that ends with .csv or .xlsx."
                        + " Correct --rows and try again\n");
        told(ExitCode.WRONG_USAGE, world.suping("indicators", "--doc", "config/suping.yml/catalogue.html"))
                .isEqualTo("  " + world.path("config/suping.yml/catalogue.html")
                        + "  it cannot be written. a file that can"
                        + " be written. name another file or check the folder's permissions\n");
    }

    @Test
    void name_the_form_that_is_not_there_or_no_text() throws IOException {
        Files.write(world.path("form.yml"), "表格: 季报".getBytes(Charset.forName("GB18030")));

        told(ExitCode.WRONG_USAGE, world.suping("fill", "nowhere.yml", "--period", "2026Q3"))
                .isEqualTo("  " + world.path("nowhere.yml")
                        + "  There is no such file or it cannot be read. The map of a form"
                        + " (.yml) was expected. Correct the file name and try again\n");
        told(ExitCode.WRONG_USAGE, world.suping("fill", "form.yml", "--period", "2026Q3"))
                .isEqualTo("  " + world.path("form.yml")
                        + "  It is no UTF-8 text. UTF-8 was expected. Save it as UTF-8 and" + " try again\n");
    }

    @Test
    void name_the_period_and_the_unit_that_cannot_be_run() throws IOException {
        CommandWorld elsewhen = CommandWorld.in(folder.resolve("elsewhen")).with("SUPING_CLOCK", "yesterday");

        told(ExitCode.WRONG_USAGE, world.suping("run", "--period", "2027Q1"))
                .isEqualTo("  3100  period 2027Q1 has not begun. a run on 2027-01-01 or later. correct --period\n");
        told(ExitCode.WRONG_USAGE, world.suping("run", "--period", "2026Q3", "--org", "310103"))
                .isEqualTo(
                        "  310103  this unit did not exist in 2026Q3. a unit valid in the period. correct --org or --period\n");
        told(ExitCode.WRONG_USAGE, elsewhen.run())
                .isEqualTo("  SUPING_CLOCK  \"yesterday\" is not a moment. as 2026-10-09T01:00:00Z. correct or unset"
                        + " SUPING_CLOCK\n");
    }

    @Test
    void say_that_a_note_wants_no_explanation() {
        told(
                        ExitCode.WRONG_USAGE,
                        world.suping(
                                "explain",
                                "R-PERIOD",
                                "--period",
                                "2026Q3",
                                "--text",
                                "it came late",
                                "--by",
                                "Li Min"))
                .isEqualTo("  R-PERIOD  It only informs, at 2026Q3/crm-complaints.csv:4. Notes want no explanation."
                        + " nothing to do\n");
    }

    @Test
    void say_that_nothing_was_measured_yet_and_show_nothing_of_rows_that_are_no_headings() throws IOException {
        CommandWorld empty = CommandWorld.in(folder.resolve("empty"));
        Files.writeString(
                empty.complaints("crm-complaints.csv"), "TS-1,310101,2026-07-03,张三\nTS-2,310101,2026-07-03,李四\n");
        empty.edit("config/sources/crm.yml", "charset: UTF-8", "charset: UTF-8\nheader-row: 1");

        told(ExitCode.SOURCE_UNREADABLE, empty.run())
                .endsWith(
                        "  2026Q3/crm-complaints.csv:1  this line holds none of the headings (not shown: it may be"
                                + " somebody's data). every heading of the source's definition once in the row of headings. add the"
                                + " row of headings, or change headings, header-row, delimiter or charset in the source's definition\n");
        told(ExitCode.WRONG_USAGE, empty.suping("trace", "CP-01", "--period", "2026Q3"))
                .isEqualTo("  --period  The book has no measured return. A run was expected first."
                        + " ./suping run --period 2026Q3\n");
    }

    private static Said trace(String option, String value) {
        return world.suping("trace", "CP-01", "--period", "2026Q3", option, value);
    }

    private static AbstractStringAssert<?> told(ExitCode exitCode, Said said) {
        assertThat(said.exitCode()).isEqualTo(exitCode.code());
        return assertThat(said.text());
    }
}
