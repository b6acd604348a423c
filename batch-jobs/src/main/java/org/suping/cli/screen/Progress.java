package org.suping.cli.screen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.SourceFile;

/**
 * One moving line while files are collected, on a terminal only; it leaves nothing behind.
 *
 * <p>Told from several threads.
 */
public final class Progress implements AutoCloseable {

    private static final int MILLISECONDS = 200;
    private static final int WIDEST = 100;
    private static final long SMALL = 10_000_000;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Screen screen;
    private final Map<SourceFile, Long> read = new ConcurrentHashMap<>();
    private @Nullable ProgressBar bar;

    public Progress(Screen screen) {
        this.screen = screen;
    }

    public void start(long bytes) {
        if (screen.terminal()) {
            bar = new ProgressBarBuilder()
                    .setTaskName(screen.label("run.collecting"))
                    .setInitialMax(bytes)
                    .setUnit(bytes < SMALL ? "kB" : "MB", bytes < SMALL ? 1_000 : 1_000_000)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(MILLISECONDS)
                    .setConsumer(new DelegatingProgressBarConsumer(
                            line -> screen.err().print("\r" + line), Math.min(WIDEST, screen.width())))
                    .build();
        }
    }

    public void advanced(SourceFile file, long bytesRead) {
        ProgressBar moving = bar;
        if (moving != null) {
            Long before = read.put(file, bytesRead);
            moving.stepBy(bytesRead - (before == null ? 0 : before));
        }
    }

    @Override
    public void close() {
        ProgressBar moving = bar;
        if (moving != null) {
            moving.close();
            screen.err().print(CLEAR_LINE);
            screen.err().flush();
            bar = null;
        }
    }
}
