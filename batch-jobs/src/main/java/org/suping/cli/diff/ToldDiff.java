package org.suping.cli.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/**
 * What is different between two versions, on the screen and in files.
 *
 * @param brief only how much of what is different
 */
record ToldDiff(Place place, boolean json, boolean brief) {

    private static final String JSON = ".json";

    void tell(OpenedVersion one, OpenedVersion other, List<Path> files) {
        ReturnDiff diff = diff(one, other);
        Screen screen = place.screen();
        if (json) {
            screen.printDocument(DiffJson.of(diff));
        } else {
            DiffLines lines = new DiffLines(diff, screen);
            screen.print(brief ? lines.brief() : lines.lines());
        }
        files.forEach(file -> write(diff, file));
    }

    /** Files alone. */
    void write(OpenedVersion one, OpenedVersion other, List<Path> files) {
        ReturnDiff diff = diff(one, other);
        files.forEach(file -> write(diff, file));
    }

    private static ReturnDiff diff(OpenedVersion one, OpenedVersion other) {
        mustBeOneReturn(one, other);
        return new DiffReckoning(
                        one.version(), other.version(), new RowComparer(one.version(), other.version()).compare())
                .diff();
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

    private void write(ReturnDiff diff, Path file) {
        try {
            if (file.toString().endsWith(JSON)) {
                Files.writeString(file, DiffJson.of(diff) + "\n");
            } else {
                new DiffWorkbook(diff, place.screen().language()).write(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        if (!brief) {
            place.screen().complain(place.screen().label("diff.written", file));
        }
    }
}
