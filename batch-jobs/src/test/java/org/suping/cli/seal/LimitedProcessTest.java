package org.suping.cli.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/** What becomes of a process that reads a stranger's package. */
class LimitedProcessTest {

    @TempDir
    private Path folder;

    @Test
    void is_a_difference_when_its_memory_is_not_enough() {
        assertThat(refused(5, 8))
                .isEqualTo(
                        "3100-2026Q3-r1.suping.zip  reading it takes more than 8 MB of memory. No package of ours takes that"
                                + " much. Do not open the package with other programs; ask the sender for it as it was made");
    }

    @Test
    void is_a_difference_when_it_takes_too_long_and_leaves_nothing_behind() throws IOException {
        assertThat(refused(0, 64))
                .isEqualTo(
                        "3100-2026Q3-r1.suping.zip  it could not be read in 0 minutes. Some seconds for a million rows. Allow"
                                + " more with --minutes if the package is large; else ask the sender");
        try (Stream<Path> left = Files.list(new Folders(folder, folder).spill())) {
            assertThat(left).isEmpty();
        }
    }

    private String refused(int minutes, int megabytes) {
        Folders folders = new Folders(Path.of("..", "config"), folder);
        BlockedException refused = catchThrowableOfType(
                BlockedException.class,
                () -> new LimitedProcess(folders, Map.of(), minutes, megabytes)
                        .run(
                                "3100-2026Q3-r1.suping.zip",
                                List.of(
                                        "check-config",
                                        "--config",
                                        folders.config().toAbsolutePath().toString())));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_PROVED);
        return refused.findings().get(0).sentence(Language.EN);
    }
}
