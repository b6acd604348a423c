package org.suping.jobs.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.KillPoint;
import org.suping.evidence.store.Book;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.Failure;
import org.suping.jobs.HeldLease;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.store.LeaseStore;
import org.suping.submit.receive.Examination;
import org.suping.submit.receive.keep.Delivery;
import org.suping.submit.receive.keep.Incoming;
import org.suping.submit.receive.keep.PackageOrder;
import org.suping.vocabulary.ExitCode;

/**
 * Receives packages: copies them in, verifies them several at once, and answers them one by one in the order of unit, period and
 * revision, whatever the order in which they came. Each answer is written down before the next is given. Whoever is killed in between
 * receives again: what was answered is known, and what was not begins anew. What is wrong with one file stops no other.
 */
public final class PackageReceiver {

    /** Of whoever receives, or signs receipts. */
    static final String LEASE = "receive";

    private final ReceiveRequest request;
    private final ReceiveListener listener;
    private final List<RuntimeException> mistakes = new ArrayList<>();

    public PackageReceiver(ReceiveRequest request, ReceiveListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /**
     * Receives them.
     *
     * @param named the packages' files, each with its signatures beside it
     * @return what became of each that has an answer, in the order of the answers; of others the listener is told
     * @throws org.suping.findings.BlockedException when another receiver is alive (14), or when the key may sign no receipts (17)
     */
    public List<ReceivedOne> receive(List<Path> named) {
        Definitions own = DefinitionsLoader.loadOrThrow(request.folders().config());
        Clock clock = Clock.system(own.settings().zone());
        request.key()
                .ifPresent(new ReceiverRule(
                        DefinitionsLoader.people(request.folders().config()))::mustAllow);
        try (Book book = ReturnRunner.open(
                        request.folders(), request.environment(), own.settings().zone());
                HeldLease lease = HeldLease.take(new LeaseStore(book.jdbc()), LEASE, clock)) {
            return receive(named, new Answering(request, book, own));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<ReceivedOne> receive(List<Path> named, Answering answering) throws IOException {
        Incoming incoming = new Incoming(request.folders());
        incoming.sweep();
        List<Delivery> deliveries = new ArrayList<>();
        for (Path file : named) {
            alone(String.valueOf(file.getFileName()), () -> deliveries.add(incoming.take(file)));
        }
        deliveries.sort(Comparator.comparing(Delivery::name, PackageOrder.BY_NAME)
                .thenComparing(Delivery::digest)
                .thenComparing(Delivery::key));
        KillPoint.reach("receive:copied");
        List<ReceivedOne> received = new ArrayList<>();
        try (Examinations examinations = new Examinations(request.examiners(), request.atOnce())) {
            Deque<Future<Examination>> verified = new ArrayDeque<>();
            for (Delivery delivery : deliveries) {
                verified.add(examinations.begin(delivery, answering));
            }
            for (Delivery delivery : deliveries) {
                listener.verifying(received.size(), deliveries.size(), delivery.name());
                Future<Examination> begun = verified.remove();
                alone(delivery.name(), () -> {
                    tell(answering.answer(delivery, examinations.of(begun), false), received);
                    incoming.dismiss(delivery);
                    followers(answering, examinations, received);
                });
            }
        }
        if (!mistakes.isEmpty()) {
            throw mistakes.get(0);
        }
        return received;
    }

    /** Whatever goes wrong with one file goes wrong with it alone. A mistake of ours is thrown when all others have their answers. */
    private void alone(String name, Work work) {
        try {
            work.work();
        } catch (BlockedException untaken) {
            listener.untaken(new UntakenFile(name, untaken.exitCode(), untaken.findings()));
        } catch (StackOverflowError tooDeep) {
            mistakes.add(new IllegalStateException("Too deep: " + name, tooDeep));
        } catch (IOException | RuntimeException failed) {
            Optional<Finding> store = Failure.ofTheStore(failed);
            if (Thread.currentThread().isInterrupted() || store.isEmpty()) {
                mistakes.add(failed instanceof RuntimeException ours ? ours : new IllegalStateException(failed));
            }
            store.ifPresent(why -> listener.untaken(new UntakenFile(
                    name, ExitCode.STORE_FAILED, List.of(Finding.of("RECEIVE-UNANSWERED", Severity.HARD, name), why))));
        }
    }

    /** What is done about one file. */
    @FunctionalInterface
    private interface Work {
        void work() throws IOException;
    }

    /** Those that had come before the one they follow. */
    private void followers(Answering answering, Examinations examinations, List<ReceivedOne> received)
            throws IOException {
        for (Path kept : answering.followers(received.get(received.size() - 1))) {
            Delivery again = Incoming.again(kept);
            tell(answering.answer(again, examinations.of(examinations.begin(again, answering)), true), received);
            followers(answering, examinations, received);
        }
    }

    private void tell(ReceivedOne one, List<ReceivedOne> received) {
        received.add(one);
        listener.answered(one);
    }
}
