package org.suping.prove.store.part;

import org.suping.evidence.PartRef;

/** A part that the engine cannot read: its bytes are not those that were written. */
public final class UnreadablePartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String part;

    public UnreadablePartException(PartRef part, Throwable cause) {
        super("Part " + part.path() + " cannot be read", cause);
        this.part = part.path();
    }

    /** Its path below the vault. */
    public String part() {
        return part;
    }
}
