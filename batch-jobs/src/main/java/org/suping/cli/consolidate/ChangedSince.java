package org.suping.cli.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.consolidate.GroupChanges;
import org.suping.consolidate.GroupChanges.Made;
import org.suping.consolidate.GroupChanges.Moved;
import org.suping.consolidate.GroupChanges.Source;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.jobs.AttemptProof;
import org.suping.jobs.RunResult;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.store.AttemptStore;
import org.suping.measure.store.FigureStore;
import org.suping.vocabulary.RevisionKey;

/**
 * What moved since the return was made last, or since the revision before this one.
 *
 * @param before the attempt it is held against
 * @param ofEarlierRevision whether that is another revision's
 */
record ChangedSince(GroupChanges changes, Attempt before, boolean ofEarlierRevision) {

    private static final int SHOWN = 8;
    private static final int FOLDED = 6;

    /**
     * Since the latest attempt before this one that was complete, and since the latest of the revision before; as many of the two as
     * there are.
     */
    static List<ChangedSince> of(RunResult.Ended ended, Folders folders, Map<String, String> environment) {
        RevisionKey revision = ended.attempt().key().revision();
        try (Book book = Books.openForReading(folders, environment)) {
            List<ChangedSince> changed = new ArrayList<>();
            latest(book, revision, ended.attempt().key().attempt())
                    .ifPresent(before -> changed.add(between(book, before, ended)));
            if (revision.revision() > 1) {
                RevisionKey earlier =
                        new RevisionKey(revision.org(), revision.period(), revision.kind(), revision.revision() - 1);
                latest(book, earlier, Integer.MAX_VALUE).ifPresent(before -> changed.add(between(book, before, ended)));
            }
            return changed;
        }
    }

    private static Optional<Attempt> latest(Book book, RevisionKey revision, int below) {
        return new AttemptStore(book.jdbc())
                .of(revision).stream()
                        .filter(each -> each.key().attempt() < below && each.fingerprint() != null)
                        .findFirst();
    }

    private static ChangedSince between(Book book, Attempt before, RunResult.Ended ended) {
        Made then = new Made(
                new AttemptProof(book.jdbc()).definitions(before).consolidation(),
                new FigureStore(book.jdbc()).load(before.key()));
        Made now = new Made(
                ended.content().definitions().consolidation(), ended.content().measured());
        return new ChangedSince(
                GroupChanges.between(then, now),
                before,
                !before.key().revision().equals(ended.attempt().key().revision()));
    }

    /** {@code attempt 1}, {@code r1}. */
    String name(ChangeWords words) {
        return ofEarlierRevision
                ? words.label("revision", before.key().revision().revision())
                : words.label("attempt", before.key().attempt());
    }

    /** The packages and the first whole figures; nothing where nothing moved. */
    List<String> lines(Screen screen, ChangeWords words) {
        List<String> lines = new ArrayList<>();
        if (changes.isNothing()) {
            return lines;
        }
        add(lines, screen, words.label("title", name(words)));
        changes.sources().forEach(source -> add(lines, screen, "  " + source(source, words)));
        changes.figures().stream()
                .filter(moved -> moved.key().breakdown().isNone())
                .limit(SHOWN)
                .forEach(moved -> add(lines, screen, "  " + figure(moved, words)));
        add(lines, screen, "  " + words.label("all", changes.figures().size()));
        return lines;
    }

    private static String source(Source source, ChangeWords words) {
        return words.label(
                "source", words.unit(source.org()), words.origin(source.before()), words.origin(source.now()));
    }

    private static String figure(Moved moved, ChangeWords words) {
        String through = moved.through().stream()
                .map(one -> one.org() + " " + words.values(one.before(), one.now()))
                .collect(Collectors.joining(words.separator()));
        return words.label(
                "figure",
                moved.key(),
                words.indicator(moved.key()),
                words.values(moved.before(), moved.now()),
                through.isEmpty() ? "—" : through);
    }

    private static void add(List<String> lines, Screen screen, String line) {
        lines.addAll(Width.wrap(line, screen.width(), FOLDED));
    }
}
