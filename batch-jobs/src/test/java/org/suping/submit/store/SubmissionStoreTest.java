package org.suping.submit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** What the book keeps of packages that came. */
class SubmissionStoreTest {

    private static final Period PERIOD = Period.parse("2026Q3");
    private static final Finding REASON = new Finding(
            "CK-01",
            Severity.HARD,
            "3100",
            new Text("相差 12", "12 apart"),
            new Text("相等", "equal"),
            new Text("更正", "correct it"));

    @TempDir
    private Path folder;

    @Test
    void gives_back_what_was_written_by_unit_revision_and_time() {
        Submission second = submission("3200", 2, "2026-10-20T15:59:59.123456Z", SubmissionState.ACCEPTED_OPEN)
                .with(Sha256.of("receipt"));
        Submission returned = submission("3200", 1, "2026-10-19T01:00:00Z", SubmissionState.RETURNED);
        Submission first = submission("3100", 1, "2026-10-21T01:00:00Z", SubmissionState.REFUSED);
        try (Book book = book()) {
            SubmissionStore store = new SubmissionStore(book.jdbc());
            book.transaction().executeWithoutResult(status -> {
                store.save(second);
                store.save(returned);
                store.save(first);
            });

            assertThat(store.of(PERIOD)).containsExactly(first, returned, second);
            assertThat(store.of("3200", PERIOD)).containsExactly(returned, second);
            assertThat(store.of("3200", PERIOD.next())).isEmpty();
            assertThat(store.find(second.packageDigest())).contains(second);
            assertThat(store.find(Sha256.of("another"))).isEmpty();
        }
    }

    @Test
    void keeps_one_line_for_a_package_that_is_written_twice() {
        Submission before = submission("3200", 1, "2026-10-19T01:00:00Z", SubmissionState.RETURNED);
        Submission after = before.with(Sha256.of("receipt"));
        try (Book book = book()) {
            SubmissionStore store = new SubmissionStore(book.jdbc());
            store.save(before);
            store.save(after);

            assertThat(store.of(PERIOD)).containsExactly(after);
        }
    }

    private Book book() {
        return Books.openForRun(new Folders(folder.resolve("config"), folder.resolve("work")), Map.of());
    }

    private static Submission submission(String org, int revision, String at, SubmissionState state) {
        return new Submission(
                new RevisionKey(org, PERIOD, RevisionKind.FINAL, revision),
                Sha256.of(org + revision),
                Instant.parse(at),
                state,
                org.equals("3100"),
                revision == 1 ? Optional.empty() : Optional.of(Sha256.of(org + (revision - 1))),
                Optional.empty(),
                state.isAccepted() ? List.of() : List.of(REASON, REASON));
    }
}
