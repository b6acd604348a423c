package org.suping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package is read in a process of its own, as a person has it. */
@Tag("campaign")
class VerifyProcessTest {

    @TempDir
    private Path folder;

    @Test
    void proves_a_package_and_survives_a_reader_that_is_killed() throws IOException, InterruptedException {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver(
                "crm-complaints-1.csv", "A-1,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容");
        world.run();
        world.suping("seal", "--period", "2026Q3", "--by", "李敏");

        assertThat(verify("", 10)).contains("  figures     ", "\nproved\n");
        assertThat(verify("read-evidence", 13))
                .isEqualTo(
                        "  3100-2026Q3-r1.suping.zip  the program that read it was killed (137). Evidence and documents that can be"
                                + " read. Do not open the package with other programs; ask the sender for it as it was made\n");
    }

    private String verify(String killAt, int exitCode) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(
                        SupingProcess.command(killAt, "verify", "work/packages/3100-2026Q3-r1.suping.zip"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said, UTF_8)).isEqualTo(exitCode);
        return Files.readString(said, UTF_8).replaceAll("\n {6}", " ");
    }
}
