package org.suping.jobs.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.GroupPackages;
import org.suping.evidence.KillPoint;
import org.suping.evidence.store.Book;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.store.AttemptStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/** Consolidating that is killed, in processes of their own, as it happens. */
@Tag("campaign")
class ConsolidationSurvivalTest {

    /** In the order in which one that goes on comes to them. */
    private static final List<String> STEPS = List.of(
            "gatherPackages",
            "measureFigures",
            "reconcileFigures",
            "checkFigures",
            "assessScheme",
            "renderDocuments",
            "concludeAttempt");

    @TempDir
    private static Path folder;

    private static Headquarters undisturbed;
    private static Headquarters killed;

    @BeforeAll
    static void receive_three_branches_twice() throws IOException {
        GroupPackages group = GroupPackages.in(folder.resolve("group"));
        undisturbed = new Headquarters(GroupPackages.in(folder.resolve("undisturbed")));
        killed = new Headquarters(GroupPackages.in(folder.resolve("killed")));
        for (String branch : GroupPackages.BRANCHES) {
            String unit = branch.substring(0, 2) + "01";
            Path file = group.send(
                    branch,
                    GroupPackages.complaint(branch + "-1", unit, "2026-07-03"),
                    GroupPackages.complaint(branch + "-2", branch, "2026-08-03"));
            undisturbed.accept(file);
            killed.accept(file);
        }
    }

    @Test
    void ends_with_the_same_bytes_whenever_it_was_killed() throws Exception {
        Sha256 expected = undisturbed.consolidate().attempt().fingerprint();
        for (String step : STEPS) {
            for (String moment : List.of("before-commit:", "after-commit:")) {
                // after its last commit it is complete, and there is nothing to go on with
                assertThat(exitCodeKilledAt(moment + step)).as(moment + step).isEqualTo(KillPoint.HALTED);
            }
        }

        assertThat(killed.consolidate().exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
        assertThat(documents(killed)).isEqualTo(documents(undisturbed)).hasSize(5);
        try (Book book = killed.book()) {
            List<Attempt> attempts = new AttemptStore(book.jdbc()).all();
            assertThat(attempts).extracting(Attempt::fingerprint).containsExactly(expected);
        }
    }

    private static int exitCodeKilledAt(String killPoint) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dsuping.kill-at=" + killPoint,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ConsolidateOnce.class.getName(),
                        killed.folders().config().toString(),
                        killed.folders().work().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Map<String, Sha256> documents(Headquarters headquarters) throws IOException {
        Map<String, Sha256> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(headquarters.folders().reports())) {
            for (Path file : files.toList()) {
                documents.put(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return documents;
    }
}
