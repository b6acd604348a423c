package org.suping.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suping.cli.bench.ChildJava.Ended;
import org.suping.cli.bench.invent.BenchSources;
import org.suping.evidence.Folders;
import org.suping.vocabulary.ExitCode;

/**
 * Headquarters of many branches: a quarter of the packages is received and consolidated, then the others are received and all are
 * consolidated, each by a cold command of its own.
 */
final class GroupRun {

    private static final int QUARTER = 4;

    /** As {@code suping} starts consolidate: hundreds of packages fill the heap with what stays. */
    private static final List<String> CONSOLIDATING =
            Stream.concat(BenchRun.READING.stream(), Stream.of("-Xmn64m")).toList();

    private final BenchFolder folder;
    private final BenchSize size;

    GroupRun(BenchFolder folder, BenchSize size) {
        this.folder = folder;
        this.size = size;
    }

    /**
     * What was seen.
     *
     * @param packageBytes of all packages together
     */
    record Result(BenchSize size, long packageBytes, Round quarter, Round all) {}

    /**
     * One time that packages came.
     *
     * @param came how many packages
     * @param consolidated how many were consolidated then
     */
    record Round(int came, Ended receive, int consolidated, Ended consolidate) {}

    Result run() {
        int packages = size.units().branches();
        int first = Math.max(1, packages / QUARTER);
        List<String> words = List.of(
                folder.root().toString(),
                Integer.toString(packages),
                Long.toString(size.rows()),
                Integer.toString(first));
        must(new ChildJava(folder.log(), List.of("-Xmx512m")).run(GroupBranches.class.getName(), words));
        long bytes = BenchFolder.bytes(BenchFolder.filesBelow(folder.inbox(1)))
                + BenchFolder.bytes(BenchFolder.filesBelow(folder.inbox(2)));
        Round quarter = new Round(first, receive(1), first, consolidate());
        return new Result(size, bytes, quarter, new Round(packages - first, receive(2), packages, consolidate()));
    }

    private Ended receive(int round) {
        return suping(BenchRun.READING, "receive", folder.inbox(round).toString());
    }

    private Ended consolidate() {
        return suping(
                CONSOLIDATING,
                "consolidate",
                "--period",
                BenchSources.PERIOD.toString(),
                "--org",
                size.units().org(),
                "--missing",
                "leave-out");
    }

    private Ended suping(List<String> options, String... words) {
        Folders folders = folder.folders();
        Path config = folders.config();
        List<String> where =
                List.of("--config", config.toString(), "--work", folders.work().toString());
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(where);
        return must(new ChildJava(folder.log(), options).run("org.suping.cli.Suping", all));
    }

    private static Ended must(Ended ended) {
        if (ended.exitCode() != ExitCode.DONE.code() && ended.exitCode() != ExitCode.SOFT_FINDINGS.code()) {
            throw new IllegalStateException(
                    "A command of the bench ended with " + ended.exitCode() + "; see bench.log");
        }
        return ended;
    }
}
