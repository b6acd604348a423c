package org.suping.collect.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * A file's text, unpacked on the way where the file is a gzip or a zip with one member. Its bytes decide, not its name.
 *
 * <p>The checksum is of the file as it lies there.
 */
final class PackedFile implements Closeable {

    private static final int SIGNATURE = 8;
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MAC_EXTRAS = "__MACOSX/";

    private final SummedStream bytes;
    private final InputStream text;

    private PackedFile(SummedStream bytes, InputStream text) {
        this.bytes = bytes;
        this.text = text;
    }

    /**
     * Opens a file.
     *
     * @param name as findings call it
     * @param progress is told how many bytes of the file were read so far
     * @throws IOException when it cannot be read
     */
    static PackedFile open(Path file, String name, LongConsumer progress) throws IOException {
        SummedStream bytes = new SummedStream(Files.newInputStream(file), progress);
        PushbackInputStream start = new PushbackInputStream(bytes, SIGNATURE);
        byte[] signature = start.readNBytes(SIGNATURE);
        start.unread(signature);
        if (startsWith(signature, OLE)) {
            throw blocked("SRC-37", name);
        }
        if (startsWith(signature, GZIP)) {
            return unpacked(new GZIPInputStream(start, 1 << 16), bytes, name);
        }
        if (startsWith(signature, ZIP)) {
            mustHaveOneMember(file, name);
            return unpacked(member(start), bytes, name);
        }
        return new PackedFile(bytes, start);
    }

    /** What comes out of an archive is text, and no second archive. */
    private static PackedFile unpacked(InputStream content, SummedStream bytes, String name) throws IOException {
        PushbackInputStream start = new PushbackInputStream(new UnpackedStream(content, bytes), SIGNATURE);
        byte[] signature = start.readNBytes(SIGNATURE);
        start.unread(signature);
        if (startsWith(signature, GZIP) || startsWith(signature, ZIP) || startsWith(signature, OLE)) {
            throw blocked("SRC-72", name);
        }
        return new PackedFile(bytes, start);
    }

    private static InputStream member(InputStream start) throws IOException {
        ZipInputStream zip = new ZipInputStream(start, StandardCharsets.ISO_8859_1);
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && !isText(entry)) {
            entry = zip.getNextEntry();
        }
        return zip;
    }

    /** Looks into the archive's directory, so that nothing is read of an archive that is not to be. */
    private static void mustHaveOneMember(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.getEntry(CONTENT_TYPES) != null) {
                throw blocked("SRC-37", name);
            }
            List<? extends ZipEntry> members =
                    zip.stream().filter(PackedFile::isText).toList();
            if (members.size() != 1) {
                throw blocked("SRC-34", name, members.size());
            }
        }
    }

    private static boolean isText(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith(MAC_EXTRAS);
    }

    InputStream text() {
        return text;
    }

    /** The CRC-32C of the whole file; reads what is left of it. */
    long checksumToEnd() throws IOException {
        return bytes.checksumToEnd();
    }

    @Override
    public void close() throws IOException {
        text.close();
        bytes.close();
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || bytes[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static BlockedException blocked(String code, String name, Object... arguments) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of(code, Severity.HARD, name, arguments));
    }
}
