package org.suping.collect.csv;

import java.io.IOException;

/** Bytes that are no text in the expected encoding. */
final class MalformedBytesException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long position;

    /** @param position of the first such byte, the first of the file being 0 */
    MalformedBytesException(long position) {
        super("No text at byte " + position);
        this.position = position;
    }

    long position() {
        return position;
    }
}
