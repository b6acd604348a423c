package org.suping.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.named.Names;
import org.suping.jobs.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a return: collect, settle, measure, check, assess, render. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    @Option(names = "--period", paramLabel = "2026Q3", required = true)
    private String period = "";

    @Option(names = "--org", paramLabel = "3100")
    private @Nullable String org;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--revise", paramLabel = "REASON")
    private @Nullable String revise;

    private final Suping suping;

    RunCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        RunRequest request = new RunRequest(
                suping.folders(),
                suping.environment(),
                RunRequest.clock(suping.environment()),
                org,
                Names.period(period),
                draft,
                revise);
        return WatchedRun.run(suping, json, request).code();
    }
}
