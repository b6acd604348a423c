package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code suping sample}, and what a user does next. */
@Tag("campaign")
class SampleCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writes_a_group_that_runs_for_both_quarters_without_losing_a_row() {
        Terminal terminal = terminal();
        Path group = folder.resolve("group");

        assertThat(terminal.type("sample", "--seed", "7", "--size", "600", "--to", group.toString()))
                .as(terminal.complained())
                .isZero();
        assertThat(terminal.printed()).isEqualTo("""
                        an invented group: one legal person, three branches, twelve units below, two quarters · seed 7. Files and rows:
                                                    2026Q2      2026Q3
                          crm-complaints.csv           304         304
                          mediations.csv                26          27
                          cooperation.csv               18          13
                          opinions.csv                  11           7
                          partners.csv                  18          18
                          finance-premium.csv          180         180
                          business-volume.csv           45          45
                          service.csv                   45          45
                          reviews.csv                   11          11
                          education.csv                 13          12
                          trainings.csv                 10          10
                        written to GROUP; nobody and nothing in it is real. Next:
                          ./suping run --period 2026Q2 --config GROUP/config --work GROUP/work
                          ./suping run --period 2026Q3 --config GROUP/config --work GROUP/work
                        """.replace("GROUP", group.toString()));
        run(
                terminal,
                group,
                "2026Q2",
                "Collect 11 files together 681 rows accepted 681 · rejected 0 · duplicate 0 · out of period 0");
        run(
                terminal,
                group,
                "2026Q3",
                "Collect 11 files together 672 rows accepted 672 · rejected 0 · duplicate 0 · out of period 0");
    }

    @Test
    void overwrites_nothing() throws IOException {
        Files.createFile(folder.resolve("mine.txt"));
        Terminal terminal = terminal();

        assertThat(terminal.type("sample", "--to", folder.toString())).isEqualTo(2);
        assertThat(terminal.complained())
                .isEqualTo("  " + folder
                        + "  The folder is not empty. Expected an empty folder or one that is not there yet."
                        + " Name another folder, or move away what is in it\n");
        assertThat(folder.resolve("config")).doesNotExist();
    }

    @Test
    void makes_no_sample_of_nothing() {
        Terminal terminal = terminal();

        assertThat(terminal.type(
                        "sample", "--size", "0", "--to", folder.resolve("group").toString()))
                .isEqualTo(2);
        assertThat(terminal.complained())
                .isEqualTo("  --size  The number of complaints is 0. Expected at least 1."
                        + " Name another number, as --size 2000\n");
    }

    private static void run(Terminal terminal, Path group, String period, String told) {
        int exitCode = terminal.type(
                "run",
                "--period",
                period,
                "--config",
                group.resolve("config").toString(),
                "--work",
                group.resolve("work").toString());

        assertThat(exitCode).as(terminal.complained()).isEqualTo(10);
        assertThat(terminal.printed().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(told);
    }

    private Terminal terminal() {
        return new Terminal(folder.resolve("work"))
                .with("SUPING_LANG", "en")
                .with("COLUMNS", "300")
                .with("SUPING_CLOCK", "2026-10-15T01:00:00Z");
    }
}
