package org.suping.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.suping.evidence.Folders;
import org.suping.vocabulary.Sha256;

/**
 * The audit trail of a work folder, in {@code audit/trail.tsv}:
 *
 * <pre>
 * suping-audit 1
 * 1   2026-10-09T01:00:00Z   limin@PC-07   run   3100/2026Q3/final/r1#1   definitions=9f2c…   51aa…
 * 2   …                                                                                       digest of the line before
 * </pre>
 *
 * <p>A file and not a table, so that reading commands add to it while a run is alive, and that {@code sha256sum} checks it. Lines are
 * only added; a line counts once its line feed is on the disk. Whoever can write to the file can write all of it anew: that is found by
 * the digests that signatures and attempts hold ({@link Anchor}).
 */
public final class AuditTrail {

    static final String FIRST = "suping-audit 1\n";

    /** Longer lines are not written: subjects and details are short. */
    private static final int LONGEST_LINE = 1 << 16;

    /** A file's lock keeps other processes out, and throws at another thread of this one. */
    private static final Object ONE_THREAD = new Object();

    private final Path file;
    private final Clock clock;

    public AuditTrail(Folders folders, Clock clock) {
        this.file = file(folders);
        this.clock = clock;
    }

    /** Where it lies. */
    public static Path file(Folders folders) {
        return folders.work().resolve("audit").resolve("trail.tsv");
    }

    /**
     * Adds a line, and has it on the disk before it returns.
     *
     * @param subject to what it was done
     * @param details as {@code name=value}, separated by {@code "; "}; free of personal data
     */
    public AuditEntry add(AuditAction action, String subject, String details) {
        synchronized (ONE_THREAD) {
            return append(action, subject, details);
        }
    }

    private AuditEntry append(AuditAction action, String subject, String details) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel trail = FileChannel.open(
                            file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                    FileLock alone = trail.lock()) {
                String last = last(trail);
                AuditEntry entry = new AuditEntry(
                        number(last) + 1,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        Who.asks(),
                        action,
                        subject,
                        details,
                        Sha256.of(last));
                trail.write(ByteBuffer.wrap(entry.line().getBytes(StandardCharsets.UTF_8)), trail.size());
                trail.force(true);
                return entry;
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Digest of the last line; empty where nothing was written down yet. */
    public Optional<Sha256> head() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel trail = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(Sha256.of(lastLine(trail)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The last line, after the beginnings of one that never was written whole are gone. */
    private static String last(FileChannel trail) throws IOException {
        if (trail.size() == 0) {
            trail.write(ByteBuffer.wrap(FIRST.getBytes(StandardCharsets.UTF_8)), 0);
            return FIRST;
        }
        byte[] tail = tail(trail);
        int whole = tail.length;
        while (whole > 0 && tail[whole - 1] != '\n') {
            whole--;
        }
        trail.truncate(trail.size() - (tail.length - whole));
        return lastLine(trail);
    }

    private static String lastLine(FileChannel trail) throws IOException {
        byte[] tail = tail(trail);
        int start = tail.length - 1;
        while (start > 0 && tail[start - 1] != '\n') {
            start--;
        }
        return new String(tail, Math.max(start, 0), tail.length - Math.max(start, 0), StandardCharsets.UTF_8);
    }

    private static byte[] tail(FileChannel trail) throws IOException {
        ByteBuffer tail = ByteBuffer.allocate((int) Math.min(trail.size(), LONGEST_LINE));
        long from = trail.size() - tail.capacity();
        while (tail.hasRemaining() && trail.read(tail, from + tail.position()) >= 0) {
            continue;
        }
        return tail.array();
    }

    /** A last line that is none counts as the first: what is wrong with it is told when the trail is checked. */
    private static long number(String last) {
        try {
            return last.equals(FIRST) ? 0 : AuditEntry.parse(last).number();
        } catch (IllegalArgumentException damaged) {
            return 0;
        }
    }
}
