package org.suping.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.ledger.Holder;
import org.suping.jobs.ledger.Lease;
import org.suping.jobs.store.LeaseStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Moments;

/**
 * A lease this process holds, with its heartbeat.
 *
 * <p>Its clock is the machine's, never the one a rehearsal sets; people are told times in the clock's zone.
 */
public final class HeldLease implements AutoCloseable {

    private static final long BEAT_SECONDS = 5;

    /** A lease in this process' name that no run of it holds was left behind when the book was out of reach. */
    private static final Set<String> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final LeaseStore store;
    private final Clock clock;
    private final Lease mine;
    private final ScheduledExecutorService heart;
    private volatile boolean lost;

    private HeldLease(LeaseStore store, Clock clock, Lease mine) {
        this.store = store;
        this.clock = clock;
        this.mine = mine;
        HELD_HERE.add(mine.name());
        this.heart = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lease");
            thread.setDaemon(true);
            return thread;
        });
        heart.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Takes the lease, also from a dead holder.
     *
     * @throws BlockedException when its holder is alive (exit 14)
     */
    public static HeldLease take(LeaseStore store, String name, Clock clock) {
        Instant now = clock.instant();
        Lease mine = new Lease(name, Holder.me(), now, now);
        if (store.take(mine)) {
            return new HeldLease(store, clock, mine);
        }
        Optional<Lease> held = store.find(name);
        boolean taken = held.isEmpty()
                ? store.take(mine)
                : (held.get().isDead(now) || wasLeftHere(held.get())) && store.takeOver(held.get(), mine);
        if (taken) {
            return new HeldLease(store, clock, mine);
        }
        throw anotherRunAlive(store.find(name).or(() -> held).orElse(mine), clock.getZone());
    }

    private static boolean wasLeftHere(Lease held) {
        return held.holder().equals(Holder.me()) && !HELD_HERE.contains(held.name());
    }

    /** Who runs, since when, and when it last gave a sign of life, as clocks in the zone showed it. */
    static BlockedException anotherRunAlive(Lease held, ZoneId zone) {
        return new BlockedException(
                ExitCode.ANOTHER_RUN_ALIVE,
                Finding.of(
                        "RUN-02",
                        Severity.HARD,
                        held.name(),
                        held.holder().words(),
                        Moments.of(held.startedAt(), zone),
                        Moments.of(held.heartbeatAt(), zone)));
    }

    /** Stops a run whose lease another process took while this one was asleep. */
    void mustBeHeld() {
        if (lost) {
            throw new BlockedException(
                    ExitCode.ANOTHER_RUN_ALIVE,
                    Finding.of("RUN-03", Severity.HARD, mine.name(), Lease.PATIENCE.toSeconds()));
        }
    }

    void beat() {
        try {
            lost = lost || !store.beat(mine, clock.instant());
        } catch (DataAccessException | TransactionException unreachable) {
            // the next beat tries again; the steps themselves tell when the book stays away
            return;
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        HELD_HERE.remove(mine.name());
        try {
            heart.awaitTermination(BEAT_SECONDS, TimeUnit.SECONDS);
            store.release(mine);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException unreachable) {
            // a lease without heartbeat is dead soon, and at once on this machine
            return;
        }
    }
}
