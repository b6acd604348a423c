package org.suping.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.suping.cli.bundle.RulesLine;
import org.suping.cli.help.Version;
import org.suping.cli.log.RunLog;
import org.suping.cli.screen.Progress;
import org.suping.cli.screen.RunJson;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.run.RunScreen;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunRequest;
import org.suping.jobs.RunResult;
import org.suping.jobs.schedule.Signals;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Text;

/** A run told on the screen while it goes on. The first Ctrl-C asks it to stop between two steps. */
final class WatchedRun implements RunListener, AutoCloseable {

    private final Screen screen;
    private final RunScreen told;
    private final Path config;
    private final Progress progress;
    private final boolean json;

    /** @param json nothing but the end is told, as JSON */
    WatchedRun(Suping suping, boolean json) {
        this.screen = suping.screen();
        this.told = new RunScreen(screen, suping.asTyped(suping.folders().reports()), suping.options());
        this.config = suping.folders().config();
        this.progress = new Progress(screen);
        this.json = json;
    }

    /** Runs and tells, and gives the exit code. */
    static ExitCode run(Suping suping, boolean json, RunRequest request) {
        Screen screen = suping.screen();
        RunLog.open(request.folders().logs(), Clock.systemUTC());
        AtomicBoolean stopping = new AtomicBoolean();
        Signals.onStop(() -> {
            if (stopping.getAndSet(true)) {
                Runtime.getRuntime().halt(ExitCode.STORE_FAILED.code());
            }
            screen.complain(screen.label("run.stopping"));
        });
        try (WatchedRun watched = new WatchedRun(suping, json)) {
            RunResult result = new ReturnRunner(stopping::get).run(request, watched);
            watched.tell(result);
            return result.exitCode();
        }
    }

    void tell(RunResult result) {
        progress.close();
        if (json) {
            screen.printDocument(RunJson.of(result, screen.language()));
        } else {
            screen.print(told.of(result));
        }
    }

    @Override
    public void started(AttemptKey attempt, Definitions definitions, List<SourceFile> files, Text story) {
        if (!json) {
            screen.print(told.head(Version.number(), attempt, definitions, story));
            RulesLine.of(screen, config, definitions.files()).ifPresent(screen::print);
        }
        progress.start(definitions, files);
    }

    @Override
    public void advanced(SourceFile file, long bytesRead) {
        progress.advanced(file, bytesRead);
    }

    @Override
    public void finished(SourceFile file, RowCounts counts) {
        progress.finished(file, counts);
    }

    @Override
    public void stepEnded(String step, Duration took) {
        progress.close();
    }

    @Override
    public void close() {
        progress.close();
    }
}
