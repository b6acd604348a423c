package org.suping.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.Folders;
import org.suping.findings.Finding;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

class AuditTrailTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-09T01:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path work;

    private AuditTrail trail;
    private Path file;

    @BeforeEach
    void begin() {
        Folders folders = new Folders(work.resolve("config"), work);
        trail = new AuditTrail(folders, CLOCK);
        file = AuditTrail.file(folders);
    }

    @Test
    void chains_each_line_to_the_line_before_as_sha256sum_reckons_it() throws Exception {
        trail.add(AuditAction.RUN, "3100/2026Q3/final/r1#1", "definitions=9f2c");
        trail.add(AuditAction.END, "3100/2026Q3/final/r1#1", "exit=10");

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("suping-audit 1");
        assertThat(lines.get(1).split("\t"))
                .startsWith("1", "2026-10-09T01:00:00Z")
                .endsWith("run", "3100/2026Q3/final/r1#1", "definitions=9f2c", sum("head -n 1"));
        assertThat(lines.get(2)).endsWith("\texit=10\t" + sum("head -n 2 | tail -n 1"));
        assertThat(trail.head().map(Sha256::hex)).contains(sum("tail -n 1"));
        assertThat(check()).isEmpty();
    }

    @Test
    void is_empty_before_anything_was_done() {
        assertThat(trail.head()).isEmpty();
        assertThat(check()).isEmpty();
    }

    @Test
    void tells_an_altered_line() throws IOException {
        five();
        Files.writeString(file, Files.readString(file).replace("exit=3", "exit=0"));

        assertThat(check())
                .containsExactly(file + ":5  Entry 4 does not follow entry 3: entry 3 was altered after it was written."
                        + " The last column of each line is the SHA-256 of the line before."
                        + " Compare entry 3 with a backup and find out who can write to the folder");
    }

    @Test
    void tells_a_removed_and_a_doubled_line() throws IOException {
        five();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(3);
        Files.write(file, lines);
        assertThat(check())
                .startsWith(file + ":4  This line has the number 4. Expected 3: entries were removed or doubled."
                        + " Compare it with a backup and find out who can write to the folder");

        lines.add(2, lines.get(2));
        Files.write(file, lines);
        assertThat(check()).isNotEmpty();
    }

    @Test
    void tells_a_trail_that_was_cut_off_by_what_somebody_saw_of_it() throws IOException {
        five();
        Anchor seen = new Anchor("3100-2026Q3-r1.approve.sig", trail.head().orElseThrow());
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 5));

        assertThat(check()).isEmpty();
        assertThat(check(seen))
                .containsExactly(
                        "3100-2026Q3-r1.approve.sig  The entry " + seen.head().brief()
                                + " that it saw is no longer in the trail. Entries are only added: one that was seen stays."
                                + " The trail was cut off or written anew: compare it with a backup and find out who can write to the"
                                + " folder");
        Files.delete(file);
        assertThat(check(seen)).hasSize(1);
    }

    @Test
    void tells_a_trail_that_was_written_anew_from_some_line_on() throws IOException {
        five();
        Anchor seen = new Anchor("attempt", trail.head().orElseThrow());
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 3));
        IntStream.rangeClosed(3, 5).forEach(each -> trail.add(AuditAction.END, "r1#" + each, "exit=0"));

        assertThat(check()).isEmpty();
        assertThat(check(seen)).hasSize(1);
    }

    @Test
    void tells_a_line_that_is_none_and_a_first_line_that_is_not_its_own() throws IOException {
        five();
        String text = Files.readString(file);
        Files.writeString(
                file, text.replace("suping-audit 1\n", "suping-audit 2\n").replace("\tend\tr1#4", "\tdone\tr1#4"));

        assertThat(check())
                .contains(
                        file + ":1  The first line of the audit trail is not its own. Expected \"suping-audit 1\"."
                                + " Somebody altered the trail: compare it with a backup and find out who can write to the folder",
                        file
                                + ":5  This line is not as the trail writes one. Expected seven columns, separated by tabs."
                                + " Somebody altered the trail: compare it with a backup and find out who can write to the folder");
    }

    @Test
    void goes_on_after_a_line_that_was_never_written_whole() throws IOException {
        five();
        Files.writeString(file, "6\t2026-10-09T01:00:00Z\tlimin@PC", StandardOpenOption.APPEND);

        trail.add(AuditAction.END, "r1#6", "exit=6");

        assertThat(check()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(7);
    }

    @Test
    void keeps_to_one_line_whatever_is_written_down() {
        trail.add(AuditAction.IMPORT, "a\tb\nc", "file=x\u202Ey\r\n2\tforged");

        assertThat(check()).isEmpty();
        assertThat(AuditCheck.of(file, List.of()).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("a␉b␊c");
            assertThat(entry.details()).isEqualTo("file=x?y␍␊2␉forged");
        });
    }

    @Test
    void takes_lines_from_several_threads_one_after_the_other() {
        IntStream.range(0, 40).parallel().forEach(each -> trail.add(AuditAction.END, "r1#" + each, "exit=0"));

        assertThat(check()).isEmpty();
        assertThat(AuditCheck.of(file, List.of()).entries()).hasSize(40);
    }

    private void five() {
        IntStream.rangeClosed(1, 5).forEach(each -> trail.add(AuditAction.END, "r1#" + each, "exit=" + each));
    }

    private List<String> check(Anchor... anchors) {
        return AuditCheck.of(file, List.of(anchors)).findings().stream()
                .map(AuditTrailTest::sentence)
                .toList();
    }

    private static String sentence(Finding finding) {
        return finding.sentence(Language.EN);
    }

    /** With the tools of an auditor. */
    private String sum(String which) throws Exception {
        String first = Stream.of(which.split(" ")).findFirst().orElseThrow();
        String command =
                which.replaceFirst(first, first + " ").replaceFirst("(-n \\d+)", "$1 '" + file + "'") + " | sha256sum";
        Process process = new ProcessBuilder("bash", "-c", command).start();
        return new String(process.getInputStream().readAllBytes()).substring(0, 64);
    }
}
