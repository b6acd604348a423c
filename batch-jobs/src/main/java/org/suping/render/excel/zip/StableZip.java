package org.suping.render.excel.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.suping.render.excel.cells.LaterXml;

/** Writes a package's entries again under one time of our own: equal content gives equal bytes on the same Java. */
public final class StableZip {

    /** Readers look at this entry first. */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private StableZip() {}

    public static void write(byte[] zip, LocalDateTime time, OutputStream output) throws IOException {
        write(zip, time, Map.of(), output);
    }

    /**
     * The same of a workbook.
     *
     * @param later what comes into its sheets only now, by the sheets' entries
     */
    public static void write(byte[] zip, LocalDateTime time, Map<String, LaterXml> later, OutputStream output)
            throws IOException {
        Map<String, Bytes> entries = new TreeMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                byte[] bytes = input.readAllBytes();
                entries.put(entry.getName(), () -> bytes);
            }
        }
        write(entries, time, later, output);
    }

    /**
     * The same of a workbook in a file, whose entries need not say their size before they begin; one of them is held at a time.
     *
     * @param later what becomes of entries when they are written, by their names
     */
    public static void write(ZipFile zip, LocalDateTime time, Map<String, LaterXml> later, OutputStream output)
            throws IOException {
        Map<String, Bytes> entries = new TreeMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            entries.put(entry.getName(), () -> bytes(zip, entry));
        }
        write(entries, time, later, output);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream bytes = zip.getInputStream(entry)) {
            return bytes.readAllBytes();
        }
    }

    /** An entry's bytes, when they are asked for. */
    private interface Bytes {
        byte[] read() throws IOException;
    }

    private static void write(
            Map<String, Bytes> entries, LocalDateTime time, Map<String, LaterXml> later, OutputStream output)
            throws IOException {
        ZipOutputStream stable = new ZipOutputStream(output);
        Bytes contentTypes = entries.remove(CONTENT_TYPES);
        if (contentTypes != null) {
            put(stable, CONTENT_TYPES, time, to -> to.write(contentTypes.read()));
        }
        for (Map.Entry<String, Bytes> entry : entries.entrySet()) {
            LaterXml more = later.get(entry.getKey());
            put(stable, entry.getKey(), time, to -> {
                byte[] bytes = entry.getValue().read();
                if (more == null) {
                    to.write(bytes);
                } else {
                    more.write(bytes, to);
                }
            });
        }
        stable.finish();
    }

    private interface Content {
        void writeTo(OutputStream output) throws IOException;
    }

    private static void put(ZipOutputStream zip, String name, LocalDateTime time, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }
}
