package org.suping.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunRequest;
import org.suping.jobs.RunResult;
import org.suping.measure.MeasuredReturn;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;

/**
 * The hotline's definitions in a folder of a test's own, and the return of each year, run as the command runs it.
 *
 * @param folder of configuration, data and everything made of them
 */
record FuzhouRun(Path folder, Definitions definitions) {

    private static final Path SHIPPED = Path.of("samples/fuzhou-12345/config");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-01-15T04:00:00Z"), ZoneOffset.UTC);

    static FuzhouRun of(Path folder) throws IOException {
        Path config = folder.resolve("config");
        try (Stream<Path> shipped = Files.walk(SHIPPED)) {
            for (Path file : shipped.filter(Files::isRegularFile).toList()) {
                Path copy = config.resolve(SHIPPED.relativize(file));
                Files.createDirectories(copy.resolve("..").normalize());
                Files.copy(file, copy);
            }
        }
        Files.createDirectories(folder.resolve("data"));
        return new FuzhouRun(folder, DefinitionsLoader.load(config).orThrow());
    }

    /** Where the one source file is looked for. */
    Path source() {
        return folder.resolve("data").resolve("complaints.csv");
    }

    /** The five years' figures as one report. */
    FuzhouCrosstab crosstab() {
        Map<Integer, MeasuredReturn> years = new LinkedHashMap<>();
        FuzhouCrosstab.YEARS.forEach(year -> years.put(year, measured(new Period(year, 0))));
        return new FuzhouCrosstab(definitions, years);
    }

    private MeasuredReturn measured(Period year) {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("work"));
        RunRequest request = new RunRequest(folders, Map.of(), CLOCK, null, year);
        if (new ReturnRunner().run(request, RunListener.SILENT) instanceof RunResult.Ended ended) {
            return ended.content().measured();
        }
        throw new AssertionError("The year " + year + " was run before");
    }

    /** District → its rivers, by their Chinese names. */
    Map<String, List<String>> riversOfDistricts() {
        Map<String, List<String>> rivers = new LinkedHashMap<>();
        for (OrgUnit district : definitions.organisation().children(FuzhouCrosstab.CITY)) {
            rivers.put(
                    district.name().zh(),
                    definitions.organisation().children(district.code()).stream()
                            .map(river -> river.name().zh())
                            .toList());
        }
        return rivers;
    }

    /** The unit a line of the report is about: a river, a district's total or the city's. */
    String unit(String district, String river) {
        return definitions.organisation().children(FuzhouCrosstab.CITY).stream()
                .filter(unit -> unit.name().zh().equals(district))
                .findFirst()
                .map(unit -> river.equals("总计") ? unit.code() : child(unit, river))
                .orElse(FuzhouCrosstab.CITY);
    }

    private String child(OrgUnit district, String river) {
        return definitions.organisation().children(district.code()).stream()
                .filter(unit -> unit.name().zh().equals(river))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No river " + river + " in " + district.code()))
                .code();
    }
}
