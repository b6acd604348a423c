package org.suping.cli.submissions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.cli.diff.DifferenceFile;
import org.suping.cli.named.Names;
import org.suping.cli.screen.FindingLines;
import org.suping.cli.screen.Screen;
import org.suping.cli.seal.Place;
import org.suping.definitions.Definitions;
import org.suping.definitions.WrongDefinitionsException;
import org.suping.definitions.calendar.ReportingCalendar;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.load.calendar.Approvers;
import org.suping.definitions.load.calendar.CalendarLoader;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.store.AttemptStore;
import org.suping.seal.store.PackageStore;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.submit.completeness.Completeness;
import org.suping.submit.completeness.CompletenessReckoning;
import org.suping.submit.completeness.CompletenessWords;
import org.suping.submit.completeness.excel.CompletenessWorkbook;
import org.suping.submit.receive.keep.KeptReceipts;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells which units' returns have come, when and as what, and which are missing. */
@Command(name = "submissions")
public final class SubmissionsCommand implements Callable<Integer> {

    @Option(names = "--period", paramLabel = "2026Q3", required = true)
    private String period = "";

    @Option(names = "--as-of", paramLabel = "2026-10-20")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--xlsx", paramLabel = "FILE.xlsx")
    private @Nullable Path xlsx;

    private final Place place;

    public SubmissionsCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        Period asked = Names.period(period);
        Optional<Path> workbook = Optional.ofNullable(xlsx).map(place.file());
        workbook.ifPresent(DifferenceFile::mustBeWorkbook);
        Path config = place.folders().get().config();
        Definitions definitions = DefinitionsLoader.loadOrThrow(config);
        ZoneId zone = definitions.settings().zone();
        LocalDate today =
                LocalDate.ofInstant(RunRequest.clock(place.environment()).instant(), zone);
        LocalDate day = asOf == null ? today : asOf;
        ReportingCalendar calendar = calendar(config, today);
        List<Submission> came = submissions(asked);
        CompletenessReckoning reckoning = new CompletenessReckoning(definitions.organisation(), calendar, zone);
        Completeness found = reckoning
                .of(asked, came, day)
                .after(reckoning.of(asked.previous(), submissions(asked.previous()), day));
        List<Finding> doubts =
                new ArrayList<>(doubts(calendar, asked, Approvers.of(config, definitions.organisation())));
        KeptReceipts receipts = new KeptReceipts(place.folders().get());
        came.forEach(one -> doubts.addAll(receipts.objections(one, Severity.SOFT)));
        tell(found, doubts, workbook, new CompletenessWords(place.screen().language(), zone));
        if (!found.outstanding().isEmpty()) {
            return ExitCode.RETURNS_MISSING.code();
        }
        return (doubts.isEmpty() ? ExitCode.DONE : ExitCode.SOFT_FINDINGS).code();
    }

    /** About who approved the exceptions of the period. */
    private static List<Finding> doubts(ReportingCalendar calendar, Period asked, Approvers approvers) {
        return calendar.exceptions().stream()
                .filter(one -> one.period().equals(asked))
                .flatMap(one -> approvers.doubt(one, "config/calendar/exceptions.yml").stream())
                .toList();
    }

    private static ReportingCalendar calendar(Path config, LocalDate today) {
        Checked<ReportingCalendar> read = CalendarLoader.load(config, today);
        if (read.isBlocked()) {
            throw new WrongDefinitionsException(read.findings());
        }
        if (read.orThrow().rules().isEmpty()) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of("SUBMISSIONS-NO-RULES", Severity.HARD, "config/calendar/deadlines.yml"));
        }
        return read.orThrow();
    }

    /** Where there is no book yet, nothing has come. */
    private List<Submission> submissions(Period asked) {
        try (Book book = Books.openForReading(place.folders().get(), place.environment())) {
            return Stream.concat(new SubmissionStore(book.jdbc()).of(asked).stream(), madeHere(book, asked))
                    .toList();
        } catch (BlockedException noBook) {
            if (noBook.exitCode() != ExitCode.NOTHING_TO_DO) {
                throw noBook;
            }
            return List.of();
        }
    }

    /** What was put together here and sealed is the return of its own unit, which sends none to itself. */
    private static Stream<Submission> madeHere(Book book, Period asked) {
        PackageStore packages = new PackageStore(book.jdbc());
        return new AttemptStore(book.jdbc())
                .all().stream()
                        .map(Attempt::key)
                        .filter(key -> key.revision().kind() == RevisionKind.CONSOLIDATED
                                && key.revision().period().equals(asked))
                        .flatMap(key -> packages.of(key).stream())
                        .map(made -> new Submission(
                                made.attempt().revision(),
                                made.manifest(),
                                made.at(),
                                SubmissionState.ACCEPTED,
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
    }

    private void tell(Completeness found, List<Finding> doubts, Optional<Path> workbook, CompletenessWords words) {
        Screen screen = place.screen();
        if (json) {
            screen.printDocument(new SubmissionsJson(found, doubts, screen.language()).text());
        } else {
            screen.print(new SubmissionsScreen(found, words, screen).lines());
            screen.print(FindingLines.of(doubts, screen.language(), screen.width()));
        }
        workbook.ifPresent(file -> {
            new CompletenessWorkbook(words).write(found, file);
            screen.complain(screen.label("submissions.written", file));
        });
    }
}
