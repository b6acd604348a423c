package org.suping.collect.parquet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** Looks whether a file is a Parquet file that can be read, before the engine sees it: its bytes decide, not its name. */
final class ParquetGuard {

    private static final int MAGIC = 4;
    private static final String PLAIN = "PAR1";
    private static final String LOCKED = "PARE";
    /** The engine takes them for a pattern that other files fit too; it may read none but this one. */
    private static final String PATTERN_SIGNS = "*?[";

    private ParquetGuard() {}

    /**
     * Passes a file that begins and ends as a Parquet file does.
     *
     * @param name as findings call it
     * @throws BlockedException saying what the file is instead
     */
    static void check(Path file, String name) {
        if (file.toString().chars().anyMatch(sign -> PATTERN_SIGNS.indexOf(sign) >= 0)) {
            throw refused("SRC-71", name);
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() == 0) {
                throw refused("SRC-10", name);
            }
            String start = text(bytes, 0);
            if (start.equals(LOCKED)) {
                throw refused("SRC-51", name);
            }
            if (!start.equals(PLAIN)) {
                throw refused("SRC-50", name);
            }
            if (bytes.length() < 3 * MAGIC
                    || !text(bytes, bytes.length() - MAGIC).equals(PLAIN)) {
                throw refused("SRC-52", name);
            }
        } catch (IOException unreadable) {
            throw refused("SRC-03", name);
        }
    }

    private static String text(RandomAccessFile bytes, long position) throws IOException {
        byte[] magic = new byte[(int) Math.min(MAGIC, bytes.length())];
        bytes.seek(position);
        bytes.readFully(magic);
        return new String(magic, StandardCharsets.ISO_8859_1);
    }

    /**
     * What the engine's failure means.
     *
     * @param row how many rows were read before it
     */
    static BlockedException failed(SQLException failure, String name, long row) {
        String said = String.valueOf(failure.getMessage());
        BlockedException told;
        if (said.startsWith("Out of Memory")) {
            told = refused("SRC-57", name);
        } else if (said.contains("nvalid string encoding") || said.contains("not valid UTF")) {
            told = refused("SRC-58", name);
        } else if (said.contains("encrypt")) {
            told = refused("SRC-51", name);
        } else {
            told = row == 0 ? refused("SRC-52", name) : refused("SRC-53", name, row);
        }
        told.initCause(failure);
        return told;
    }

    static BlockedException refused(String code, String place, Object... arguments) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of(code, Severity.HARD, place, arguments));
    }
}
