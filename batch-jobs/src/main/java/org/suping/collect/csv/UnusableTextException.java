package org.suping.collect.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The text cannot be read further, for a reason in the file. */
final class UnusableTextException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long position;

    /** What is wrong at a byte. */
    enum Reason {
        /** Bytes that are no text in the expected encoding. */
        ENCODING,
        /** The byte zero, which no text holds. */
        NUL,
        /** The archive around the text ends early, is damaged or locked. */
        ARCHIVE,
        /** The archive unpacks to many times what text does. */
        BOMB
    }

    /** @param position of the first byte that is wrong, the first of the unpacked file being 0 */
    UnusableTextException(Reason reason, long position, @Nullable Throwable cause) {
        super(reason + " at byte " + position, cause);
        this.reason = reason;
        this.position = position;
    }

    Reason reason() {
        return reason;
    }

    long position() {
        return position;
    }
}
