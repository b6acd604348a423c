package org.suping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever signs a package has it read in another process than the one that holds the key. */
@Tag("campaign")
class SigningProcessTest {

    private static final String PACKAGE = "3100-2026Q3-r1.suping.zip";

    @TempDir
    static Path folder;

    private static Path sealed;

    @BeforeAll
    static void seal_a_return() throws IOException {
        CommandWorld world = CommandWorld.in(folder).with("SUPING_KEY_PASSWORD", "correct horse");
        world.deliver(
                "crm-complaints-1.csv", "A-1,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容");
        world.run();
        world.suping("keys", "init", "--by", "王芳");
        assertThat(world.suping("seal", "--period", "2026Q3", "--by", "李敏").exitCode())
                .isZero();
        sealed = folder.resolve("work/packages").resolve(PACKAGE);
    }

    @Test
    void says_that_the_reader_was_killed_and_does_not_sign() throws Exception {
        assertThat(review("read-evidence", sealed, 13))
                .isEqualTo(
                        "  3100-2026Q3-r1.suping.zip  the program that read it was killed (137). Evidence and documents that can"
                                + " be read. Do not open the package with other programs; ask the sender for it as it was made\n");
        assertThat(sealed.getParent()).isDirectoryNotContaining("glob:**.sig");
    }

    @Test
    void tells_what_does_not_agree_and_nothing_of_what_does() throws Exception {
        Path changed = Insider.changed(
                sealed,
                members -> Insider.edit(members, "README.txt", "sha256sum manifest.json", "cat manifest.json"),
                Function.identity());

        assertThat(review("", changed, 13))
                .contains("  README.txt:", "this line is “")
                .doesNotContain("archive   ", "proved");
    }

    @Test
    void asks_who_may_sign_once_the_package_is_proved() throws Exception {
        assertThat(review("", sealed, 17)).contains("王芳").doesNotContain("archive   ", "no signature lies beside it");
    }

    private static String review(String killAt, Path file, int exitCode) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder review = new ProcessBuilder(
                        SupingProcess.command(killAt, "review", file.toString(), "--key", "work/keys/王芳.p12"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        review.environment().put("COLUMNS", "2000");
        review.environment().put("LC_ALL", "C.UTF-8");
        review.environment().put("SUPING_KEY_PASSWORD", "correct horse");
        assertThat(review.start().waitFor()).as(Files.readString(said, UTF_8)).isEqualTo(exitCode);
        return Files.readString(said, UTF_8);
    }
}
