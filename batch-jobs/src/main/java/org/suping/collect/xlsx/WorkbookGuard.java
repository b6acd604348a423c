package org.suping.collect.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** Looks whether a file is a workbook that can be read, before anything of it is: its bytes decide, not its name. */
final class WorkbookGuard {

    private static final int BUFFER = 1 << 16;
    private static final int START = 1 << 12;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String BINARY = "xl/workbook.bin";
    private static final String OPEN_DOCUMENT = "content.xml";
    private static final String ENCRYPTED = "EncryptedPackage";

    private WorkbookGuard() {}

    /**
     * Opens what is a readable workbook.
     *
     * @param name as findings call it
     * @param progress is told how many bytes were read so far
     * @throws BlockedException saying what the file is instead
     */
    static Members open(Path file, String name, LongConsumer progress) {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                throw refused("SRC-10", name);
            }
            if (startsWith(start, OLE)) {
                throw refused(isEncrypted(file) ? "SRC-42" : "SRC-41", name);
            }
            if (!startsWith(start, ZIP)) {
                throw refused(isMarkup(start) ? "SRC-43" : "SRC-46", name);
            }
            return members(file, name, progress);
        } catch (IOException unreadable) {
            throw refused("SRC-03", name);
        }
    }

    private static Members members(Path file, String name, LongConsumer progress) {
        try {
            Members members = new Members(file, name, progress);
            if (members.has(WorkbookParts.WORKBOOK)) {
                return members;
            }
            String other = members.has(BINARY) ? ".xlsb" : members.has(OPEN_DOCUMENT) ? ".ods" : "";
            members.close();
            if (!other.isEmpty()) {
                throw refused("SRC-62", name, other);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw refused("SRC-44", name);
        }
        throw refused("SRC-46", name);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(START);
        }
    }

    /** A locked .xlsx is an old container that holds the new one: its directory names it in UTF-16. */
    private static boolean isEncrypted(Path file) throws IOException {
        byte[] sought = ENCRYPTED.getBytes(StandardCharsets.UTF_16LE);
        byte[] buffer = new byte[BUFFER + sought.length];
        try (InputStream bytes = Files.newInputStream(file)) {
            int kept = 0;
            for (int read = bytes.readNBytes(buffer, kept, BUFFER); read > 0; ) {
                if (contains(buffer, kept + read, sought)) {
                    return true;
                }
                int next = Math.min(sought.length, kept + read);
                System.arraycopy(buffer, kept + read - next, buffer, 0, next);
                kept = next;
                read = bytes.readNBytes(buffer, kept, BUFFER);
            }
            return false;
        }
    }

    private static boolean contains(byte[] bytes, int length, byte[] sought) {
        for (int at = 0; at + sought.length <= length; at++) {
            int same = 0;
            while (same < sought.length && bytes[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarkup(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return text.contains("<html")
                || text.contains("<table")
                || text.contains("<?xml")
                || text.contains("<!doctype");
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || bytes[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    static BlockedException refused(String code, String name, Object... arguments) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of(code, Severity.HARD, name, arguments));
    }
}
