package org.suping.jobs.receive;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.seal.sign.TrustFolder;
import org.suping.submit.Submission;
import org.suping.submit.receive.Acceptance;
import org.suping.submit.receive.Answer;
import org.suping.submit.receive.Examination;
import org.suping.submit.receive.Examiner;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.submit.receive.SentReturn;
import org.suping.submit.receive.Signatories;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKey;

/**
 * What would be answered to a package if it were received now, and which one it would take the place of. Nothing is copied, kept or
 * written down.
 *
 * @param answer that receiving would give
 * @param revision empty where the package does not prove whose it is
 * @param inForce the package that counts now; empty where the unit has none for the period
 */
public record PackagePreview(Answer answer, Optional<RevisionKey> revision, Optional<ReceivedPackage> inForce) {

    /** Looks at one package. */
    public static PackagePreview of(ReceiveRequest request, Path file) {
        Path config = request.folders().config();
        Definitions own = DefinitionsLoader.loadOrThrow(config);
        Acceptance acceptance = new Acceptance(
                new Signatories(
                        TrustFolder.read(config.resolve("trust")),
                        DefinitionsLoader.people(config),
                        own.organisation(),
                        request.clock().instant()),
                request.rules(own),
                request.period());
        Examination examined;
        try (Examiner examiner = request.examiners().get()) {
            examined = examiner.examine(file);
        }
        Optional<RevisionKey> revision = examined.sent().map(SentReturn::revision);
        List<Submission> line = revision.map(key -> line(request, key)).orElse(List.of());
        return new PackagePreview(acceptance.answer(file, examined, line), revision, inForce(line));
    }

    private static List<Submission> line(ReceiveRequest request, RevisionKey revision) {
        try (Book book = Books.openForReading(request.folders(), request.environment())) {
            return new SubmissionStore(book.jdbc()).of(revision.org(), revision.period());
        } catch (BlockedException noBook) {
            // nothing was ever received here
            if (noBook.exitCode() == ExitCode.NOTHING_TO_DO) {
                return List.of();
            }
            throw noBook;
        }
    }

    private static Optional<ReceivedPackage> inForce(List<Submission> line) {
        return accepted(line).reduce((earlier, later) -> later);
    }

    private static Stream<ReceivedPackage> accepted(List<Submission> line) {
        return line.stream()
                .filter(one -> one.state().isAccepted())
                .sorted(Comparator.comparing(one -> one.revision().revision()))
                .map(one -> new ReceivedPackage(one.revision(), one.packageDigest()));
    }

    /** The accepted packages of a unit and period, in the order of their revisions. */
    public static List<ReceivedPackage> accepted(ReceiveRequest request, RevisionKey revision) {
        return accepted(line(request, revision)).toList();
    }
}
