package org.suping.seal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.seal.Manifest;
import org.suping.seal.PackedFile;
import org.suping.seal.Sealer;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/** What was shown for judgements, against the digests in the definitions. */
class ShownCheckTest {

    private static final String AUDIT = "judgements/3100/2026/audit-report.pdf";

    private final Definitions definitions = DefinitionsLoader.loadOrThrow(Path.of("..", "config"));

    @Test
    void is_quiet_about_files_that_the_definitions_name() {
        assertThat(said(files -> files)).isEmpty();
    }

    @Test
    void tells_a_file_that_was_exchanged_taken_out_or_put_in() {
        Sha256 other = Sha256.of("other");

        assertThat(said(files -> files.map(
                        file -> file.path().equals(AUDIT) ? new PackedFile(AUDIT, file.bytes(), other) : file)))
                .singleElement()
                .asString()
                .startsWith(AUDIT + " the digest of what was shown for a judgement is " + other.brief()
                        + ". In the definitions it is ")
                .endsWith(". It was exchanged: ask the signer");
        assertThat(said(files -> files.filter(file -> !file.path().equals(AUDIT))))
                .containsExactly(AUDIT
                        + " the package lacks what was shown for a judgement. The definitions name it. It was taken"
                        + " out: ask the signer");
        assertThat(said(files ->
                        Stream.concat(files, Stream.of(new PackedFile("judgements/3100/2026/other.pdf", 5, other)))))
                .containsExactly(
                        "judgements/3100/2026/other.pdf the definitions know of nothing like it that was shown for a judgement."
                                + " Only files that the definitions name. It was put in afterwards: ask the signer");
    }

    private List<String> said(UnaryOperator<Stream<PackedFile>> change) {
        Stream<PackedFile> files = definitions.files().stream()
                .filter(file -> EvidenceFile.isPath(file.path()))
                .flatMap(file -> EvidenceFile.parse(file.path(), file.text()).stream())
                .map(shown -> new PackedFile(shown.path(), shown.bytes(), shown.digest()));
        Manifest manifest = new Manifest(
                new AttemptKey(new RevisionKey("3100", Period.parse("2026Q3"), RevisionKind.FINAL, 1), 1),
                Sha256.of("content"),
                definitions.digest(),
                Sha256.of("key"),
                Language.ZH,
                "Suping",
                new Sealer("李敏", null),
                null,
                List.of(),
                Map.of(),
                List.of(),
                change.apply(files).toList());
        Protocol protocol = new Protocol();
        new ShownCheck(definitions, manifest, protocol).check();
        return protocol.verification().findings().stream()
                .map(ShownCheckTest::sentence)
                .toList();
    }

    private static String sentence(Finding finding) {
        return finding.where() + " " + finding.found().en() + ". "
                + finding.expected().en() + ". " + finding.action().en();
    }
}
