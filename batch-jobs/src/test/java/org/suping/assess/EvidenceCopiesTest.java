package org.suping.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.definitions.scheme.Judgements;
import org.suping.definitions.scheme.Judgements.Evidence;
import org.suping.definitions.scheme.Judgements.Judgement;
import org.suping.definitions.scheme.Judgements.Verdict;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** What was shown for judgements is kept. */
class EvidenceCopiesTest {

    private static final String PATH = "judgements/3100/2026/minutes.pdf";

    @TempDir
    Path folder;

    private Folders folders;
    private Path original;
    private Judgements judgements;

    @BeforeEach
    void judge() throws IOException {
        folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        original = folders.config().resolve(PATH);
        Files.createDirectories(original.resolveSibling(""));
        Files.writeString(original, "%PDF-1.4 minutes");
        EvidenceFile file =
                EvidenceFile.parse(PATH, EvidenceFile.line(original)).orElseThrow();
        Evidence evidence = new Evidence(file, "会议纪要", LocalDate.of(2026, 1, 1), null);
        judgements = new Judgements(
                "3100",
                2026,
                List.of(new Judgement(
                        "E1-1",
                        "王芳",
                        LocalDate.of(2026, 9, 30),
                        new Verdict.Answer(true),
                        "制度齐全",
                        List.of(evidence, evidence))));
    }

    @Test
    void lies_once_under_its_digest_and_stays_when_the_original_goes() throws IOException {
        EvidenceCopies copies = new EvidenceCopies(folders);
        copies.keep(judgements);
        Files.delete(original);
        copies.keep(judgements);

        assertThat(kept()).containsExactly(Sha256.of("%PDF-1.4 minutes").hex() + ".pdf");
        assertThat(folders.evidence().resolve(kept().get(0))).hasContent("%PDF-1.4 minutes");
    }

    @Test
    void is_refused_when_it_is_no_longer_what_was_pinned() throws IOException {
        Files.writeString(original, "%PDF-1.4 others");

        assertThat(refused())
                .containsExactly("config/" + PATH + "  证据 minutes.pdf 在运行期间被修改、移走或删除。应与运行开始时相同。请恢复原件，或再运行一次以采用新的内容");
        assertThat(kept()).isEmpty();

        Files.delete(original);
        assertThat(refused()).hasSize(1);
    }

    private List<String> refused() {
        BlockedException refused =
                catchThrowableOfType(BlockedException.class, () -> new EvidenceCopies(folders).keep(judgements));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
        return refused.findings().stream()
                .map(finding -> finding.sentence(Language.ZH))
                .toList();
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> found = Files.list(folders.evidence())) {
            return found.map(file -> file.getFileName().toString()).toList();
        }
    }
}
