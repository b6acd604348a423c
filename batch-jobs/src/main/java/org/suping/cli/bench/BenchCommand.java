package org.suping.cli.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.suping.cli.bench.invent.BenchFormat;
import org.suping.cli.bench.invent.BenchUnits;
import org.suping.cli.screen.Screen;
import org.suping.evidence.Folders;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Generates complaints, runs the whole return on them in a folder of its own, seals and verifies it, and says how long each
 * stage took, beside floors measured in the same process. The files come from another Java, so that they weigh neither on the memory that is
 * measured nor on how warm this one is.
 *
 * <p>Of a group it makes the packages of many branches, and has them received and consolidated by commands of their own.
 */
@Command(name = "bench")
public final class BenchCommand implements Callable<Integer> {

    private final Screen screen;
    private final Supplier<Folders> folders;

    @Option(names = "--rows", paramLabel = "N", required = true)
    private long rows;

    @Option(names = "--files", paramLabel = "N", defaultValue = "4")
    private int files;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--branches", paramLabel = "N", defaultValue = "1")
    private int branches;

    @Option(names = "--group", paramLabel = "N", defaultValue = "0")
    private int group;

    @Option(
            names = "--format",
            paramLabel = "text|workbook|database",
            defaultValue = "text",
            converter = BenchFormat.Converter.class)
    private BenchFormat format = BenchFormat.TEXT;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--keep")
    private boolean keep;

    /** A command that speaks on a screen and works below the work folder. */
    public BenchCommand(Screen screen, Supplier<Folders> folders) {
        this.screen = screen;
        this.folders = folders;
    }

    @Override
    public Integer call() {
        return group > 0 ? ofGroup() : ofReturn();
    }

    private int ofGroup() {
        BenchSize size = new BenchSize(rows, 1, seed, new BenchUnits(Math.max(2, group)), BenchFormat.TEXT);
        BenchFolder folder = BenchFolder.prepare(folders.get().work(), shippedConfig(), size);
        try {
            screen.complain(screen.label("bench.group.generating", size.units().branches(), rows));
            GroupScreen told = new GroupScreen(screen, new GroupRun(folder, size).run());
            if (json) {
                screen.printDocument(told.json());
            } else {
                screen.print(told.table());
            }
        } finally {
            leave(folder);
        }
        return ExitCode.DONE.code();
    }

    private int ofReturn() {
        BenchSize size = new BenchSize(rows, files, seed, new BenchUnits(branches), format);
        BenchFolder folder = BenchFolder.prepare(folders.get().work(), shippedConfig(), size);
        try {
            screen.complain(screen.label("bench.generating", rows));
            BenchResult result = new BenchRun(folder, size).run();
            BenchScreen told = new BenchScreen(screen, result);
            if (json) {
                screen.printDocument(told.json());
            } else {
                screen.print(told.table());
            }
        } finally {
            leave(folder);
        }
        return ExitCode.DONE.code();
    }

    private void leave(BenchFolder folder) {
        if (keep) {
            screen.complain(screen.label("bench.kept", folder.root()));
        } else {
            folder.delete();
        }
    }

    /** The configuration that ships, wherever the command is called from; without a home the one that was named. */
    private Path shippedConfig() {
        String home = System.getProperty("suping.home", "");
        return home.isEmpty() ? folders.get().config() : Path.of(home, "config");
    }
}
