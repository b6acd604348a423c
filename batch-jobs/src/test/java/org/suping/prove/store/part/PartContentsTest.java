package org.suping.prove.store.part;

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
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.store.PartStore;
import org.suping.evidence.FileDigest;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.prove.SourceComparison;
import org.suping.prove.TracedWorld;
import org.suping.vocabulary.Language;

/** Whoever rewrites a row, and gives the book the part's new digest, is found out by its content. */
class PartContentsTest {

    private static final Path ORIGINAL = Path.of("samples", "shanghai", "2026Q3", "crm-complaints-1.csv");

    @TempDir
    private Path work;

    private TracedWorld world;

    @BeforeEach
    void sample() {
        world = TracedWorld.in(work);
    }

    @Test
    void are_those_that_were_collected_while_nobody_rewrites_them() {
        for (String record : List.of("complaint", "exposure")) {
            assertThat(contents(record)).isEqualTo(new PartContents(List.of(), true));
        }
        assertThat(compare().agrees()).isTrue();
    }

    @Test
    void differ_after_a_row_was_rewritten_and_the_book_given_the_new_digest() throws Exception {
        PartRef part = firstComplaints();
        rewriteLine92(world.folders().vault().resolve(part));
        String digest =
                FileDigest.of(world.folders().vault().resolve(part)).digest().hex();
        world.tamper("update part set digest = ? where path = ?", digest, part.path());

        assertThat(contents("complaint").differences())
                .extracting(finding -> finding.sentence(Language.EN))
                .singleElement()
                .asString()
                .matches(
                        "\\S+/crm-660dd180b98f9471-00001\\.parquet  The content digest of the part's rows is 60d0…6c; the book says 5bb9…e0\\. Rows never change once they are collected\\. Do not use these rows; find out who changed vault and book; then run again from the original source files");
        assertTold("PROVE-CONTENT " + part.path(), "AGAINST-CELL 92");
    }

    @Test
    void differ_from_the_book_when_only_the_book_was_changed() {
        PartRef part = firstComplaints();
        world.tamper("update part set content_digest = digest where path = ?", part.path());

        assertTold("PROVE-CONTENT " + part.path());
    }

    @Test
    void are_missing_with_their_part_and_unreadable_when_it_is_no_parquet() throws IOException {
        PartRef part = firstComplaints();
        Files.writeString(world.folders().vault().resolve(part), "no Parquet");
        assertThat(contents("complaint").areReadable()).isFalse();
        assertThat(contents("complaint").differences())
                .extracting(finding -> finding.sentence(Language.EN))
                .containsExactly(part.path()
                        + "  The part cannot be read. A whole Parquet file was expected. Restore this file from a backup or run again from the original source files;"
                        + " what was received comes back by receiving its package again");
        assertTold("PROVE-UNREADABLE " + part.path());

        Files.delete(world.folders().vault().resolve(part));
        assertTold("PROVE-MISSING " + part.path());
    }

    private void assertTold(String... differences) {
        SourceComparison comparison = compare();
        assertThat(comparison.isSameFile()).isTrue();
        assertThat(comparison.agrees()).isFalse();
        assertThat(comparison.differences())
                .extracting(finding -> finding.code() + " " + finding.where())
                .containsExactly(differences);
    }

    private SourceComparison compare() {
        return world.compare(ORIGINAL);
    }

    private PartContents contents(String record) {
        return PartContents.of(
                world.folders(),
                world.definitions().record(record),
                parts().stream()
                        .filter(part -> part.record().equals(record) && !part.isSettlement())
                        .toList());
    }

    private PartRef firstComplaints() {
        return parts().stream()
                .filter(part -> part.path().contains("/crm-660dd180b98f9471-"))
                .findFirst()
                .orElseThrow();
    }

    private List<PartRef> parts() {
        try (Book book = Books.openForReading(world.folders(), Map.of())) {
            return new PartStore(book.jdbc()).parts(TracedWorld.ATTEMPT);
        }
    }

    private static void rewriteLine92(Path part) throws SQLException, IOException {
        Path changed = Objects.requireNonNull(part.getParent()).resolve("changed.parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute(
                    "COPY (SELECT * REPLACE (CASE WHEN _row = 92 THEN 99 ELSE days_to_tell END AS days_to_tell)"
                            + " FROM read_parquet('" + part + "', hive_partitioning = false) ORDER BY _row) TO '"
                            + changed
                            + "' (FORMAT parquet)");
        }
        Files.move(changed, part, StandardCopyOption.REPLACE_EXISTING);
    }
}
