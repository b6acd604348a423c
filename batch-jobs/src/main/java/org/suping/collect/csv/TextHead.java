package org.suping.collect.csv;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** The first bytes of a file's text, unpacked where the file is an archive: for looking at a file nobody has defined. */
public final class TextHead {

    private TextHead() {}

    /**
     * Reads so many bytes, or all there are.
     *
     * @param name as findings call it
     * @throws BlockedException when it is an archive that cannot be unpacked, or no text at all
     * @throws IOException when it cannot be read
     */
    public static byte[] of(Path file, String name, int most) throws IOException {
        try (PackedFile packed = PackedFile.open(file, name, bytes -> {})) {
            return packed.text().readNBytes(most);
        } catch (ZipException | EOFException | UnusableTextException damaged) {
            throw new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of("SRC-35", Severity.HARD, name));
        }
    }
}
