package org.suping.submit.receive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/** Which packages are in force, and where they lie. */
class ReceivedPackagesTest {

    private static final Period PERIOD = Period.parse("2026Q3");

    @TempDir
    private Path folder;

    @Test
    void are_the_latest_accepted_ones_whatever_came_after_them() {
        try (Book book = Books.openForRun(folders(), Map.of())) {
            save(book, "3200", 1, SubmissionState.ACCEPTED);
            save(book, "3200", 2, SubmissionState.ACCEPTED_OPEN);
            save(book, "3200", 3, SubmissionState.RETURNED);
            save(book, "3100", 1, SubmissionState.ACCEPTED);
            save(book, "3300", 1, SubmissionState.REFUSED);

            ReceivedPackages received = new ReceivedPackages(book.jdbc());

            assertThat(received.inForce(PERIOD)).containsExactly(received("3100", 1), received("3200", 2));
            assertThat(received.inForce(PERIOD.next())).isEmpty();
        }
    }

    @Test
    void lie_under_their_name_and_the_digest_of_their_manifest() {
        ReceivedPackage one = new ReceivedPackage(revision("3100", 1), new Sha256("9f2c01ab77d0e5f1".repeat(4)));
        PartRef part = new PartRef(
                "period=2026Q3/part-1.parquet",
                "complaint",
                "crm",
                one.manifest(),
                1,
                2,
                3,
                2,
                one.manifest(),
                one.manifest(),
                9);

        assertThat(one.file(folders()))
                .isEqualTo(folder.resolve(
                        "work/received/2026Q3/3100/3100-2026Q3-r1-9f2c01ab77d0/3100-2026Q3-r1.suping.zip"));
        assertThat(one.answers(folders()))
                .isEqualTo(folder.resolve("work/receipts/2026Q3/3100/3100-2026Q3-r1-9f2c01ab77d0"));
        assertThat(one.part(part).path()).isEqualTo("received/9f2c01ab77d0e5f1/period=2026Q3/part-1.parquet");
        assertThat(one.part(part).digest()).isEqualTo(part.digest());
    }

    private Folders folders() {
        return new Folders(folder.resolve("config"), folder.resolve("work"));
    }

    private static ReceivedPackage received(String org, int revision) {
        return new ReceivedPackage(revision(org, revision), Sha256.of(org + revision));
    }

    private static RevisionKey revision(String org, int revision) {
        return new RevisionKey(org, PERIOD, RevisionKind.FINAL, revision);
    }

    private static void save(Book book, String org, int revision, SubmissionState state) {
        new SubmissionStore(book.jdbc())
                .save(new Submission(
                        revision(org, revision),
                        Sha256.of(org + revision),
                        Instant.parse("2026-10-19T01:00:00Z"),
                        state,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }
}
