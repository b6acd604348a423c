package org.suping.cli.bench;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suping.cli.bench.BenchResult.Bytes;
import org.suping.cli.bench.BenchResult.StageTime;
import org.suping.cli.bench.ChildJava.Ended;
import org.suping.cli.bench.Floors.Floor;
import org.suping.cli.bench.invent.BenchSources;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.Folders;
import org.suping.evidence.RowCounts;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunRequest;
import org.suping.jobs.RunResult;

/**
 * One bench: files by another Java, then the return in this one, which has done nothing before, then the floors, then a
 * trace and a verification by others.
 */
final class BenchRun {

    /** After the period, so that the return is a final one. */
    static final Clock CLOCK = Clock.fixed(
            BenchSources.PERIOD.end().plusDays(20).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private static final String TRACED = "CP-02";
    /** Compiles less, starts sooner: what the launcher gives a reading command. */
    static final List<String> READING = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final BenchFolder folder;
    private final BenchSize size;

    BenchRun(BenchFolder folder, BenchSize size) {
        this.folder = folder;
        this.size = size;
    }

    BenchResult run() {
        Duration start = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        generate();
        long began = System.nanoTime();
        RunResult.Ended ended = runReturn();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        // before the floors, which are not part of a return
        PeakMemory memory = PeakMemory.now();

        List<StageTime> stages = new ArrayList<>();
        stages.add(new StageTime(BenchResult.START, start));
        ended.steps().forEach((step, duration) -> stages.add(new StageTime(step, duration)));
        stages.add(new StageTime(BenchResult.RUN, start.plus(took)));
        CollectedReturn collected = ended.content().collected();
        Floor parse = SourceFloors.of(folder, size.format());
        Floor aggregate = Floors.aggregate(folder.folders(), folder.parts(collected));
        stages.add(new StageTime(BenchResult.TRACE, trace()));
        BenchPackage sealed = BenchPackage.of(folder, ended, new ChildJava(folder.log(), READING));
        stages.add(new StageTime(BenchResult.SEAL, sealed.sealed()));
        stages.add(new StageTime(BenchResult.VERIFY, sealed.verified().took()));
        stages.add(new StageTime(BenchResult.AGAIN, sealed.again()));
        return new BenchResult(
                size,
                List.copyOf(stages),
                collected.counts().values().stream().reduce(RowCounts.ZERO, RowCounts::plus),
                ended.content().measured().figures().size(),
                parse,
                aggregate,
                sealed,
                memory,
                bytes());
    }

    private void generate() {
        run(
                new ChildJava(folder.log(), List.of("-Xmx1g")),
                BenchSources.class.getName(),
                List.of(
                        folder.data().toString(),
                        Long.toString(size.rows()),
                        Integer.toString(size.files()),
                        Long.toString(size.seed()),
                        Integer.toString(size.units().branches()),
                        size.format().toString()));
    }

    private RunResult.Ended runReturn() {
        RunRequest request =
                new RunRequest(folder.folders(), Map.of(), CLOCK, size.units().org(), BenchSources.PERIOD);
        if (new ReturnRunner().run(request, RunListener.SILENT) instanceof RunResult.Ended ended) {
            return ended;
        }
        throw new IllegalStateException("A fresh folder has no earlier attempt");
    }

    private Duration trace() {
        Folders folders = folder.folders();
        return run(
                new ChildJava(folder.log(), READING),
                "org.suping.cli.Suping",
                List.of(
                        "trace",
                        TRACED,
                        "--period",
                        BenchSources.PERIOD.toString(),
                        "--config",
                        folders.config().toString(),
                        "--work",
                        folders.work().toString()));
    }

    private Duration run(ChildJava java, String mainClass, List<String> arguments) {
        Ended ended = java.run(mainClass, arguments);
        if (ended.exitCode() != 0) {
            throw new IllegalStateException(mainClass + " ended with " + ended.exitCode());
        }
        return ended.took();
    }

    private Bytes bytes() {
        Folders folders = folder.folders();
        return new Bytes(
                BenchFolder.bytes(BenchFolder.filesBelow(folder.data())),
                BenchFolder.bytes(BenchFolder.filesBelow(folders.vault().root())),
                BenchFolder.bytes(BenchFolder.filesBelow(folders.reports())));
    }
}
