package org.suping.cli.screen;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.suping.definitions.Definitions;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Visible;

/**
 * How far reading has come. On a terminal a moving line for each file that is being read, which leaves nothing behind; elsewhere
 * a plain line for each large file when it was read, so that a log of a long run does not stay silent.
 *
 * <p>Told from several threads.
 */
public final class Progress implements AutoCloseable {

    private static final long DRAWN_EVERY = Duration.ofMillis(100).toNanos();
    private static final int WIDEST = 100;
    private static final int BAR = 20;
    private static final int WITH_SIZE = 60;
    /** Less is read in a blink. */
    private static final long LARGE = 10_000_000;

    private static final long MEGABYTE = 1_000_000;

    private final Screen screen;
    private final LongSupplier nanoseconds;
    private final Map<SourceFile, String> names = new LinkedHashMap<>();
    private final Map<SourceFile, Long> reading = new LinkedHashMap<>();
    private int drawnLines;
    private long drawnAt;

    public Progress(Screen screen) {
        this(screen, System::nanoTime);
    }

    Progress(Screen screen, LongSupplier nanoseconds) {
        this.screen = screen;
        this.nanoseconds = nanoseconds;
    }

    /** The files that are going to be read. */
    public synchronized void start(Definitions definitions, List<SourceFile> files) {
        for (SourceFile file : files) {
            String record = definitions.record(file.record()).name().in(screen.language());
            names.put(file, record + "  " + file.name().substring(file.name().lastIndexOf('/') + 1));
        }
    }

    public synchronized void advanced(SourceFile file, long bytesRead) {
        reading.put(file, bytesRead);
        long now = nanoseconds.getAsLong();
        if (screen.terminal() && (drawnLines < reading.size() || now - drawnAt >= DRAWN_EVERY)) {
            drawnAt = now;
            draw();
        }
    }

    public synchronized void finished(SourceFile file, RowCounts counts) {
        reading.remove(file);
        if (screen.terminal()) {
            draw();
        } else if (file.bytes() >= LARGE) {
            screen.complain(screen.label("run.read", name(file), Numbers.of(counts.read())));
        }
    }

    /** Takes the moving lines away. */
    @Override
    public synchronized void close() {
        reading.clear();
        draw();
    }

    private void draw() {
        StringBuilder lines = new StringBuilder();
        if (drawnLines > 0) {
            lines.append("\u001b[").append(drawnLines).append("A\r\u001b[J");
        }
        reading.forEach((file, bytes) -> lines.append(line(file, bytes)).append('\n'));
        if (!lines.isEmpty()) {
            screen.err().print(lines);
            screen.err().flush();
        }
        drawnLines = reading.size();
    }

    /** Never wider than the terminal: a folded line could not be taken away. The size goes before the name does. */
    private String line(SourceFile file, long bytes) {
        long percent = file.bytes() == 0 ? 100 : Math.min(100, bytes * 100 / file.bytes());
        int full = Math.toIntExact(percent * BAR / 100);
        String bar = "█".repeat(full) + "░".repeat(BAR - full) + " " + Width.padLeft(percent + " %", 5);
        String size = file.bytes() < LARGE
                ? ""
                : "  " + Numbers.of(bytes / MEGABYTE) + " / " + Numbers.of(file.bytes() / MEGABYTE) + " MB";
        int widest = Math.min(WIDEST, screen.width()) - 1;
        String right = "  " + (widest < WITH_SIZE ? bar : bar + size);
        int room = Math.max(1, widest - Width.of(right));
        String left = Width.cut(screen.label("run.collect", name(file)), room);
        return Width.pad(left, Math.min(room, leftWidth())) + right;
    }

    private int leftWidth() {
        return reading.keySet().stream()
                .mapToInt(file -> Width.of(screen.label("run.collect", name(file))))
                .max()
                .orElse(0);
    }

    private String name(SourceFile file) {
        return Visible.of(names.getOrDefault(file, file.name()));
    }
}
