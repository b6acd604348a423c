package org.suping.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.suping.cli.BadInputTest.Case;

/** Text files that cannot be read as what they should be. */
final class BadFiles {

    private static final String FILE = "crm-complaints-1.csv";
    private static final String HEADINGS = CommandWorld.HEADINGS;

    private BadFiles() {}

    static List<Case> cases() {
        return List.of(
                new Case("missing-file", world -> Files.delete(world.complaints(FILE))),
                new Case("missing-column", world -> write(world, HEADINGS.replace("告知日期", "答复日期") + "\n")),
                new Case("two-columns-of-one-name", world -> write(world, HEADINGS.replace("办结日期", "告知日期") + "\n")),
                new Case("empty-file", world -> write(world, "")),
                new Case("headings-only", world -> write(world, HEADINGS + "\n")),
                new Case(
                        "wrong-encoding",
                        world -> Files.writeString(
                                world.complaints(FILE),
                                HEADINGS + "\n" + BadRows.sound(1)[0] + "\n",
                                Charset.forName("GBK"))),
                new Case("nul-byte", BadFiles::zero),
                new Case("packed-twice", BadFiles::packTwice),
                new Case(
                        "field-of-ten-megabytes",
                        world -> world.deliver(
                                FILE, BadRows.sound(1)[0], BadRows.row("CP-2", "要求退保", "字".repeat(10 << 20)))),
                new Case(
                        "quote-never-closed",
                        world -> world.deliver(FILE, BadRows.sound(1)[0], BadRows.row("CP-2", "要求退保", "\"要求退保"))),
                new Case(
                        "same-file-twice",
                        world -> Files.copy(world.complaints(FILE), world.complaints("crm-complaints-2.csv"))),
                new Case("exposure-missing", world -> Files.delete(world.complaints("finance-premium.csv"))));
    }

    private static void write(CommandWorld world, String text) throws IOException {
        Files.writeString(world.complaints(FILE), text);
    }

    private static void packTwice(CommandWorld world) throws IOException {
        byte[] once = packed(Files.readAllBytes(world.complaints(FILE)));
        Files.write(world.complaints(FILE), packed(once));
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(content);
        }
        return bytes.toByteArray();
    }

    private static void zero(CommandWorld world) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADINGS + "\n" + BadRows.sound(1)[0] + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[4096]);
        Files.write(world.complaints(FILE), bytes.toByteArray());
    }
}
