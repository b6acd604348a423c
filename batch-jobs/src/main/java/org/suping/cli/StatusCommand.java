package org.suping.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.SealedReturn;
import org.suping.cli.screen.StatusScreen;
import org.suping.cli.submit.SignedReturns;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.LedgerLine;
import org.suping.jobs.store.ReturnLedger;
import org.suping.seal.store.PackageStore;
import org.suping.submit.receive.keep.KeptReceipts;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the returns: where each stands, who acts next and how. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Suping suping;

    StatusCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        Screen screen = suping.screen();
        List<LedgerLine> returns;
        Map<AttemptKey, SealedReturn> sealed;
        List<Finding> exchanged = new ArrayList<>();
        try (Book book = Books.openForReading(suping.folders(), suping.environment())) {
            returns = new ReturnLedger(book.jdbc()).lines();
            sealed = sealed(book, returns);
            KeptReceipts receipts = new KeptReceipts(suping.folders());
            new SubmissionStore(book.jdbc())
                    .all()
                    .forEach(one -> exchanged.addAll(receipts.objections(one, Severity.SOFT)));
        }
        StatusScreen status = new StatusScreen(returns, sealed, all, screen, suping.zone(), suping.options());
        if (json) {
            screen.printDocument(status.json());
        } else {
            screen.print(status.lines(Instant.now()));
        }
        screen.complain(exchanged);
        return (exchanged.isEmpty() ? ExitCode.DONE : ExitCode.SOFT_FINDINGS).code();
    }

    private Map<AttemptKey, SealedReturn> sealed(Book book, List<LedgerLine> returns) {
        PackageStore packages = new PackageStore(book.jdbc());
        SignedReturns signed = new SignedReturns(suping.typed());
        Map<AttemptKey, SealedReturn> sealed = new HashMap<>();
        for (LedgerLine line : returns) {
            AttemptKey key = line.attempt().key();
            if (line.attempt().state() == AttemptState.SEALED) {
                packages.of(key).ifPresent(made -> sealed.put(key, signed.of(made)));
            }
        }
        return sealed;
    }
}
