package org.suping.submit.receive.keep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Comparator;
import java.util.stream.Stream;
import org.suping.vocabulary.Sha256;

/** Files that are there whole or not at all, and on the disk before anybody is told of them. */
final class DurableFiles {

    private DurableFiles() {}

    /** What bytes are, without keeping them. */
    static Sha256 digest(InputStream bytes) throws IOException {
        try (DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.newDigest())) {
            bytes.transferTo(digest);
            return Sha256.from(digest.getMessageDigest().digest());
        }
    }

    /** Copies bytes into a file of a folder that is there. */
    static Sha256 copy(InputStream bytes, Path file) throws IOException {
        DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.newDigest());
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream written = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.write(buffer, 0, read);
                written.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return Sha256.from(digest.getMessageDigest().digest());
    }

    /** Puts a text in its place, under a temporary name first; its folder is made. */
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try (InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            copy(bytes, temporary);
        }
        move(temporary, file);
    }

    /** Gives a file or a folder its name, in one move. */
    static void move(Path from, Path to) throws IOException {
        Path folder = to.resolveSibling("");
        Files.createDirectories(folder);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
    }

    /** Takes a folder away with all that is in it; one that is not there is no mistake. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** A name is on the disk when its folder is; there are systems that open no folders and keep names themselves. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException keptBySystem) {
            return;
        }
    }
}
