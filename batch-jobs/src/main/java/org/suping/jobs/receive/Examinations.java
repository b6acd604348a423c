package org.suping.jobs.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.suping.submit.receive.Examination;
import org.suping.submit.receive.Examiner;
import org.suping.submit.receive.keep.Delivery;

/** Verifies packages several at once, each thread with an examiner of its own. */
final class Examinations implements AutoCloseable {

    private final Supplier<Examiner> examiners;
    private final ExecutorService threads;
    private final BlockingQueue<Examiner> free = new LinkedBlockingQueue<>();
    private final List<Examiner> all = new ArrayList<>();

    Examinations(Supplier<Examiner> examiners, int atOnce) {
        this.examiners = examiners;
        this.threads = Executors.newFixedThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, "verify");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins as soon as a thread is free; what was accepted before is not verified once more. */
    Future<Examination> begin(Delivery delivery, Answering answering) {
        return threads.submit(() -> {
            if (answering.isAccepted(delivery)) {
                return Examination.failed(List.of());
            }
            Examiner examiner = take();
            try {
                return examiner.examine(delivery.file());
            } finally {
                free.add(examiner);
            }
        });
    }

    /** Waits for it. */
    Examination of(Future<Examination> begun) {
        try {
            return begun.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while packages were verified", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Examiner take() {
        Examiner waiting = free.poll();
        if (waiting != null) {
            return waiting;
        }
        Examiner made = examiners.get();
        synchronized (all) {
            all.add(made);
        }
        return made;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        synchronized (all) {
            all.forEach(Examiner::close);
        }
    }
}
