package org.suping.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.Lease;
import org.suping.jobs.ledger.LedgerLine;
import org.suping.jobs.store.AttemptStore;
import org.suping.jobs.store.LeaseStore;
import org.suping.jobs.store.ReturnLedger;

/**
 * Says of attempts whose process died that they failed. Only what the book shows changes: the next run would resume them
 * either way.
 */
public final class Recovery {

    private Recovery() {}

    /**
     * Recovers what is dead.
     *
     * @param zone in which people are told times
     * @return the attempts that were found dead; none when there was nothing to do
     * @throws BlockedException when nothing is dead and a run is alive (14), or there was no run yet (12)
     */
    public static List<Attempt> recover(Folders folders, Map<String, String> environment, ZoneId zone) {
        // an embedded book would be made here where there is none
        Books.openForReading(folders, environment).close();
        try (Book book = ReturnRunner.open(folders, environment, zone)) {
            Instant now = Clock.systemUTC().instant();
            List<Attempt> dead = new ArrayList<>();
            List<Lease> alive = new ArrayList<>();
            for (LedgerLine line : new ReturnLedger(book.jdbc()).lines()) {
                Lease lease = line.lease();
                if (lease != null && line.isAlive(now)) {
                    alive.add(lease);
                } else if (line.attempt().state() == AttemptState.RUNNING) {
                    dead.add(markFailed(book, line, now));
                }
            }
            if (dead.isEmpty() && !alive.isEmpty()) {
                throw HeldLease.anotherRunAlive(alive.get(0), zone);
            }
            return List.copyOf(dead);
        }
    }

    private static Attempt markFailed(Book book, LedgerLine line, Instant now) {
        AttemptStore attempts = new AttemptStore(book.jdbc());
        book.transaction().executeWithoutResult(status -> {
            attempts.end(line.attempt().key(), AttemptState.FAILED, null, now);
            Lease lease = line.lease();
            if (lease != null) {
                new LeaseStore(book.jdbc()).release(lease);
            }
        });
        return attempts.get(line.attempt().key());
    }
}
