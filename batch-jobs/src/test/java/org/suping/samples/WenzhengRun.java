package org.suping.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.vocabulary.Period;

/**
 * The definitions of citizens' messages in a folder of a test's own, and the return of each year, run as the command runs it.
 */
final class WenzhengRun {

    static final String PROVINCE = "43";

    private static final Path SHIPPED = Path.of("samples/wenzheng-xlsx/config");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-01-15T04:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Definitions definitions;
    private final List<MeasuredReturn> years = new ArrayList<>();

    private WenzhengRun(Path folder, Definitions definitions) {
        this.folder = folder;
        this.definitions = definitions;
    }

    static WenzhengRun of(Path folder) throws IOException {
        Path config = folder.resolve("config");
        try (Stream<Path> shipped = Files.walk(SHIPPED)) {
            for (Path file : shipped.filter(Files::isRegularFile).toList()) {
                Path copy = config.resolve(SHIPPED.relativize(file));
                Files.createDirectories(copy.resolve("..").normalize());
                Files.copy(file, copy);
            }
        }
        Files.createDirectories(folder.resolve("data"));
        return new WenzhengRun(folder, DefinitionsLoader.load(config).orThrow());
    }

    /** Where a source's workbook is looked for. */
    Path workbook(String source) {
        return folder.resolve("data").resolve(source + ".xlsx");
    }

    void run(int year) {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        RunRequest request = new RunRequest(folders, Map.of(), CLOCK, null, new Period(year, 0));
        if (new ReturnRunner().run(request, RunListener.SILENT) instanceof RunResult.Ended ended) {
            years.add(ended.content().measured());
        } else {
            throw new AssertionError("The year " + year + " was run before");
        }
    }

    /** Messages by the Chinese word of their class, over all years that were run. */
    Map<String, Long> classes() {
        Map<String, Long> classes = new LinkedHashMap<>();
        Objects.requireNonNull(definitions.codeLists().get("class"))
                .codes()
                .forEach((code, words) -> classes.put(words.zh(), sum("WZ-01", new Breakdown("class", code))));
        return classes;
    }

    /** An indicator's one term, added over all years that were run: rows, distinct values, or a sum. */
    long sum(String indicator, Breakdown breakdown) {
        return years.stream()
                .flatMap(year -> year.figure(new FigureKey(indicator, PROVINCE, breakdown)).stream())
                .map(figure -> figure.terms().get(0).value())
                .mapToLong(value -> value.number().longValueExact())
                .sum();
    }
}
