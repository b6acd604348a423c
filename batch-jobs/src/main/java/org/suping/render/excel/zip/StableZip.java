package org.suping.render.excel.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a package's entries again under one time of our own: equal content gives equal bytes on the same Java. */
public final class StableZip {

    /** Readers look at this entry first. */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private StableZip() {}

    public static void write(byte[] zip, LocalDateTime time, OutputStream output) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                entries.put(entry.getName(), input.readAllBytes());
            }
        }
        ZipOutputStream stable = new ZipOutputStream(output);
        byte[] contentTypes = entries.remove(CONTENT_TYPES);
        if (contentTypes != null) {
            put(stable, CONTENT_TYPES, contentTypes, time);
        }
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            put(stable, entry.getKey(), entry.getValue(), time);
        }
        stable.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, LocalDateTime time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
