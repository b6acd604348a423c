package org.suping.collect.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/** Sums and counts a file's bytes as they pass. */
final class SummedStream extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    private final LongConsumer progress;
    private final CRC32C checksum = new CRC32C();
    private long count;

    /** @param progress is told how many bytes have passed */
    SummedStream(InputStream bytes, LongConsumer progress) {
        super(bytes);
        this.progress = progress;
    }

    /** How many bytes have passed. */
    long count() {
        return count;
    }

    /** Reads what is left and gives the CRC-32C of all bytes. */
    long checksumToEnd() throws IOException {
        byte[] rest = new byte[BUFFER];
        while (read(rest, 0, rest.length) >= 0) {
            continue;
        }
        return checksum.getValue();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0) {
            checksum.update(target, offset, read);
            count += read;
            progress.accept(count);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return read(new byte[(int) Math.min(bytes, BUFFER)], 0, (int) Math.min(bytes, BUFFER));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
