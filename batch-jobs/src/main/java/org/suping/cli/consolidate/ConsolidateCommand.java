package org.suping.cli.consolidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.log.RunLog;
import org.suping.cli.named.Names;
import org.suping.cli.screen.RunJson;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.cli.seal.Place;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.jobs.RunResult;
import org.suping.jobs.consolidate.ConsolidationRequest;
import org.suping.jobs.consolidate.ConsolidationRequest.Missing;
import org.suping.jobs.consolidate.ConsolidationRunner;
import org.suping.jobs.consolidate.Decided;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes one return of the packages that were accepted, and says what is not in it. */
@Command(name = "consolidate")
public final class ConsolidateCommand implements Callable<Integer> {

    private static final int FOLDED = 6;

    @Option(names = "--period", paramLabel = "2026Q3", required = true)
    private String period = "";

    @Option(names = "--org", paramLabel = "1000")
    private @Nullable String org;

    @Option(names = "--as-of", paramLabel = "2026-11-05")
    private @Nullable String asOf;

    @Option(names = "--missing", paramLabel = "carry-over|leave-out|block")
    private @Nullable String missing;

    @Option(names = "--leave-out", paramLabel = "3200")
    private List<String> leaveOut = List.of();

    @Option(names = "--why", paramLabel = "REASON")
    private @Nullable String why;

    @Option(names = "--revise", paramLabel = "REASON")
    private @Nullable String revise;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Place place;

    public ConsolidateCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        Folders folders = place.folders().get();
        Screen screen = place.screen();
        RunLog.open(folders.logs(), Clock.systemUTC());
        RunRequest run = new RunRequest(
                folders,
                place.environment(),
                RunRequest.clock(place.environment()),
                org,
                Names.period(period),
                false,
                revise);
        ConsolidationRequest request = new ConsolidationRequest(run, until(folders), missing(), decided());
        try (ConsolidationScreen told = new ConsolidationScreen(
                screen, reports(folders), place.options().get(), json)) {
            RunResult result = run(request, told);
            if (json) {
                screen.printDocument(RunJson.of(result, screen.language()));
            } else {
                screen.print(told.of(result));
            }
            if (result instanceof RunResult.Ended ended) {
                changes(ended, folders);
            }
            return result.exitCode().code();
        }
    }

    /** Where there is no book yet nothing was received: no run would help, as a branch without one is told. */
    private RunResult run(ConsolidationRequest request, ConsolidationScreen told) {
        try {
            return new ConsolidationRunner(request).run(() -> false, told);
        } catch (BlockedException blocked) {
            if (blocked.exitCode() != ExitCode.NOTHING_TO_DO) {
                throw blocked;
            }
            RunRequest run = request.run();
            String unit = org == null
                    ? DefinitionsLoader.loadOrThrow(run.folders().config())
                            .settings()
                            .org()
                    : org;
            throw new BlockedException(
                    ExitCode.RETURNS_MISSING, Finding.of("CONS-NOTHING", Severity.HARD, unit, run.period()));
        }
    }

    /** Files beside the documents; said on the screen, but not beside JSON, which is one document. */
    private void changes(RunResult.Ended ended, Folders folders) {
        List<ChangedSince> changed = ChangedSince.of(ended, folders, place.environment());
        if (changed.isEmpty()) {
            return;
        }
        RevisionKey revision = ended.attempt().key().revision();
        Path workbook = folders.reports().resolve(revision.fileName() + ".changes.xlsx");
        Screen screen = place.screen();
        ChangeWords words = new ChangeWords(ended.content().definitions(), screen.language());
        try {
            Files.writeString(
                    folders.reports().resolve(revision.fileName() + ".changes.json"), ChangesJson.of(changed));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        new ChangesWorkbook(changed, words).write(workbook, revision.period().end());
        if (!json && changed.stream().anyMatch(one -> !one.changes().isNothing())) {
            changed.forEach(one -> screen.print(one.lines(screen, words)));
            screen.print(Width.wrap(words.label("files", workbook), screen.width(), FOLDED));
        }
    }

    /** The last moment of the day, in headquarters' zone. */
    private @Nullable Instant until(Folders folders) {
        String day = asOf;
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(DefinitionsLoader.zone(folders.config()))
                    .toInstant()
                    .minusMillis(1);
        } catch (DateTimeException unreadable) {
            throw wrong("--as-of", day, "2026-11-05");
        }
    }

    private @Nullable Missing missing() {
        String named = missing;
        if (named == null) {
            return null;
        }
        return switch (named) {
            case "carry-over" -> Missing.CARRY_OVER;
            case "leave-out" -> Missing.LEAVE_OUT;
            case "block" -> Missing.BLOCK;
            default -> throw wrong("--missing", named.toLowerCase(Locale.ROOT), "carry-over, leave-out, block");
        };
    }

    /** What is left out is printed with its reason, so there is none without the other. */
    private Decided decided() {
        String said = why == null ? "" : why;
        if (leaveOut.isEmpty() != said.isBlank()) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("CONS-WHY", Severity.HARD, "--leave-out", "--leave-out", "--why"));
        }
        return new Decided(new TreeSet<>(leaveOut), said);
    }

    private static BlockedException wrong(String option, String found, String expected) {
        return new BlockedException(
                ExitCode.WRONG_USAGE, Finding.of("USAGE-VALUE", Severity.HARD, option, option, found, expected, ""));
    }

    private String reports(Folders folders) {
        Path here = Path.of("").toAbsolutePath();
        Path reports = folders.reports().toAbsolutePath().normalize();
        return reports.startsWith(here) ? here.relativize(reports).toString() : reports.toString();
    }
}
