package org.suping.submit.receive.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/** What cannot be copied in is told by its name, and nothing of it stays. */
class IncomingTest {

    private static final int MANY = 8 << 20;

    @TempDir
    private Path folder;

    private Folders folders() {
        return new Folders(folder.resolve("config"), folder.resolve("work"));
    }

    private Path sent(String name, int bytes) throws IOException {
        return Files.write(folder.resolve(name), new byte[bytes]);
    }

    private String refused(Incoming incoming, Path named, Language language) throws IOException {
        BlockedException refused = catchThrowableOfType(BlockedException.class, () -> incoming.take(named));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
        Path kept = folders().received().resolve("incoming");
        if (Files.exists(kept)) {
            try (Stream<Path> left = Files.list(kept)) {
                assertThat(left).isEmpty();
            }
        }
        return refused.findings().get(0).sentence(language);
    }

    @Test
    void refuses_what_is_no_longer_there() throws IOException {
        Path gone = folder.resolve("3100-2026Q3-r1.suping.zip");

        assertThat(refused(new Incoming(folders()), gone, Language.EN))
                .isEqualTo(
                        gone + "  it cannot be read: it is gone, or that is not allowed. A file that stays while it is"
                                + " received and that this account may read. Look to the file and its rights and receive once more;"
                                + " all others have their answers");
        assertThat(refused(new Incoming(folders()), gone, Language.ZH))
                .isEqualTo(gone + "  读不了：已不在，或没有权限。应为接收时一直在、本账户可读的文件。" + "检查文件和权限，然后再接收一次；其余的已照常答复");
    }

    @Test
    void refuses_what_is_larger_than_any_package() throws IOException {
        Path large = sent("3100-2026Q3-r1.suping.zip", (1 << 20) + 1);

        assertThat(refused(new Incoming(folders(), 1 << 20), large, Language.EN))
                .isEqualTo(large
                        + "  the file has more than 1 MB. A package of at most 1 MB. Ask the unit what it is; it was"
                        + " neither copied nor registered");
        assertThat(new Incoming(folders(), (1 << 20) + 1).take(large).bytes()).isEqualTo((1 << 20) + 1);
    }

    @Test
    void refuses_a_name_that_is_longer_than_that_of_a_receipt_can_be() throws IOException {
        Path named = sent("r".repeat(190) + ".suping.zip", 1);

        assertThat(refused(new Incoming(folders()), named, Language.EN))
                .isEqualTo(named + "  the name is too long (201 characters). At most 200 bytes, which is some"
                        + " 60 Chinese characters; a package is named as 3100-2026Q3-r1.suping.zip. Have the unit send it"
                        + " again under the name that it had when it was sealed");
    }

    @Test
    void refuses_what_somebody_is_still_writing() throws Exception {
        Path growing = sent("3100-2026Q3-r1.suping.zip", MANY);
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            while (!ended.get()) {
                try {
                    Files.write(growing, new byte[1], StandardOpenOption.APPEND);
                } catch (IOException unwritable) {
                    return;
                }
                begun.countDown();
            }
        });
        writer.start();
        begun.await();
        try {
            assertThat(refused(new Incoming(folders()), growing, Language.EN))
                    .isEqualTo(growing
                            + "  the file changed while it was copied. A file whose transfer has ended. Receive once"
                            + " more when it has ended; nothing is registered of it");
        } finally {
            ended.set(true);
            writer.join();
        }
        assertThat(new Incoming(folders()).take(growing).bytes()).isGreaterThan(MANY);
    }
}
