package org.suping.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.suping.cli.screen.Screen;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.jobs.Recovery;
import org.suping.jobs.RunRequest;
import org.suping.jobs.store.ReturnLedger;
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
        Recovery.recover(suping.folders(), suping.environment(), suping.zone());
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
        Instant now = Instant.now();
        try (Book book = Books.openForReading(suping.folders(), suping.environment())) {
            return new ReturnLedger(book.jdbc())
                    .lines().stream()
                            .filter(line -> line.attempt().state().isUnfinished() && !line.isAlive(now))
                            .map(line -> line.attempt().key().revision())
                            .distinct()
                            .toList();
        }
    }
}
