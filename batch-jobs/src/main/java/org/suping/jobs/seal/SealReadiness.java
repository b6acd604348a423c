package org.suping.jobs.seal;

import java.util.List;
import org.suping.evidence.store.Book;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.AttemptProof;
import org.suping.jobs.ledger.Attempt;
import org.suping.seal.SealedPackage;
import org.suping.seal.store.PackageStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKey;

/** Whether a return may be sealed as it stands: complete, explained, and as it was concluded. */
record SealReadiness(SealRequest request, Book book) {

    /** @throws BlockedException when it is not, saying what to do first */
    void mustBeReady(Attempt attempt) {
        RevisionKey revision = attempt.key().revision();
        switch (attempt.state()) {
            case READY -> mustBeAsConcluded(attempt);
            case SEALED ->
                throw refused(
                        ExitCode.NOTHING_TO_DO,
                        "SEAL-ALREADY",
                        revision,
                        new PackageStore(book.jdbc())
                                .of(attempt.key())
                                .map(SealedPackage::name)
                                .orElse(""),
                        request.period(),
                        request.kind().command());
            case WAITING -> throw again(ExitCode.SOFT_FINDINGS, "SEAL-WAITING", revision);
            case BLOCKED -> throw again(ExitCode.BLOCKED, "SEAL-BLOCKED", revision);
            default -> throw again(ExitCode.WRONG_USAGE, "SEAL-UNFINISHED", revision);
        }
    }

    /** What has to be made once more, and by which command. */
    private BlockedException again(ExitCode exitCode, String code, RevisionKey revision) {
        return refused(
                exitCode, code, revision, request.period(), request.kind().command());
    }

    private void mustBeAsConcluded(Attempt attempt) {
        AttemptProof proof = new AttemptProof(book.jdbc());
        List<Finding> differences = proof.differences(attempt, proof.definitions(attempt), request.folders());
        if (!differences.isEmpty()) {
            throw new BlockedException(ExitCode.NOT_PROVED, differences);
        }
    }

    static BlockedException refused(ExitCode exitCode, String code, RevisionKey revision, Object... arguments) {
        return new BlockedException(exitCode, Finding.of(code, Severity.HARD, revision.toString(), arguments));
    }
}
