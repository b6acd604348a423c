package org.suping.cli.diff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.cli.seal.LimitedProcess;
import org.suping.cli.seal.Place;
import org.suping.cli.seal.ProvedPackage;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.PackageLayout;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says what is different between two versions of a return, each a package or a revision in the book. Two packages are read in a process
 * of its own; one that is held against the book, of which that process knows nothing, is verified there before it is read here.
 */
@Command(name = "diff")
public final class DiffCommand implements Callable<Integer> {

    private static final int MINUTES = 30;

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "BEFORE")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "AFTER")
    private String after = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--brief")
    private boolean brief;

    @Option(names = "--to", paramLabel = "FILE.xlsx|.json")
    private List<Path> to = List.of();

    private boolean quiet;
    private final Place place;

    public DiffCommand(Place place) {
        this.place = place;
    }

    /** Tells in a few words how two packages differ, and writes everything to files. */
    public static void brief(Place place, Path before, Path after, List<Path> to) {
        DiffCommand command = new DiffCommand(place);
        command.before = before.toString();
        command.after = after.toString();
        command.brief = true;
        command.to = List.copyOf(to);
        command.call();
    }

    /** Writes everything in which two packages differ to files, and says nothing but what went wrong. */
    public static void write(Place place, Path before, Path after, List<Path> to) {
        DiffCommand command = new DiffCommand(place);
        command.before = before.toString();
        command.after = after.toString();
        command.brief = true;
        command.quiet = true;
        command.to = List.copyOf(to);
        command.call();
    }

    /** Tells how two packages differ, as the command does. */
    public static void tell(Place place, Path before, Path after, @Nullable Path to) {
        DiffCommand command = new DiffCommand(place);
        command.before = before.toString();
        command.after = after.toString();
        command.to = to == null ? List.of() : List.of(to);
        command.call();
    }

    @Override
    public Integer call() {
        to.stream().map(place.file()).forEach(DifferenceFile::mustBeWritable);
        if (!place.environment().containsKey(LimitedProcess.INSIDE)) {
            List<Path> packages = Stream.of(before, after)
                    .filter(this::isPackage)
                    .map(this::file)
                    .toList();
            packages.forEach(DiffCommand::mustBeThere);
            if (packages.size() > 1) {
                return limited(packages);
            }
            ProvedPackage proved =
                    new ProvedPackage(place, place.folders().get().config().resolve("trust"));
            packages.forEach(proved::mustBe);
        }
        try (Versions versions = new Versions(place);
                OpenedVersion one = versions.open(before);
                OpenedVersion other = versions.open(after)) {
            ToldDiff told = new ToldDiff(place, json, brief);
            List<Path> files = to.stream().map(place.file()).toList();
            if (quiet) {
                told.write(one, other, files);
            } else {
                told.tell(one, other, files);
            }
        }
        return ExitCode.DONE.code();
    }

    private int limited(List<Path> packages) {
        LimitedProcess process = new LimitedProcess(place.folders().get(), place.environment(), MINUTES);
        String about = String.valueOf(packages.get(1).getFileName());
        if (!quiet) {
            return process.run(about, words(packages));
        }
        process.complaints(about, words(packages), Set.of(ExitCode.DONE)).ifPresent(place.screen()::complain);
        return ExitCode.DONE.code();
    }

    private boolean isPackage(String name) {
        return name.endsWith(PackageLayout.SUFFIX) || Files.isRegularFile(file(name));
    }

    private Path file(String name) {
        return place.file().apply(Path.of(name)).toAbsolutePath().normalize();
    }

    private static void mustBeThere(Path file) {
        if (!Files.isReadable(file)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("SEAL-NO-FILE", Severity.HARD, file.toString()));
        }
    }

    /** The same command, with everything named that is taken from elsewhere here. */
    private List<String> words(List<Path> packages) {
        List<String> words = new ArrayList<>(List.of("diff"));
        packages.forEach(file -> words.add(file.toString()));
        if (json) {
            words.add("--json");
        }
        if (brief) {
            words.add("--brief");
        }
        to.forEach(file -> words.addAll(
                List.of("--to", place.file().apply(file).toAbsolutePath().toString())));
        words.addAll(place.words());
        return words;
    }
}
