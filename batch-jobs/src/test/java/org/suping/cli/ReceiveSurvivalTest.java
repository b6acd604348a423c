package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suping.GroupPackages.complaint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.cli.CommandWorld.Said;
import org.suping.evidence.FileDigest;
import org.suping.evidence.KillPoint;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.submit.Submission;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.Sha256;

/** Receiving that is killed, or whose reader is: in processes of their own, as it happens. */
@Tag("campaign")
class ReceiveSurvivalTest {

    /** In the order in which a receiver that goes on comes to them. */
    private static final List<String> KILL_POINTS = List.of(
            "receive:copied",
            "receive:kept",
            "receive:unpacked",
            "receive:receipt",
            "receive:before-commit",
            "receive:after-commit",
            "receive:kept",
            "receive:before-commit",
            "receive:after-commit");

    @TempDir
    static Path folder;

    private static GroupPackages group;
    private static Path first;
    private static Path second;

    @BeforeAll
    static void seal() throws IOException {
        group = GroupPackages.in(folder.resolve("group")).signing();
        String one = complaint("J-1", "3201", "2026-07-03");
        first = group.send("3200", one);
        second = group.revise("3200", "补报一件", one, complaint("J-2", "3201", "2026-07-04"));
    }

    @Test
    @Tag("campaign")
    void loses_and_doubles_nothing_wherever_it_was_killed() throws Exception {
        Headquarters whole = new Headquarters(folder.resolve("whole"), group).sent(first, second);
        assertThat(receive("whole", "", true).exitCode()).isEqualTo(10);
        Headquarters killed = new Headquarters(folder.resolve("killed"), group).sent(first, second);

        for (String killPoint : KILL_POINTS) {
            Said said = receive("killed", killPoint, true);
            assertThat(said.exitCode()).as(killPoint + said.text()).isEqualTo(KillPoint.HALTED);
        }
        assertThat(receive("killed", "", true).exitCode()).isEqualTo(12);

        assertThat(files(killed)).isEqualTo(files(whole)).hasSizeGreaterThan(10);
        assertThat(came(killed)).isEqualTo(came(whole)).hasSize(2);
    }

    @Test
    void refuses_a_package_that_its_reader_did_not_survive_and_goes_on_with_the_next() throws Exception {
        Headquarters office = new Headquarters(folder.resolve("crashing"), group).sent(first, second);

        Said crashed = receive("crashing", "read-evidence", false);
        Said read = receive("crashing", "", false);

        assertThat(crashed.exitCode()).as(crashed.text()).isEqualTo(13);
        assertThat(crashed.text())
                .startsWith("3200-2026Q3-r1.suping.zip  refused  1 finding\n"
                        + "  3200-2026Q3-r1.suping.zip  the program that read it was killed (137).")
                .contains("\n3200-2026Q3-r2.suping.zip  refused  1 finding\n"
                        + "  3200-2026Q3-r2.suping.zip  the program that read it was killed (137).");
        assertThat(read.exitCode()).as(read.text()).isEqualTo(10);
        assertThat(came(office)).hasSize(2);
        assertThat(office.folders().spill()).isEmptyDirectory();
    }

    /** @param inside verifies without a process of its own */
    private static Said receive(String name, String killAt, boolean inside) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(SupingProcess.command(killAt, "receive", "inbox"))
                .directory(folder.resolve(name).toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("SUPING_CLOCK", "2026-10-12T02:00:00Z");
        builder.environment().put("COLUMNS", "2000");
        if (inside) {
            builder.environment().put("SUPING_INSIDE", "yes");
        }
        int exitCode = builder.start().waitFor();
        return new Said(exitCode, Files.readString(said, StandardCharsets.UTF_8));
    }

    /** Everything that is kept and sent back, and the audit trail. */
    private static SortedMap<String, Sha256> files(Headquarters office) throws IOException {
        SortedMap<String, Sha256> found = new TreeMap<>();
        Path work = office.folders().work();
        for (String name : List.of("received", "receipts", "vault", "audit")) {
            try (Stream<Path> files = Files.walk(work.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    found.put(
                            work.relativize(file).toString(),
                            FileDigest.of(file).digest());
                }
            }
        }
        return found;
    }

    private static List<Submission> came(Headquarters office) {
        try (Book book = Books.openForReading(office.folders())) {
            return new SubmissionStore(book.jdbc()).of(GroupPackages.PERIOD);
        }
    }
}
