package org.suping.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunRequest;
import org.suping.jobs.RunResult;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.TermValue;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.Period;

/**
 * Definitions that ship without their data, in a folder of a test's own, and the returns made with them.
 *
 * @param folder of configuration, data and everything made of them
 */
record SampleRun(Path folder, Definitions definitions) {

    private static final String VARIABLE = "SUPING_REAL_DATA";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T04:00:00Z"), ZoneOffset.UTC);

    static SampleRun of(String sample, Path folder) throws IOException {
        return with(Path.of("samples", sample, "config"), folder);
    }

    /** Definitions of a file that only a test has. */
    static SampleRun ofTest(String sample, Path folder) throws IOException {
        return with(Path.of("src/test/resources/org/suping/samples", sample), folder);
    }

    private static SampleRun with(Path shipped, Path folder) throws IOException {
        Path config = folder.resolve("config");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = config.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
        Files.createDirectories(folder.resolve("data"));
        return new SampleRun(folder, DefinitionsLoader.load(config).orThrow());
    }

    /** The folder of real data, which has no licence and is not ours; where none is named the test is left out. */
    static Path realData(String sample) {
        String named = System.getenv(VARIABLE);
        assumeTrue(named != null, VARIABLE + " names no folder: the real input was not read");
        return Path.of(Objects.requireNonNull(named), sample);
    }

    /** Where the one source file is looked for. */
    Path source() {
        return folder.resolve("data").resolve("rows.csv");
    }

    /** The year's return, run as the command runs it. */
    ReturnContent year(int year) {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        RunRequest request = new RunRequest(folders, Map.of(), CLOCK, null, new Period(year, 0));
        if (new ReturnRunner().run(request, RunListener.SILENT) instanceof RunResult.Ended ended) {
            return ended.content();
        }
        throw new AssertionError("The year " + year + " was run before");
    }

    /** What an indicator's term, by its place, counted for a unit; 0 where nothing was counted. */
    static BigDecimal term(ReturnContent content, FigureKey figure, int place) {
        return content.measured()
                .figure(figure)
                .map((Figure found) -> found.terms().get(place).value())
                .map(TermValue::number)
                .orElse(BigDecimal.ZERO);
    }
}
