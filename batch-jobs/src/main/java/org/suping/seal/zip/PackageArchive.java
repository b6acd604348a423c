package org.suping.seal.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * A package that a stranger has sent, opened only if it is built as {@link PackageWriter} builds one.
 *
 * <p>Every member is looked at before any is read: names, sizes, kinds. Members are read where they lie; nothing is unpacked
 * under a name that the archive gives unless the manifest lists it.
 */
public final class PackageArchive implements Closeable {

    /** Far more than forty branches' parts need. */
    private static final int MOST_MEMBERS = 100_000;

    private final ZipFile zip;
    private final SortedMap<String, ZipArchiveEntry> members;

    private PackageArchive(ZipFile zip, SortedMap<String, ZipArchiveEntry> members) {
        this.zip = zip;
        this.members = members;
    }

    /**
     * Opens it.
     *
     * @throws BlockedException naming every member that no package has; with exit code 13
     */
    public static PackageArchive open(Path file) {
        String name = file.getFileName().toString();
        try {
            mustNotBeCrowded(file, name);
            ZipFile zip = ZipFile.builder()
                    .setPath(file)
                    .setIgnoreLocalFileHeader(false)
                    .get();
            try {
                List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
                List<Finding> wrong = new MemberGuard(name).findings(zip, entries);
                if (!wrong.isEmpty()) {
                    throw new BlockedException(ExitCode.NOT_PROVED, wrong);
                }
                SortedMap<String, ZipArchiveEntry> members = new TreeMap<>();
                entries.forEach(entry -> members.put(entry.getName(), entry));
                return new PackageArchive(zip, members);
            } catch (BlockedException | IOException refused) {
                zip.close();
                throw refused;
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw refused("SEAL-NO-ARCHIVE", name);
        } catch (IOException unreadable) {
            throw refused(Files.isReadable(file) ? "SEAL-NO-ARCHIVE" : "SEAL-NO-FILE", name);
        }
    }

    /** Counted by a reader that keeps no more than the directory's bytes. */
    private static void mustNotBeCrowded(Path file, String name) throws IOException {
        try (java.util.zip.ZipFile counted = new java.util.zip.ZipFile(file.toFile())) {
            if (counted.size() > MOST_MEMBERS) {
                throw new BlockedException(
                        ExitCode.NOT_PROVED,
                        Finding.of("SEAL-CROWDED", Severity.HARD, name, counted.size(), MOST_MEMBERS));
            }
        }
    }

    /** Paths of all members, sorted. */
    public List<String> paths() {
        return new ArrayList<>(members.keySet());
    }

    /** Whether there is a member of this path. */
    public boolean has(String path) {
        return members.containsKey(path);
    }

    /** Its size. */
    public long bytes(String path) {
        return member(path).getSize();
    }

    /** Its bytes, streamed. */
    public InputStream open(String path) throws IOException {
        return zip.getInputStream(member(path));
    }

    /**
     * Its bytes, all at once.
     *
     * @param atMost a larger one is an {@link IOException}
     */
    public byte[] read(String path, int atMost) throws IOException {
        if (bytes(path) > atMost) {
            throw new IOException(path + " is larger than " + atMost + " bytes");
        }
        try (InputStream input = open(path)) {
            return input.readNBytes(atMost);
        }
    }

    private ZipArchiveEntry member(String path) {
        ZipArchiveEntry entry = members.get(path);
        if (entry == null) {
            throw new IllegalArgumentException("No member " + path);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static BlockedException refused(String code, String name) {
        return new BlockedException(ExitCode.NOT_PROVED, Finding.of(code, Severity.HARD, name));
    }
}
