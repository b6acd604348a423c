package org.suping.collect.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.suping.findings.BlockedException;

/**
 * The members of a workbook's archive. Each is unpacked while it is read, counted on the way, and stopped where it grows
 * larger than data does: what the archive says of its sizes may be a lie.
 */
final class Members implements AutoCloseable {

    /** A sheet of equal rows packs to a hundredth. */
    private static final int MOST_TIMES = 250;

    private static final long UNSUSPICIOUS = 64L << 20;

    private final String name;
    private final ZipFile zip;
    private final long bytes;
    private final LongConsumer progress;
    private long expected;
    private long unpacked;

    /**
     * Opens an archive.
     *
     * @param name of the file, as findings call it
     * @param progress is told how many bytes of the file are behind, in proportion
     * @throws BlockedException when a member says itself that it is no data
     * @throws IOException when the archive is damaged, or holds two members of one name
     */
    Members(Path file, String name, LongConsumer progress) throws IOException {
        this.name = name;
        this.bytes = Files.size(file);
        this.progress = progress;
        this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        try {
            examine();
        } catch (IOException | BlockedException refused) {
            zip.close();
            throw refused;
        }
    }

    /** Two members of one name are read differently by each program: who looks at the file would not see what is counted. */
    private void examine() throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipEntry member : Collections.list(zip.entries())) {
            if (member.getSize() > most(member)) {
                throw WorkbookGuard.refused("SRC-45", name);
            }
            if (!names.add(member.getName())) {
                throw new IOException("Two members of one name");
            }
        }
    }

    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    /** Says which members are going to be read, so that progress has a measure. */
    void expect(List<String> paths) {
        unpacked = 0;
        expected = Math.max(
                1,
                paths.stream()
                        .flatMap(path -> Stream.ofNullable(zip.getEntry(path)))
                        .mapToLong(ZipEntry::getSize)
                        .sum());
    }

    /** @throws IOException where there is no such member */
    InputStream open(String path) throws IOException {
        ZipEntry member = zip.getEntry(path);
        if (member == null) {
            throw new IOException("No member " + path);
        }
        @Nullable InputStream found = zip.getInputStream(member);
        return new Counted(Objects.requireNonNull(found, path), most(member));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static long most(ZipEntry member) {
        return Math.max(UNSUSPICIOUS, MOST_TIMES * member.getCompressedSize());
    }

    private final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream member, long most) {
            super(member);
            this.left = most;
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
                left -= read;
                unpacked += read;
                if (left < 0) {
                    throw WorkbookGuard.refused("SRC-45", name);
                }
                if (expected > 0) {
                    progress.accept(Math.min(bytes, bytes * unpacked / expected));
                }
            }
            return read;
        }
    }
}
