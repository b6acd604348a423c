package org.suping.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.Suping;
import org.suping.cli.Surroundings;

/** What the bench does and says; how long anything takes is nobody's business here. */
@Tag("campaign")
class BenchCommandTest {

    private static final String CONFIG =
            Path.of("..", "config").toAbsolutePath().normalize().toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void measures_every_figure_from_every_row_it_generated() {
        int exitCode = bench("--rows", "5000", "--files", "3", "--seed", "7", "--json");

        assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(number("rows")).isEqualTo(5_000);
        assertThat(number("rowsRead")).isEqualTo(5_000 + 12 * 3 * 4);
        assertThat(number("rowsAccepted") + number("rowsRejected") + number("rowsOutOfPeriod"))
                .isEqualTo(number("rowsRead"));
        assertThat(number("rowsRejected")).isEqualTo(10);
        assertThat(number("figures")).isEqualTo(13 * 140);
        assertThat(number("packageBytes")).isGreaterThan(number("vaultBytes") + number("documentBytes"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Tag("campaign")
    void counts_the_same_whether_the_rows_come_as_text_a_workbook_or_a_table() {
        List<String> counted = new ArrayList<>();
        for (String format : List.of("text", "workbook", "database")) {
            out.reset();
            int exitCode = bench("--rows", "3000", "--files", "2", "--format", format, "--json");

            assertThat(exitCode)
                    .as(format + err.toString(StandardCharsets.UTF_8))
                    .isZero();
            counted.add(number("rowsRead") + " " + number("rowsAccepted") + " " + number("rowsRejected") + " "
                    + number("rowsOutOfPeriod") + " " + number("rowsDuplicate") + " " + number("rows"));
        }

        assertThat(counted).hasSize(3).containsOnly(counted.get(0));
        assertThat(counted.get(0)).startsWith("3144 ");
    }

    @Test
    @Tag("campaign")
    void receives_and_consolidates_a_quarter_and_then_all_of_the_packages_of_a_group() {
        int exitCode = bench("--group", "4", "--rows", "200", "--json");

        assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("making the packages of 4 branches (200 rows each) …");
        String said = out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        assertThat(said)
                .containsPattern("\"packages\": 4, \"rowsEach\": 200, \"packageBytes\": \\d{5,}")
                .containsPattern("\"quarter\": \\{ ?\"received\": 1, .*\"consolidated\": 1, ")
                .containsPattern("\"all\": \\{ ?\"received\": 3, .*\"consolidated\": 4, ")
                .contains("\"timesPackages\": 4.0,");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void knows_no_other_format() {
        int exitCode = bench("--rows", "10", "--format", "stone");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("  suping bench  Option --format cannot be \"stone\". Expected text|workbook|database. See"
                        + " ./suping bench --help\n");
    }

    @Test
    void prints_each_stage_beside_the_floors() {
        int exitCode = bench("--rows", "200", "--files", "1", "--keep");

        assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("bench · 200 rows · 1 file · seed 1 · 13 units · Java ")
                .contains("collect + settle", "measure", "render", "trace CP-02", "floor: one aggregate over the parts")
                .contains("seal", "verify (two other, cold Javas)", "verify again (in this Java)")
                .containsPattern("floor: the package digested, its complaints counted .* takes [\\d.]+ times as long")
                .containsPattern("verify: \\S+ s of processor time · peak resident of all its processes \\S+ MB")
                .containsPattern("rows: read 344 = accepted [\\d,]+ \\+ rejected 0 \\+ out of period \\d+");
        assertThat(folder).isNotEmptyDirectory();
    }

    private int bench(String... options) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Map.of("SUPING_LANG", "en"), stream, new PrintStream(err, true, StandardCharsets.UTF_8), folder, false);
        String[] common = {"bench", "--config", CONFIG, "--work", folder.toString()};
        String[] arguments = new String[common.length + options.length];
        System.arraycopy(common, 0, arguments, 0, common.length);
        System.arraycopy(options, 0, arguments, common.length, options.length);
        return Suping.run(surroundings, arguments);
    }

    private long number(String key) {
        Matcher found = Pattern.compile("\"" + key + "\": (\\d+)").matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(found.find()).as(key).isTrue();
        return Long.parseLong(found.group(1));
    }
}
