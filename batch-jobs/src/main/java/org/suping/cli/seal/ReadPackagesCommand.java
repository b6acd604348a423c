package org.suping.cli.seal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.suping.seal.sign.TrustFolder;
import org.suping.submit.receive.VerifyingExaminer;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The other side of {@link PackageReaderProcess}: verifies the packages that it is told, a path a line, and answers each with one line.
 * Not for people, and in no help.
 */
@Command(name = ReadPackagesCommand.NAME, hidden = true)
public final class ReadPackagesCommand implements Callable<Integer> {

    public static final String NAME = "read-packages";

    @Option(names = "--trust", required = true)
    private Path trust = Path.of("");

    private final Place place;

    public ReadPackagesCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                VerifyingExaminer examiner = new VerifyingExaminer(TrustFolder.read(trust), temporary)) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                place.screen().printDocument(ExaminationLine.of(examiner.examine(Path.of(ExaminationLine.path(line)))));
                place.screen().out().flush();
            }
            return ExitCode.DONE.code();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
