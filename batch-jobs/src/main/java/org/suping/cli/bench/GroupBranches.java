package org.suping.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.suping.cli.bench.invent.BenchConfig;
import org.suping.cli.bench.invent.BenchFormat;
import org.suping.cli.bench.invent.BenchSources;
import org.suping.cli.bench.invent.BenchUnits;
import org.suping.collect.mask.IdentityKey;
import org.suping.evidence.Folders;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunRequest;
import org.suping.jobs.RunResult;
import org.suping.seal.PackageLayout;

/**
 * Makes the packages of a group: one branch after the other runs its return of its own rows and seals it. All mask under one key, so
 * that headquarters can count persons. A branch's folder is gone when its package waits in an inbox.
 */
final class GroupBranches {

    private final BenchFolder headquarters;
    private final BenchUnits units;
    private final long rows;

    private GroupBranches(BenchFolder headquarters, BenchUnits units, long rows) {
        this.headquarters = headquarters;
        this.units = units;
        this.rows = rows;
    }

    /** The child process that makes them: folder, branches, rows of each, how many come in the first round. */
    public static void main(String[] arguments) throws IOException {
        GroupBranches group = new GroupBranches(
                new BenchFolder(Path.of(arguments[0])),
                new BenchUnits(Integer.parseInt(arguments[1])),
                Long.parseLong(arguments[2]));
        int first = Integer.parseInt(arguments[3]);
        for (int branch = 1; branch <= group.units.branches(); branch++) {
            group.make(branch, branch <= first ? 1 : 2);
        }
    }

    private void make(int number, int round) throws IOException {
        String code = units.branch(number);
        BenchFolder branch = headquarters.branch(code);
        branch.configure(headquarters.config());
        BenchConfig.write(branch.config(), units, code, BenchFormat.TEXT);
        BenchSources.writeBranch(branch.data(), units, number, rows);
        Folders folders = branch.folders();
        IdentityKey.openOrMake(headquarters.folders().maskingKey());
        Files.createDirectories(folders.work());
        Files.copy(headquarters.folders().maskingKey(), folders.maskingKey());
        RunRequest request = new RunRequest(folders, Map.of(), BenchRun.CLOCK, code, BenchSources.PERIOD);
        if (new ReturnRunner().run(request, RunListener.SILENT) instanceof RunResult.Ended ended) {
            String name = PackageLayout.fileName(ended.attempt().key().revision());
            BenchPackage.seal(
                    folders,
                    ended,
                    Files.createDirectories(headquarters.inbox(round)).resolve(name));
            branch.delete();
        }
    }
}
