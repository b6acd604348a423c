package org.suping.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.Folders;

/** The tables of the book: all of them, also where an earlier migration was killed. */
class BookMigrationTest {

    @TempDir
    private Path folder;

    @Test
    void has_spring_batchs_tables_for_mysql_word_by_word() throws IOException {
        assertThat(statements("/org/suping/book/002-spring-batch-mysql.sql"))
                .isEqualTo(statements("/org/springframework/batch/core/schema-mysql.sql"))
                .hasSize(12);
    }

    @Test
    void makes_a_file_anew_whose_first_migration_was_killed() {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        try (Book book = Books.openForRun(folders, Map.of())) {
            book.jdbc().sql("delete from book_version").update();
            book.jdbc().sql("delete from databasechangelog").update();
            book.jdbc().sql("drop table document").update();
            book.jdbc().sql("drop table batch_step_execution_context").update();
        }

        try (Book book = Books.openForRun(folders, Map.of())) {
            assertThat(book.jdbc()
                            .sql("select count(*) from document")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(book.jdbc()
                            .sql("select count(*) from batch_step_execution_context")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void keeps_what_a_file_holds_when_its_tables_are_brought_up_to_date() {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        try (Book book = Books.openForRun(folders, Map.of())) {
            book.jdbc()
                    .sql("update book_version set digest = 'of an earlier version'")
                    .update();
            book.jdbc()
                    .sql("delete from databasechangelog where id = 'attempt_language'")
                    .update();
            book.jdbc()
                    .sql("insert into document (attempt_id, name, digest, bytes) values ('a', 'kept', '"
                            + "0".repeat(64) + "', 1)")
                    .update();
        }

        try (Book book = Books.openForRun(folders, Map.of())) {
            assertThat(book.jdbc()
                            .sql("select name from document")
                            .query(String.class)
                            .list())
                    .containsExactly("kept");
        }
    }

    @Test
    void brings_the_tables_of_an_earlier_version_up_to_date_before_they_are_read() {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        try (Book book = Books.openForRun(folders, Map.of())) {
            book.jdbc().sql("alter table attempt drop column language").update();
            book.jdbc()
                    .sql("delete from databasechangelog where id = 'attempt_language'")
                    .update();
            book.jdbc()
                    .sql("update book_version set digest = 'of an earlier version'")
                    .update();
        }

        try (Book book = Books.openForReading(folders, Map.of())) {
            assertThat(book.jdbc()
                            .sql("select language from attempt")
                            .query(String.class)
                            .list())
                    .isEmpty();
            assertThat(book.jdbc()
                            .sql("select digest from book_version")
                            .query(String.class)
                            .list())
                    .singleElement()
                    .isNotEqualTo("of an earlier version");
        }
    }

    private static List<String> statements(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(BookMigrationTest.class.getResourceAsStream(file))) {
            String sql = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining(" "));
            return Arrays.stream(sql.split(";"))
                    .map(statement -> statement.replaceAll("\\s+", " ").strip())
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        }
    }
}
