package org.suping.seal.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.PackedFile;
import org.suping.vocabulary.Sha256;

/**
 * Writes a package: the manifest first, then its files sorted by path, all stored as they are, with one time for all of them.
 *
 * <p>Nothing is held in memory but the list: a package of ten million rows needs no more than a small one. It is written under
 * a temporary name, flushed to the disk, and then takes its own name in one move.
 */
public final class PackageWriter {

    /** Any moment would do but the first that an archive can name: for that one Java adds another, in the machine's zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final SortedMap<String, Digested> files = new TreeMap<>();

    /** Takes a file up; it is digested at once. */
    public PackedFile add(String path, Content content) throws IOException {
        Digested digested = Digested.of(path, content);
        if (path.equals(PackageLayout.MANIFEST) || files.putIfAbsent(path, digested) != null) {
            throw new IllegalArgumentException("Twice in one package: " + path);
        }
        return digested.file();
    }

    /**
     * Writes the package.
     *
     * @param target in a folder that is there
     * @param manifest is given the list of all files taken up
     * @throws IOException when the disk refuses, or a file is no longer what was digested
     */
    public Manifest write(Path target, Function<List<PackedFile>, Manifest> manifest) throws IOException {
        Manifest made =
                manifest.apply(files.values().stream().map(Digested::file).toList());
        write(target, PackageLayout.MANIFEST, made.bytes());
        return made;
    }

    /** Writes an archive of the same build whose first member is this one. */
    public void write(Path target, String first, byte[] list) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, Digested.of(first, Content.of(list)));
            for (Digested file : files.values()) {
                store(zip, file);
            }
            zip.finish();
            bytes.flush();
            channel.force(true);
        } catch (IOException failed) {
            Files.deleteIfExists(temporary);
            throw failed;
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void store(ZipOutputStream zip, Digested file) throws IOException {
        ZipEntry entry = new ZipEntry(file.file().path());
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(TIME);
        entry.setSize(file.file().bytes());
        entry.setCrc(file.crc());
        zip.putNextEntry(entry);
        try (InputStream bytes = file.content().open()) {
            bytes.transferTo(zip);
        }
        // refuses an entry whose size or sum is not the one announced
        zip.closeEntry();
    }

    /** A file with what the archive and the manifest say of it. */
    private record Digested(PackedFile file, long crc, Content content) {

        static Digested of(String path, Content content) throws IOException {
            DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.newDigest());
            CheckedOutputStream sum = new CheckedOutputStream(digest, new CRC32());
            try (InputStream bytes = content.open()) {
                long size = bytes.transferTo(sum);
                Sha256 sha256 = Sha256.from(digest.getMessageDigest().digest());
                return new Digested(
                        new PackedFile(path, size, sha256), sum.getChecksum().getValue(), content);
            }
        }
    }
}
