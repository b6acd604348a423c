package org.suping.submit.receive.keep;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * The bytes of a file that somebody has put into a folder, while they are copied. Whatever is wrong with the file itself, and not with
 * the disk that it is copied to, is a {@link BlockedException} that names the file (15).
 */
final class SentBytes extends FilterInputStream {

    /** What a package may have: far more than any return has, and less than fills a disk. */
    static final long LARGEST = 1L << 30;

    private static final int MEGABYTE = 1 << 20;

    private final Path file;
    private final long largest;
    private long read;

    private SentBytes(InputStream bytes, Path file, long largest) {
        super(bytes);
        this.file = file;
        this.largest = largest;
    }

    /** Those of a file, up to so many. */
    static SentBytes of(Path file, long largest) {
        try {
            return new SentBytes(Files.newInputStream(file), file, largest);
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    static BlockedException unreadable(Path file) {
        return refused("RECEIVE-UNREADABLE", file);
    }

    /** One that was being written while it was copied. */
    static BlockedException growing(Path file) {
        return refused("RECEIVE-GROWING", file);
    }

    private static BlockedException refused(String code, Path file, Object... arguments) {
        return new BlockedException(
                ExitCode.SOURCE_UNREADABLE, Finding.of(code, Severity.HARD, file.toString(), arguments));
    }

    @Override
    public int read() {
        try {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        try {
            int some = super.read(bytes, from, most);
            counted(Math.max(0, some));
            return some;
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    private void counted(int some) {
        read += some;
        if (read > largest) {
            throw refused("RECEIVE-TOO-LARGE", file, largest / MEGABYTE);
        }
    }
}
