package org.suping.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.suping.cli.screen.Screen;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.Lease;
import org.suping.jobs.store.AttemptStore;
import org.suping.jobs.store.LeaseStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKey;
import picocli.CommandLine.Command;

/** Finishes what a killed or failed run left, after making sure that nobody is at it. */
@Command(name = "recover")
final class RecoverCommand implements Callable<Integer> {

    private final Suping suping;

    RecoverCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        Screen screen = suping.screen();
        List<RevisionKey> left = unfinished();
        if (left.isEmpty()) {
            screen.print(screen.label("recover.nothing"));
            return ExitCode.NOTHING_TO_DO.code();
        }
        ExitCode worst = ExitCode.DONE;
        for (RevisionKey revision : left) {
            RunRequest request = new RunRequest(
                    suping.folders(),
                    suping.environment(),
                    RunRequest.clock(suping.environment()),
                    revision.org(),
                    revision.period());
            ExitCode ended = WatchedRun.run(suping, false, request);
            worst = ended.code() > worst.code() ? ended : worst;
        }
        return worst.code();
    }

    private List<RevisionKey> unfinished() {
        try (Book book = Books.openForReading(suping.folders(), suping.environment())) {
            for (Lease lease : new LeaseStore(book.jdbc()).all()) {
                mustBeDead(lease);
            }
            return new AttemptStore(book.jdbc())
                    .all().stream()
                            .filter(attempt -> attempt.state().isUnfinished())
                            .map(Attempt::key)
                            .map(key -> key.revision())
                            .distinct()
                            .toList();
        }
    }

    private static void mustBeDead(Lease lease) {
        if (!lease.isDead(Instant.now())) {
            throw new BlockedException(
                    ExitCode.ANOTHER_RUN_ALIVE,
                    Finding.of(
                            "RUN-02",
                            Severity.HARD,
                            lease.name(),
                            lease.holder(),
                            lease.startedAt(),
                            lease.heartbeatAt()));
        }
    }
}
