package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** A figure that is traced where there is nothing but a package. */
class PackageTraceTest {

    private static final String PACKAGE = "3100-2026Q3-r1.suping.zip";

    private static final String UNSIGNED =
            "  3100-2026Q3-r1.suping.zip  no signature lies beside it. A file .sig of the same name, in the same folder. Ask the"
                    + " sender for it: without one the package proves that it is consistent, not whose it is\n";

    @TempDir
    static Path folder;

    private static CommandWorld world;
    private static Path sealed;

    @BeforeAll
    static void seal_a_return() throws IOException {
        world = CommandWorld.in(folder);
        world.deliver(
                "crm-complaints-1.csv",
                "A-1,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容",
                "A-2,3101,2026-07-04,2026-07-05,2026-07-09,来访,理赔纠纷,机动车辆保险,10.00,李某,,内容");
        world.run();
        world.suping("seal", "--period", "2026Q3", "--by", "李敏");
        sealed = folder.resolve("work/packages").resolve(PACKAGE);
    }

    @Test
    void shows_what_the_book_shows_without_book_and_configuration() throws IOException {
        Path elsewhere = Files.createTempDirectory(folder, "elsewhere");
        CommandWorld nowhere = CommandWorld.in(elsewhere);
        Files.move(elsewhere.resolve("config"), elsewhere.resolve("unused"));
        for (String figure : new String[] {"CP-02@3101", "CP-01@3100#channel=visit", "CP-05"}) {
            Said book = world.suping("trace", figure);

            Said packaged = nowhere.suping("trace", figure, "--package", sealed.toString());

            assertThat(packaged.text())
                    .isEqualTo(book.text()
                                    .replace(
                                            "  All rows: --rows FILE.csv|.xlsx    against the original: --against SOURCE-FILE\n",
                                            "")
                            + UNSIGNED);
            assertThat(packaged.text()).contains("proved");
            assertThat(packaged.exitCode()).isZero();
        }
    }

    @Test
    void is_as_json_what_the_book_gives() {
        assertThat(world.suping("trace", "CP-02@3101", "--package", sealed.toString(), "--json")
                        .text())
                .isEqualTo(world.suping("trace", "CP-02@3101", "--json").text() + UNSIGNED);
    }

    @Test
    void is_refused_from_a_package_that_was_changed() throws IOException {
        Path other = Files.createTempDirectory(folder, "changed").resolve(PACKAGE);
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(other, bytes);

        Said said = world.suping("trace", "CP-01", "--package", other.toString());

        assertThat(said.text()).contains("its bytes were changed: ");
        assertThat(said.exitCode()).isEqualTo(13);
    }

    @Test
    void is_not_proved_where_the_rows_give_another_figure() throws IOException {
        Path changed = Insider.changed(
                sealed,
                members -> Insider.edit(
                        members,
                        "content.txt",
                        "figure\tCP-01@3101\tVALUE\t2\nterm\tcount\tVALUE\t2\t2\n",
                        "figure\tCP-01@3101\tVALUE\t1\nterm\tcount\tVALUE\t1\t1\n"),
                Function.identity());

        Said said = world.suping("trace", "CP-01@3101", "--package", changed.toString());

        assertThat(said.text()).contains("   NOT PROVED\n", "The package says 1; adding the rows again gives 2");
        assertThat(said.exitCode()).isEqualTo(13);
    }

    /** A reader that is killed there is a finding here. */
    @Test
    void is_read_in_a_process_of_its_own() throws IOException, InterruptedException {
        assertThat(inProcess("", 0, "trace", "CP-01@3101", "--package", sealed.toString()))
                .contains("CP-01 ", "proved");
        assertThat(inProcess("open-package", 13, "trace", "CP-01@3101", "--package", sealed.toString()))
                .isEqualTo(
                        "  3100-2026Q3-r1.suping.zip  the program that read it was killed (137). Evidence and documents that"
                                + " can be read. Do not open the package with other programs; ask the sender for it as it was made\n");
    }

    private static String inProcess(String killAt, int exitCode, String... words)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(SupingProcess.command(killAt, words))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("COLUMNS", "2000");
        assertThat(builder.start().waitFor()).as(Files.readString(said)).isEqualTo(exitCode);
        return Files.readString(said);
    }

    @Test
    void says_what_is_not_in_the_package_or_does_not_go_with_it() {
        assertThat(world.suping("trace", "CP-01", "--org", "3109", "--package", sealed.toString())
                        .text())
                .contains("3109");
        Said both = world.suping("trace", "CP-01", "--period", "2026Q3", "--package", sealed.toString());
        assertThat(both.text())
                .contains(
                        "  --period  given together with --package. One of the two: a package has one period and no original files."
                                + " Leave --package out, or trace without the package");
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(world.suping("trace", "CP-01", "--package", "none.suping.zip")
                        .exitCode())
                .isEqualTo(15);
    }
}
