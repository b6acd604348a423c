package org.suping.jobs.audit;

import java.time.Clock;
import org.suping.audit.Anchor;
import org.suping.audit.AuditAction;
import org.suping.audit.AuditEntry;
import org.suping.audit.AuditTrail;
import org.suping.audit.store.AnchorStore;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;

/**
 * The audit trail of a command that has the book for itself: the book keeps the digest of every line it adds, so that the trail can
 * neither be cut off nor written anew without the book.
 */
public final class AnchoredTrail {

    private final Book book;
    private final AuditTrail trail;

    public AnchoredTrail(Book book, Folders folders, Clock clock) {
        this.book = book;
        this.trail = new AuditTrail(folders, clock);
    }

    /** Adds a line, see {@link AuditTrail#add}. */
    public AuditEntry add(AuditAction action, String subject, String details) {
        AuditEntry entry = trail.add(action, subject, details);
        Anchor anchor = new Anchor(subject, entry.digest());
        book.transaction().executeWithoutResult(status -> new AnchorStore(book.jdbc()).add(anchor));
        return entry;
    }
}
