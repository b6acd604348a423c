package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** What careless or hostile senders and machines do: a sentence and an exit code each, and the terminal obeys nobody. */
class HostileInputTest {

    private static final String REST =
            ",310202,2026-07-07,2026-07-17,2026-07-23,热线电话,退保纠纷,机动车辆保险,100.50,孙丽华,994728197801181155,要求退保";

    @TempDir
    Path folder;

    @Test
    void refuses_a_folder_where_a_source_file_should_be() throws IOException {
        CommandWorld world = delivered();
        Files.createDirectory(world.complaints("crm-complaints-2.csv"));

        assertThat(world.run())
                .isEqualTo(
                        new Said(
                                15,
                                "  2026Q3/crm-complaints-2.csv  it is no file but a folder, a pipe or a device. a file under every"
                                        + " name the source's definition asks for. move it away or rename it, then run again\n"));
    }

    @Test
    void names_what_is_too_long_for_a_cell() throws IOException {
        CommandWorld world = delivered();
        world.deliver(
                "crm-complaints-1.csv",
                "CP-1" + REST,
                "CP-2" + REST.replace("要求退保", '"' + "字".repeat((1 << 20) + 1) + '"'));

        Said said = world.run();

        assertThat(said.exitCode()).isEqualTo(15);
        assertThat(said.text())
                .endsWith(
                        "  2026Q3/crm-complaints-1.csv:3  a cell of the record that starts on this line holds more than"
                                + " 1048576 characters. at most 1048576 characters in a cell; often a quote was never closed."
                                + " mend the record or export the file again; no row was lost\n");
    }

    @Test
    void refuses_a_file_name_that_a_terminal_would_obey() throws IOException {
        CommandWorld world = delivered();
        Files.createFile(world.complaints("crm-complaints-\u001B[31m\n2.csv"));

        assertThat(world.run())
                .isEqualTo(new Said(
                        15,
                        "  2026Q3/crm-complaints-␛[31m␊2.csv  the file's name holds the invisible character U+001B. a name"
                                + " of visible characters. rename the file, then run again\n"));
    }

    @Test
    void refuses_a_period_folder_that_leads_out_of_the_data_folder() throws IOException {
        CommandWorld world = delivered();
        Files.move(world.path("data/2026Q3"), world.path("elsewhere"));
        Files.createSymbolicLink(world.path("data/2026Q3"), world.path("elsewhere"));

        Said said = world.run();

        assertThat(said.exitCode()).isEqualTo(15);
        assertThat(said.text())
                .startsWith("  crm  2026Q3 leads out of the data folder " + world.path("data")
                        + ". files inside the data folder only. move the file into the data folder and change files in the"
                        + " source's definition\n");
    }

    @Test
    void reads_a_period_folder_that_is_a_link_within_the_data_folder() throws IOException {
        CommandWorld world = delivered();
        Files.move(world.path("data/2026Q3"), world.path("data/autumn"));
        Files.createSymbolicLink(world.path("data/2026Q3"), world.path("data/autumn"));

        assertThat(world.run().exitCode()).isZero();
    }

    @Test
    void says_that_the_work_folder_cannot_be_written() throws IOException {
        CommandWorld world = delivered();
        Files.createFile(world.path("work"));

        Said said = world.run();

        assertThat(said.exitCode()).isEqualTo(16);
        assertThat(said.text())
                .matches(Pattern.quote("  " + world.path("work/logs")
                                + "  the disk or the database failed: on this path there is a file where a folder belongs."
                                + " a work folder that can be written and has room and a database that answers. move that"
                                + " file away or choose another folder with --work, then run again: it goes on where it"
                                + " stopped and nothing that was done is lost\n")
                        + "  Details are in \\S+/suping-crash-\\d+\\.log\n");
    }

    @Test
    void makes_no_other_key_when_the_key_is_gone() throws IOException {
        CommandWorld world = delivered();
        world.run();
        Files.delete(world.path("work/masking.key"));
        Said gone = new Said(
                2,
                "  " + world.path("work/masking.key") + "  the key file is gone, and there are rows in "
                        + world.path("work/vault")
                        + " that were hashed under it. the key file of the first run ever since. restore it from a backup;"
                        + " where it is lost ask headquarters for a key file, and persons counted do not compare with"
                        + " earlier ones from then on\n");

        assertThat(world.run()).isEqualTo(gone);
        assertThat(world.suping("trace", "CP-01", "--against", "data/2026Q3/crm-complaints-1.csv"))
                .isEqualTo(gone);
        assertThat(world.path("work/masking.key")).doesNotExist();
    }

    @Test
    void refuses_definitions_that_hide_something_or_match_nothing() throws IOException {
        CommandWorld world = delivered();
        world.edit("config/codes.yml", "监管转办", "\"监管\\e[31m转办\"");
        world.edit("config/sources/crm.yml", "crm-complaints*.csv", "crm-[complaints*.csv");

        assertThat(world.suping("check-config"))
                .isEqualTo(
                        new Said(
                                2,
                                "2 mistakes in the configuration:\n"
                                        + "  config/codes.yml:7  The text holds the invisible character U+001B. Expected visible characters"
                                        + " only. Delete it and type the text again\n"
                                        + "  config/sources/crm.yml:7  The file pattern “{period}/crm-[complaints*.csv” cannot be"
                                        + " read. Expected names with * ? [...] {...}, brackets in pairs. Close the brackets\n"));
    }

    @Test
    void shows_what_a_cell_hides_and_lets_no_spreadsheet_run_it() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver(
                "crm-complaints-1.csv",
                "CP\u001B[31m\u202E-1" + REST,
                "=cmd|' /C calc'!A0" + REST,
                "＠SUM(1)" + REST,
                "<b>4</b>" + REST);

        world.run();
        Said traced = world.suping("trace", "CP-01", "--rows", "rows.csv");
        Said json = world.suping("trace", "CP-01", "--json");

        assertThat(traced.exitCode()).isZero();
        assertThat(traced.text())
                .contains("complaint number CP␛[31m\uFFFD-1 ·", "complaint number =cmd|' /C calc'!A0 ·");
        assertThat(json.text()).contains("CP\\u001b[31m\\u202e-1");
        assertThat(traced.text() + json.text()).doesNotContain("\u001B", "\u202E");
        assertThat(Files.readString(world.path("rows.csv")))
                .contains(",CP␛[31m\uFFFD-1,", ",'=cmd|' /C calc'!A0,", ",'＠SUM(1),", ",<b>4</b>,")
                .doesNotContain("\u001B", "\u202E");
    }

    private CommandWorld delivered() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver("crm-complaints-1.csv", "CP-1" + REST);
        return world;
    }
}
