package org.suping.seal.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The members of a zip file, each read only so far as it may be large. */
final class ZipMembers implements AutoCloseable {

    /** A workbook of forty branches has a tenth of it. */
    static final int LARGEST = 128 << 20;

    private static final int MOST = 10_000;

    private final ZipFile zip;

    ZipMembers(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        if (zip.size() > MOST) {
            zip.close();
            throw new IOException("Too many members");
        }
    }

    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            names.add(all.nextElement().getName());
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /** The whole member; null where it is not there. One that unpacks to more than any of ours is an exception. */
    byte @Nullable [] read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            byte[] all = bytes.readNBytes(LARGEST + 1);
            if (all.length > LARGEST) {
                throw new TooLargeException(name);
            }
            return all;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A member that unpacks to more than any of ours. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;

        TooLargeException(String member) {
            super(member);
        }
    }
}
