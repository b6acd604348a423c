package org.suping.cli.receive;

import java.util.List;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.definitions.Organisation;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.jobs.receive.ReceiveListener;
import org.suping.jobs.receive.ReceivedOne;
import org.suping.jobs.receive.UntakenFile;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Visible;

/**
 * Receiving as a person watches it: a line for each package, what is wrong with it below, and a summary; on a terminal a moving line
 * that says which package is being verified, and leaves nothing behind.
 */
final class ReceiveScreen implements ReceiveListener, AutoCloseable {

    private static final int FOLDED = 8;

    private final Screen screen;
    private final Folders folders;
    private final Organisation organisation;
    private boolean drawn;

    ReceiveScreen(Screen screen, Folders folders) {
        this.screen = screen;
        this.folders = folders;
        this.organisation = DefinitionsLoader.loadOrThrow(folders.config()).organisation();
    }

    @Override
    public void verifying(int done, int of, String name) {
        if (screen.terminal()) {
            clear();
            String line = screen.label("receive.verifying", done + 1, of, Visible.of(name));
            screen.err().print(Width.cut(line, Math.max(1, screen.width() - 1)));
            screen.err().flush();
            drawn = true;
        }
    }

    @Override
    public void answered(ReceivedOne one) {
        clear();
        screen.print(Width.wrap(line(one), screen.width(), FOLDED));
        one.putBack()
                .forEach(place ->
                        print(screen.label("receive.put-back", folders.work().relativize(place))));
        screen.complain(one.isNew() ? one.answer().reasons() : one.lost());
    }

    @Override
    public void untaken(UntakenFile one) {
        clear();
        screen.complain(one.why());
    }

    /** How many were answered how, and where the receipts lie. */
    void summary(List<ReceivedOne> received, int untaken, boolean signed) {
        List<ReceivedOne> fresh = received.stream().filter(ReceivedOne::isNew).toList();
        print(screen.label(
                "receive.summary",
                received.size(),
                count(fresh, SubmissionState.ACCEPTED),
                count(fresh, SubmissionState.ACCEPTED_OPEN),
                count(fresh, SubmissionState.RETURNED),
                count(fresh, SubmissionState.REFUSED),
                received.size() - fresh.size()));
        if (untaken > 0) {
            print(screen.label("receive.untaken", untaken));
        }
        if (!fresh.isEmpty()) {
            print(screen.label(signed ? "receive.receipts" : "receive.receipts-unsigned", folders.receipts()));
        }
    }

    private String line(ReceivedOne one) {
        String answer = one.answer().state().text().in(screen.language());
        String who = one.revision().map(this::who).orElse(Visible.of(one.name()));
        if (!one.isNew()) {
            return screen.label("receive.known", who, answer);
        }
        long findings = one.answer().count();
        String line = findings == 0
                ? screen.label("receive.line", who, answer)
                : screen.label("receive.line-findings", who, answer, findings);
        return one.again() ? screen.label("receive.again", line) : line;
    }

    private String who(RevisionKey revision) {
        String name = organisation.has(revision.org())
                ? organisation.unit(revision.org()).name().in(screen.language())
                : "";
        return screen.label("receive.who", revision.org(), name, revision.period(), revision.revision());
    }

    private static long count(List<ReceivedOne> received, SubmissionState state) {
        return received.stream().filter(one -> one.answer().state() == state).count();
    }

    private void print(String line) {
        screen.print(Width.wrap(line, screen.width(), FOLDED));
    }

    private void clear() {
        if (drawn) {
            screen.err().print("\r\u001b[K");
            screen.err().flush();
            drawn = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
