package org.suping.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.FileDigest;
import org.suping.evidence.PartRef;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** A figure is proved only while book, definitions and parts say the same; whoever changes one of them is found out. */
class ProofTest {

    private static final String WHICH =
            " where indicator = 'CP-02' and org = '3101' and dimension = '' and attempt_id = '3100-2026Q3-r1-a1'";

    @TempDir
    private Path work;

    private TracedWorld world;

    @BeforeEach
    void sample() {
        world = TracedWorld.in(work);
    }

    @Test
    void holds_for_untouched_figures_of_every_formula() {
        assertThat(List.of("CP-01", "CP-02", "CP-03", "CP-04", "CP-05", "CP-06"))
                .allSatisfy(indicator -> assertThat(sentences(indicator)).isEmpty());
    }

    @Test
    void fails_when_a_stored_term_was_changed() {
        world.tamper("update term set term_value = '471', row_count = 471" + WHICH + " and name = 'numerator'");

        assertThat(sentences("CP-02"))
                .containsExactly("CP-02@3101 numerator  The book says 471; adding the rows again gives 470."
                        + " The two should be the same. Do not use this figure; find out whether the book was changed;"
                        + " then run again");
    }

    @Test
    void fails_when_a_stored_value_was_changed() {
        world.tamper("update figure set figure_value = '91.45'" + WHICH);

        assertThat(sentences("CP-02"))
                .containsExactly(
                        "CP-02@3101  The book says 91.45; calculating from the terms again gives 91.44. The two"
                                + " should be the same. Do not use this figure; find out whether the book was changed; then run"
                                + " again");
    }

    @Test
    void fails_when_a_stored_state_was_changed() {
        world.tamper("update figure set state = 'NO_RATE', figure_value = null" + WHICH);

        assertThat(sentences("CP-02"))
                .containsExactly(
                        "CP-02@3101  The book says “no rate”; calculating again gives “value”. The two should be the same. Do not use this figure; find out whether the book was changed; then run again");
    }

    @Test
    void fails_when_a_stored_predicate_was_changed() {
        world.tamper("update predicate set predicate_sql = replace(predicate_sql, '15', '16')"
                + " where indicator = 'CP-02' and term = 'numerator'");

        assertThat(sentences("CP-02"))
                .containsExactly(
                        "CP-02 numerator  The book's predicate is \"due_on\" BETWEEN DATE '2026-07-01' AND DATE"
                                + " '2026-09-30' AND \"nature\" = 'complaint' AND \"days_to_tell\" <= 16; the definitions give \"due_on\" BETWEEN DATE"
                                + " '2026-07-01' AND DATE '2026-09-30' AND \"nature\" = 'complaint' AND \"days_to_tell\" <= 15. The predicate that counts"
                                + " should be the predicate that traces. Do not use this figure; find out whether the book was"
                                + " changed; then run again");
    }

    @Test
    void fails_when_one_byte_of_a_part_was_changed() throws IOException {
        PartRef part = firstComplaints();
        byte[] bytes = Files.readAllBytes(world.file(part));
        bytes[bytes.length / 2] ^= 1;
        Files.write(world.file(part), bytes);

        assertThat(sentences("CP-02"))
                .contains(part.path() + "  The part's sha256 is "
                        + Sha256.of(bytes).brief() + "; the book says "
                        + part.digest().brief() + ". A part never changes once it is written. Restore this file from a"
                        + " backup or run again from the original source files; what was received comes back by"
                        + " receiving its package again");
    }

    @Test
    void fails_when_a_row_was_changed_even_if_the_book_was_given_the_new_digest() throws Exception {
        PartRef part = firstComplaints();
        changeFirstCountedRow(world.file(part));
        world.tamper(
                "update part set digest = ? where path = ?",
                FileDigest.of(world.file(part)).digest().hex(),
                part.path());

        assertThat(sentences("CP-02"))
                .containsExactly(
                        "CP-02@3101 numerator  The book says 470; adding the rows again gives 469. The two"
                                + " should be the same. Do not use this figure; find out whether the book was changed;"
                                + " then run again",
                        "CP-02@3101  The book says 91.44; calculating from the terms again gives 91.25. The two should"
                                + " be the same. Do not use this figure; find out whether the book was changed; then run"
                                + " again");
    }

    @Test
    void fails_when_a_part_is_gone() throws IOException {
        PartRef part = firstComplaints();
        Files.delete(world.file(part));

        assertThat(sentences("CP-02"))
                .containsExactly(part.path() + "  The part's file is not there. Every part the book lists should be in"
                        + " the vault. Restore this file from a backup or run again from the original source files; what was received comes back by"
                        + " receiving its package again");
    }

    private List<String> sentences(String indicator) {
        return world.trace(indicator, "3101").proof().differences().stream()
                .map(finding -> finding.sentence(Language.EN))
                .toList();
    }

    private PartRef firstComplaints() {
        return world.parts().stream()
                .filter(part -> part.record().equals("complaint") && !part.isSettlement())
                .findFirst()
                .orElseThrow();
    }

    /** One complaint that was told in time is now told late; the file is as good a Parquet file as before. */
    private static void changeFirstCountedRow(Path part) throws SQLException, IOException {
        Path changed = part.resolveSibling("changed.parquet");
        String source = "read_parquet('" + part + "', hive_partitioning = false)";
        String first = "SELECT min(_row) FROM " + source + " WHERE _status = 'accepted' AND org LIKE '3101%'"
                + " AND due_on BETWEEN DATE '2026-07-01' AND DATE '2026-09-30' AND days_to_tell <= 15";
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute("COPY (SELECT * REPLACE (CASE WHEN _row = (" + first
                    + ") THEN 99 ELSE days_to_tell END AS days_to_tell) FROM " + source + " ORDER BY _row) TO '"
                    + changed
                    + "' (FORMAT parquet)");
        }
        Files.move(changed, part, StandardCopyOption.REPLACE_EXISTING);
    }
}
