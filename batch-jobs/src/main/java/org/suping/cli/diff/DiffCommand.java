package org.suping.cli.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.screen.Screen;
import org.suping.cli.seal.Place;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.diff.DiffReckoning;
import org.suping.seal.diff.ReturnDiff;
import org.suping.seal.diff.store.RowComparer;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is different between two versions of a return, each a package or a revision in the book. */
@Command(name = "diff")
public final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "BEFORE")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "AFTER")
    private String after = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--to", paramLabel = "FILE.xlsx")
    private @Nullable Path to;

    private final Place place;

    public DiffCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        try (Versions versions = new Versions(place);
                OpenedVersion one = versions.open(before);
                OpenedVersion other = versions.open(after)) {
            mustBeOneReturn(one, other);
            ReturnDiff diff = new DiffReckoning(
                            one.version(), other.version(), new RowComparer(one.version(), other.version()).compare())
                    .diff();
            tell(diff);
        }
        return ExitCode.DONE.code();
    }

    private static void mustBeOneReturn(OpenedVersion one, OpenedVersion other) {
        RevisionKey first = one.revision();
        RevisionKey second = other.revision();
        if (!first.org().equals(second.org()) || !first.period().equals(second.period())) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of("DIFF-OTHER", Severity.HARD, other.version().name(), second, first));
        }
    }

    private void tell(ReturnDiff diff) {
        Screen screen = place.screen();
        if (json) {
            screen.printDocument(DiffJson.of(diff));
        } else {
            screen.print(new DiffLines(diff, screen).lines());
        }
        if (to != null) {
            write(diff, place.file().apply(to));
        }
    }

    private void write(ReturnDiff diff, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BlockedException(ExitCode.WRONG_USAGE, Finding.of("ROWS-FOLDER", Severity.HARD, file.toString()));
        }
        try {
            new DiffWorkbook(diff, place.screen().language()).write(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        place.screen().complain(place.screen().label("diff.written", file));
    }
}
