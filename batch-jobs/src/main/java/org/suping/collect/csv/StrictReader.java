package org.suping.collect.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.suping.collect.csv.UnusableTextException.Reason;

/**
 * Decodes bytes strictly.
 *
 * <p>A byte order mark is skipped and decides the encoding, whatever was expected. Bytes that are no text in the encoding,
 * the byte zero among them, are an {@link UnusableTextException}, never U+FFFD.
 */
final class StrictReader extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    private final InputStream stream;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final Charset charset;
    private final CharsetDecoder decoder;
    private long received;
    private boolean atEnd;
    private boolean flushed;

    StrictReader(InputStream stream, Charset expected) throws IOException {
        this.stream = stream;
        receive();
        while (!atEnd && bytes.position() < UTF_8_MARK.length) {
            receive();
        }
        bytes.flip();
        this.charset = skipMark(expected);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The encoding in use. */
    Charset charset() {
        return charset;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && !flushed) {
            int start = bytes.position();
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            if (result.isError()) {
                throw new UnusableTextException(Reason.ENCODING, received - bytes.remaining(), null);
            }
            mustHaveNoNul(target, offset, chars.position(), start);
            if (result.isUnderflow() && atEnd) {
                flushed = decoder.flush(chars).isUnderflow();
            } else if (result.isUnderflow()) {
                bytes.compact();
                receive();
                bytes.flip();
            }
        }
        return chars.position() == 0 && length > 0 ? -1 : chars.position();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** Looks at the characters just decoded, of the bytes from this position of the buffer. */
    private void mustHaveNoNul(char[] chars, int offset, int length, int start) throws UnusableTextException {
        for (int i = offset; i < offset + length; i++) {
            if (chars[i] == 0) {
                throw new UnusableTextException(Reason.NUL, nulFrom(start), null);
            }
        }
    }

    private long nulFrom(int start) {
        int at = start;
        while (at < bytes.position() && bytes.get(at) != 0) {
            at++;
        }
        return received - bytes.limit() + at;
    }

    private void receive() throws IOException {
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            atEnd = true;
            return;
        }
        bytes.position(bytes.position() + read);
        received += read;
    }

    private Charset skipMark(Charset expected) {
        if (startsWith(UTF_8_MARK)) {
            bytes.position(UTF_8_MARK.length);
            return StandardCharsets.UTF_8;
        }
        if (startsWith(UTF_16LE_MARK) || startsWith(UTF_16BE_MARK)) {
            boolean little = startsWith(UTF_16LE_MARK);
            bytes.position(UTF_16LE_MARK.length);
            return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return expected;
    }

    private boolean startsWith(byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.limit() < mark.length || bytes.get(i) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
