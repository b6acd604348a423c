package org.suping.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.Folders;

/** How the book opens, and what it says when it does not. */
class BookTest {

    private static final Map<String, String> EMBEDDED = Map.of();

    @TempDir
    Path folder;

    private Folders folders;

    @BeforeEach
    void lay_out() {
        folders = new Folders(folder.resolve("config"), folder.resolve("work"));
    }

    @Test
    void needs_a_folder_that_can_be_made() throws IOException {
        Files.createDirectories(folder.resolve("work"));
        Files.writeString(folders.book().getParent(), "a file where the folder should be");

        assertThatThrownBy(() -> Books.openForRun(folders, EMBEDDED))
                .hasMessage(
                        folders.book()
                                + "  the book cannot be opened or written (FileAlreadyExistsException). a disk under work/ that can be written and has room, and a file nobody changed. check disk and permissions, then run again; nothing that was done is lost");
    }

    @Test
    void grows_by_what_is_written_and_is_compacted_when_it_is_opened_again() throws IOException {
        Path file = folders.book().resolveSibling("book.mv.db");
        try (Book book = Books.openForRun(folders, EMBEDDED)) {
            book.jdbc()
                    .sql("create table note (id int primary key, words varchar(2000000))")
                    .update();
            for (int i = 0; i < 30; i++) {
                book.jdbc().sql("delete from note").update();
                book.jdbc()
                        .sql("insert into note values (?, repeat('x', 900000 + ?))")
                        .params(i, i)
                        .update();
            }
        }
        assertThat(Files.size(file)).isGreaterThan(20L << 20);

        try (Book book = Books.openForRun(folders, EMBEDDED)) {
            assertThat(Files.size(file)).isLessThan(5L << 20);
            assertThat(book.jdbc()
                            .sql("select id, char_length(words) as length from note")
                            .query((row, number) -> row.getInt("id") + " " + row.getInt("length"))
                            .list())
                    .containsExactly("29 900029");
        }
    }

    @Test
    void says_that_a_reader_has_its_file_all_the_time() {
        assertThat(BookFindings.heldByReader("work/book/book"))
                .hasMessage(
                        "work/book/book  another process keeps the book's file open. reading commands have it for a moment only. end the process that has the file open, then run again");
    }

    @Test
    void says_what_kept_its_tables_from_being_brought_up_to_date() {
        try (Book book = Books.openForRun(folders, EMBEDDED)) {
            book.jdbc()
                    .sql("update book_version set digest = 'of an earlier version'")
                    .update();
            book.jdbc()
                    .sql("update databasechangelog set md5sum = '9:00000000000000000000000000000000'")
                    .update();
        }

        assertThatThrownBy(() -> Books.openForRun(folders, EMBEDDED))
                .hasMessage(
                        "book  the book's tables could not be brought up to date: ValidationFailedException: Validation Failed:. room on the disk, an account that may create tables, and nobody else migrating. remove the cause, then run again");
    }

    @Test
    void has_its_tables_and_those_of_spring_batch_once_a_run_opened_it() {
        try (Book book = Books.openForRun(folders, EMBEDDED)) {
            assertThat(book.jdbc()
                            .sql("select count(*) from attempt")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(book.jdbc()
                            .sql("select count(*) from BATCH_JOB_INSTANCE")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void is_migrated_once() {
        Instant first;
        try (Book book = Books.openForRun(folders, EMBEDDED)) {
            first = migratedAt(book);
        }
        try (Book book = Books.openForRun(folders, EMBEDDED)) {
            assertThat(migratedAt(book)).isEqualTo(first);
        }
    }

    @Test
    void can_be_read_while_a_run_has_it_and_afterwards() {
        try (Book book = Books.openForRun(folders, EMBEDDED);
                Book reader = Books.openForReading(folders, EMBEDDED)) {
            assertThat(migratedAt(reader)).isEqualTo(migratedAt(book));
        }
        try (Book reader = Books.openForReading(folders, EMBEDDED)) {
            assertThat(migratedAt(reader)).isBefore(Instant.now().plusSeconds(1));
        }
    }

    @Test
    void admits_one_run_at_a_time_and_names_it() {
        try (Book book = Books.openForRun(folders, EMBEDDED)) {
            assertThat(migratedAt(book)).isNotNull();
            assertThatThrownBy(() -> Books.openForRun(folders, EMBEDDED))
                    .hasMessage(folders.work().resolve("book/run.lock") + "  another run has the book (pid "
                            + ProcessHandle.current().pid()
                            + "). the embedded book serves one run at a time. wait for it to end; to run several"
                            + " organisations at once put the book on a server (SUPING_BOOK_URL)");
        }
    }

    @Test
    void says_that_there_was_no_run_yet() {
        assertThatThrownBy(() -> Books.openForReading(folders, EMBEDDED))
                .hasMessage("work/book  nothing has been run yet. A first run: before it there is nothing to read. Run"
                        + " ./suping run --period PERIOD first; at headquarters, ./suping receive");
    }

    @Test
    void can_be_read_while_another_process_runs_and_after_it_was_killed() throws Exception {
        Process run = holder();
        try {
            try (Book reader = Books.openForReading(folders, EMBEDDED)) {
                assertThat(documents(reader)).containsExactly("decided");
            }
            assertThatThrownBy(() -> Books.openForRun(folders, EMBEDDED))
                    .hasMessageContaining("another run has the book (pid " + run.pid() + ")");
        } finally {
            run.destroyForcibly().waitFor();
        }
        try (Book reader = Books.openForReading(folders, EMBEDDED)) {
            assertThat(documents(reader)).containsExactly("decided");
        }
        try (Book book = Books.openForRun(folders, EMBEDDED)) {
            assertThat(documents(book)).containsExactly("decided");
        }
    }

    private Process holder() throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BookHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = run.inputReader();
        for (String line = out.readLine(); !BookHolder.READY.equals(line); line = out.readLine()) {
            assertThat(line).as("the process ended early").isNotNull();
        }
        return run;
    }

    private static List<String> documents(Book book) {
        return book.jdbc().sql("select name from document").query(String.class).list();
    }

    private static Instant migratedAt(Book book) {
        return Book.instant(book.jdbc()
                .sql("select migrated_at from book_version")
                .query(java.time.LocalDateTime.class)
                .single());
    }
}
