package org.suping.jobs;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.jobs.audit.RunTrail;
import org.suping.jobs.ledger.Lease;
import org.suping.jobs.store.AttemptStore;
import org.suping.jobs.store.LeaseStore;
import org.suping.jobs.store.OpenRevision;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKey;

/**
 * Runs a return from what is configured and delivered to documents, once.
 *
 * <p>The inputs are read and pinned first; then the lease is taken; then the attempt is found that is to be done (see
 * {@link AttemptPlan}). Safe to call again whatever happened before: after a kill, beside another run, with other sources.
 */
public final class ReturnRunner {

    private final BooleanSupplier stopping;

    public ReturnRunner() {
        this(() -> false);
    }

    /**
     * One that can be asked to stop.
     *
     * @param stopping when true no further step starts, and the next run resumes the attempt
     */
    public ReturnRunner(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    /**
     * Runs the return.
     *
     * @throws BlockedException when it could not run or failed for a reason a person can mend, with the command's exit code
     */
    public RunResult run(RunRequest request, RunListener listener) {
        try {
            return runOpen(request, RunInputs.read(request), listener);
        } catch (RuntimeException failed) {
            throw Failure.of(List.of(failed));
        }
    }

    /**
     * Runs a return from inputs that were read by whoever asks.
     *
     * @throws BlockedException as for one that is read here
     */
    public RunResult run(RunRequest request, RunInputs inputs, RunListener listener) {
        try {
            return runOpen(request, inputs, listener);
        } catch (RuntimeException failed) {
            throw Failure.of(List.of(failed));
        }
    }

    private RunResult runOpen(RunRequest request, RunInputs inputs, RunListener listener) {
        try (Book book = open(request.folders(), request.environment(), inputs.zone());
                HeldLease lease = HeldLease.take(
                        new LeaseStore(book.jdbc()), Lease.nameFor(inputs.revision()), Clock.system(inputs.zone()))) {
            StepWatch watch = new StepWatch(lease, stopping, listener);
            RevisionKey open = OpenRevision.of(new AttemptStore(book.jdbc()), inputs.revision(), request.revise());
            RunTrail trail = new RunTrail(book, request.folders(), request.clock());
            return new RevisionRun(request.folders(), book, inputs.with(open), watch, trail).run();
        }
    }

    /** An embedded book that another run has says which one, as soon as that run holds its lease. */
    public static Book open(Folders folders, Map<String, String> environment, ZoneId zone) {
        try {
            return Books.openForRun(folders, environment);
        } catch (BlockedException taken) {
            if (taken.exitCode() != ExitCode.ANOTHER_RUN_ALIVE) {
                throw taken;
            }
            throw named(folders, environment, zone, taken);
        }
    }

    private static BlockedException named(
            Folders folders, Map<String, String> environment, ZoneId zone, BlockedException taken) {
        try (Book book = Books.openForReading(folders, environment)) {
            List<Lease> leases = new LeaseStore(book.jdbc()).all();
            return leases.isEmpty() ? taken : HeldLease.anotherRunAlive(leases.get(0), zone);
        } catch (BlockedException unreadable) {
            return taken;
        }
    }
}
