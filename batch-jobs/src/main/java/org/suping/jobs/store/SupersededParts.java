package org.suping.jobs.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.vocabulary.RevisionKey;

/**
 * Deletes the parts of attempts that a later one has taken the place of. What was found and measured then stays in the
 * book; its rows can be collected again from the same sources.
 */
public final class SupersededParts {

    private final Book book;
    private final AttemptStore attempts;
    private final Folders folders;
    private final RevisionKey revision;

    /** Of one revision, whose lease the caller holds: nobody else deletes them meanwhile. */
    public SupersededParts(Book book, Folders folders, RevisionKey revision) {
        this.book = book;
        this.attempts = new AttemptStore(book.jdbc());
        this.folders = folders;
        this.revision = revision;
    }

    /** Off the list first, then off the disk: a listed part is there, whenever the process dies. */
    public void delete() {
        for (AttemptKey attempt : attempts.superseded(revision)) {
            Path folder = folders.vault().folder(attempt);
            if (Files.exists(folder)) {
                book.transaction().executeWithoutResult(status -> attempts.unlistParts(attempt));
                deleteFolder(folder);
            }
        }
    }

    private static void deleteFolder(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
