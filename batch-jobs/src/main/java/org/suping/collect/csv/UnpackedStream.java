package org.suping.collect.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of an archive, watched: text never packs as small as an archive made to fill a disk. */
final class UnpackedStream extends FilterInputStream {

    /** Text of repeated rows packs to a fiftieth. */
    private static final int MOST_TIMES = 250;

    private static final long UNSUSPICIOUS = 64L << 20;

    private final SummedStream packed;
    private long count;

    UnpackedStream(InputStream unpacked, SummedStream packed) {
        super(unpacked);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(target, offset, length);
        } catch (IOException damaged) {
            throw new UnusableTextException(UnusableTextException.Reason.ARCHIVE, count, damaged);
        }
        count += Math.max(read, 0);
        if (count > UNSUSPICIOUS && count > MOST_TIMES * packed.count()) {
            throw new UnusableTextException(UnusableTextException.Reason.BOMB, count, null);
        }
        return read;
    }
}
