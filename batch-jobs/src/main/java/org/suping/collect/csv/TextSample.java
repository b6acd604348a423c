package org.suping.collect.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What stands at a file's beginning and around one of its bytes: for saying what is wrong there.
 *
 * @param head the first bytes, up to the line with the byte
 * @param line of the byte, the first line being 1
 * @param rest from the beginning of that line
 */
record TextSample(byte[] head, long line, byte[] rest) {

    private static final int LONGEST = 1 << 16;

    /** Reads the file once more, up to a little after this byte. */
    static TextSample around(Path file, String name, long position) throws IOException {
        try (PackedFile packed = PackedFile.open(file, name, bytes -> {})) {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            ByteArrayOutputStream current = new ByteArrayOutputStream();
            InputStream text = packed.text();
            long line = 1;
            byte[] buffer = new byte[LONGEST];
            for (long at = 0; at < position; ) {
                int read = text.read(buffer, 0, (int) Math.min(LONGEST, position - at));
                if (read < 0) {
                    break;
                }
                int newLine = last(buffer, read);
                line += count(buffer, read);
                if (newLine >= 0) {
                    add(head, current.toByteArray(), current.size());
                    add(head, buffer, newLine);
                    current.reset();
                }
                add(current, Arrays.copyOfRange(buffer, newLine + 1, read), read - newLine - 1);
                at += read;
            }
            current.writeBytes(text.readNBytes(LONGEST));
            return new TextSample(head.toByteArray(), line, current.toByteArray());
        }
    }

    /** Reads the first bytes of the file. */
    static byte[] head(Path file, String name) throws IOException {
        try (PackedFile packed = PackedFile.open(file, name, bytes -> {})) {
            return packed.text().readNBytes(LONGEST);
        }
    }

    private static void add(ByteArrayOutputStream kept, byte[] bytes, int length) {
        kept.write(bytes, 0, Math.min(length, LONGEST - Math.min(LONGEST, kept.size())));
    }

    private static int last(byte[] bytes, int length) {
        int at = length - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }

    private static long count(byte[] bytes, int length) {
        long lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
