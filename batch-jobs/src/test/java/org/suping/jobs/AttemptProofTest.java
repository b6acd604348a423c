package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.definitions.Definitions;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.store.AttemptStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** Whoever changes the book, the definitions in it or a document is found out, even where every traced row agrees. */
class AttemptProofTest {

    private static final String CP_02 = "definition_file set content = replace(content, '<= 15', '<= 20')";

    @TempDir
    private static Path folder;

    private static SampleWorld world;
    private static Path untouched;
    private static Attempt attempt;
    private static Sha256 fingerprint;

    @BeforeAll
    static void run_the_sample() throws IOException {
        world = SampleWorld.in(folder);
        attempt = new ReturnRunner().run(world.request(), RunListener.SILENT).attempt();
        fingerprint = Objects.requireNonNull(attempt.fingerprint());
        untouched = folder.resolve("untouched.mv.db");
        Files.copy(bookFile(), untouched);
    }

    @AfterEach
    void restore_the_book() throws IOException {
        Files.copy(untouched, bookFile(), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void holds_for_an_attempt_nobody_touched() {
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update assessment set level_code = '1A'",
                "update score set earned = '12' where criterion = 'E4-1'",
                "update element_score set earned = '0' where element = 'E6'",
                "update figure set figure_value = '99.99' where indicator = 'CP-02' and org = '310202' and dimension = ''",
                "update term set row_count = row_count - 1 where indicator = 'CP-06' and org = '3100'",
                "update finding set severity = 'NOTE' where code = 'CK-03'",
                "delete from finding where code = 'CK-03'",
                "update source_file set rows_rejected = 0, rows_accepted = rows_accepted + rows_rejected",
                "update source_file set rows_duplicate = 0",
                "delete from part where source = 'settlement' and record = 'complaint'",
                "update part set content_digest = digest where record = 'exposure' and source = 'finance'"
            })
    void tells_that_the_content_is_no_longer_the_one_that_was_concluded(String change) {
        tamper(change);

        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.code()).isEqualTo("PROVE-FINGERPRINT");
            assertThat(difference.sentence(Language.EN))
                    .matches("3100-2026Q3-r1-a1  The book's content now has fingerprint \\S+; the attempt was"
                            + " concluded with " + fingerprint.brief()
                            + "\\. Sources, figures, findings and scores never change afterwards, and the fingerprint"
                            + " is the one the report prints\\. Trust the printed report; find out who changed the"
                            + " book; then run again");
        });
    }

    @Test
    void tells_that_the_fingerprint_itself_was_changed() {
        tamper("update attempt set fingerprint = definitions_digest");

        assertThat(differences()).extracting(Finding::code).containsExactly("PROVE-FINGERPRINT");
    }

    @Test
    void refuses_definitions_that_are_not_those_that_were_pinned() {
        Sha256 before = pinned("indicators/CP-02.yml");
        tamper("update " + CP_02 + " where path = 'indicators/CP-02.yml'");

        assertRefused("3100-2026Q3-r1-a1 indicators/CP-02.yml  The book's copy of the definitions has sha256 "
                + digestNow("indicators/CP-02.yml") + "; the run pinned " + before
                + ". Definitions never change once they are pinned. Do not use any figure of this attempt; find out who"
                + " changed the book; then run again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update definition_file set content = replace(content, 'parent: \"3102\"', 'parent: \"3101\"')",
                "update definition_file set content = 'no YAML: [' where path = 'organisation.yml'",
                "delete from definition_file where path = 'checks/CK-03.yml'"
            })
    void refuses_a_moved_unit_a_broken_file_and_a_missing_one(String change) {
        tamper(change);

        assertThatThrownBy(this::differences)
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        told -> assertThat(told.exitCode()).isEqualTo(ExitCode.NOT_PROVED));
    }

    @Test
    void refuses_definitions_that_were_given_their_new_digest() {
        tamper("update " + CP_02 + " where path = 'indicators/CP-02.yml'");
        tamper("update definition_file set digest = '" + digestNow("indicators/CP-02.yml")
                + "' where path = 'indicators/CP-02.yml'");

        assertThatThrownBy(this::differences)
                .isInstanceOf(BlockedException.class)
                .hasMessageStartingWith("3100-2026Q3-r1-a1 *  The book's copy of the definitions has sha256 ")
                .hasMessageContaining(
                        "; the run pinned " + attempt.pins().definitions().hex());
    }

    @Test
    void tells_changed_definitions_by_the_fingerprint_when_every_other_digest_was_changed_with_them() {
        tamper("update " + CP_02 + " where path = 'indicators/CP-02.yml'");
        tamper("update definition_file set digest = '" + digestNow("indicators/CP-02.yml")
                + "' where path = 'indicators/CP-02.yml'");
        tamper("update attempt set definitions_digest = '" + wholeDigestNow() + "'");

        assertThat(differences()).extracting(Finding::code).containsExactly("PROVE-FINGERPRINT");
    }

    @Test
    void refuses_an_entry_that_is_no_figure() {
        tamper("update figure set figure_value = 'many' where indicator = 'CP-01' and org = '3101' and dimension = ''");

        assertRefused(
                "3100-2026Q3-r1-a1  An entry of the book is not of the form it was written in. Nothing else writes"
                        + " the book. Do not use any figure of this attempt; find out who changed the book; then run again");
    }

    @Test
    void tells_a_changed_document_but_not_one_that_was_put_elsewhere() throws IOException {
        Path workbook = world.folders().reports().resolve("3100-2026Q3-r1.xlsx");
        Path pdf = world.folders().reports().resolve("3100-2026Q3-r1.pdf");
        byte[] before = Files.readAllBytes(workbook);
        Path away = Files.move(pdf, folder.resolve("away.pdf"));
        Files.writeString(workbook, "x", StandardOpenOption.APPEND);
        try {
            assertThat(differences())
                    .extracting(difference -> difference.sentence(Language.EN))
                    .containsExactly("3100-2026Q3-r1.xlsx  The document is not as it was made (sha256 "
                            + Sha256.of(before).brief() + "). A document never changes once it is made. Do not use this"
                            + " document; run again to make it anew");
        } finally {
            Files.write(workbook, before);
            Files.move(away, pdf);
        }
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(this::differences)
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        told -> assertThat(told.exitCode()).isEqualTo(ExitCode.NOT_PROVED))
                .hasMessage(sentence);
    }

    private List<Finding> differences() {
        try (Book book = Books.openForReading(world.folders(), Map.of())) {
            AttemptProof proof = new AttemptProof(book.jdbc());
            Attempt now = new AttemptStore(book.jdbc()).get(attempt.key());
            return proof.differences(now, proof.definitions(now), world.folders());
        }
    }

    private static void tamper(String sql) {
        try (Book book = Books.openForRun(world.folders(), Map.of())) {
            assertThat(book.jdbc().sql(sql).update()).as(sql).isPositive();
        }
    }

    private static Sha256 pinned(String path) {
        return reading(store -> store.definitionDigests(attempt.key()).get(path));
    }

    private static Sha256 digestNow(String path) {
        return reading(store -> store.definitions(attempt.key()).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .digest());
    }

    private static Sha256 wholeDigestNow() {
        return reading(store -> Definitions.digest(store.definitions(attempt.key())));
    }

    private static Sha256 reading(Function<AttemptStore, Sha256> question) {
        try (Book book = Books.openForReading(world.folders(), Map.of())) {
            return question.apply(new AttemptStore(book.jdbc()));
        }
    }

    private static Path bookFile() {
        return Path.of(world.folders().book() + ".mv.db");
    }
}
