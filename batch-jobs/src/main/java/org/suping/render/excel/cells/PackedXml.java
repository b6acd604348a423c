package org.suping.render.excel.cells;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** XML that waits to be written, a tenth as large as it is. */
final class PackedXml {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final OutputStream xml = new DeflaterOutputStream(packed, deflater);

    /** A text between tags, or in quotation marks. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    void add(CharSequence more) {
        try {
            xml.write(more.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes all of it; nothing may be added any more. */
    void writeTo(OutputStream output) throws IOException {
        xml.close();
        deflater.end();
        try (InputStream whole = new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            whole.transferTo(output);
        }
    }
}
