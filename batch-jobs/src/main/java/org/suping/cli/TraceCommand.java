package org.suping.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.suping.check.compare.Comparability;
import org.suping.check.compare.ComparedFigure;
import org.suping.check.store.BaseStore;
import org.suping.cli.audit.ExportedRows;
import org.suping.cli.named.NamedBreakdowns;
import org.suping.cli.named.NamedFigure;
import org.suping.cli.named.Names;
import org.suping.cli.named.PinnedAttempt;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.cli.screen.trace.ComparisonLines;
import org.suping.cli.screen.trace.TraceJson;
import org.suping.cli.screen.trace.TraceScreen;
import org.suping.cli.seal.MovedFigure;
import org.suping.cli.seal.PackageTrace;
import org.suping.definitions.Definitions;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.AttemptProof;
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.prove.SourceComparison;
import org.suping.prove.Trace;
import org.suping.prove.store.FigureTracer;
import org.suping.prove.store.TracedAttempt;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a figure comes from and proves it from its rows; or holds its parts against an original file. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {

    private static final int FOLDED = 8;

    @Parameters(paramLabel = "FIGURE", descriptionKey = "FIGURE")
    private String typed = "";

    @Option(names = "--period", paramLabel = "2026Q3")
    private @Nullable String period;

    @Option(names = "--org", paramLabel = "3101")
    private @Nullable String org;

    @Option(names = "--by", paramLabel = "channel=regulator")
    private @Nullable String by;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--rows", paramLabel = "FILE.csv|.xlsx")
    private @Nullable Path rows;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--against", paramLabel = "SOURCE-FILE")
    private @Nullable Path against;

    @Option(names = "--package", paramLabel = "PACKAGE", descriptionKey = "package")
    private @Nullable Path sealed;

    private final Suping suping;

    TraceCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        Period asked = period == null ? null : Names.period(period);
        NamedFigure named = NamedFigure.of(typed, org, by);
        if (sealed != null) {
            return packaged(sealed, named).code();
        }
        try (FigureTracer tracer = new FigureTracer(suping.folders());
                Book book = Books.openForReading(suping.folders(), suping.environment())) {
            PinnedAttempt attempt = PinnedAttempt.find(book, named.org(), asked);
            try (TracedAttempt traced = tracer.of(book, attempt.key())) {
                return tell(book, traced, attempt, named).code();
            }
        }
    }

    /** From a package alone: it has one period, no original files, and no trail for rows that are taken out of it. */
    private ExitCode packaged(Path file, NamedFigure named) {
        String other = period != null ? "--period" : rows != null ? "--rows" : against != null ? "--against" : "";
        if (!other.isEmpty()) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("USAGE-PACKAGE", Severity.HARD, other, "--package"));
        }
        return new PackageTrace(suping.place(), file).tell(named, json);
    }

    /** The attempt as a whole is proved on another thread while the rows are read; what was typed is understood before. */
    private ExitCode tell(Book book, TracedAttempt traced, PinnedAttempt attempt, NamedFigure named) {
        Definitions definitions = attempt.definitions();
        FigureKey key = key(traced, attempt, named);
        CompletableFuture<List<Finding>> whole = CompletableFuture.supplyAsync(
                () -> new AttemptProof(book.jdbc()).differences(attempt.attempt(), definitions, suping.folders()));
        Trace trace = trace(traced, attempt, key).with(ended(whole));
        List<ComparedFigure> moved = new BaseStore(book.jdbc()).compare(attempt.key(), trace.figure());
        ExitCode exitCode = tell(attempt, trace, compare(traced, attempt), moved);
        if (!json) {
            Text comparable = new Comparability(definitions, attempt.key().revision()).of(key.org());
            if (!comparable.equals(Text.EMPTY)) {
                suping.screen().print("  " + suping.screen().label("trace.comparable", comparable));
            }
            moved.forEach(compared -> suping.screen().print(MovedFigure.line(compared, suping.screen())));
        }
        if (rows != null) {
            new ExportedRows(suping.place(), suping.file(rows), reason).write(traced, attempt, trace);
        }
        return exitCode;
    }

    private static <T> T ended(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private Optional<SourceComparison> compare(TracedAttempt traced, PinnedAttempt attempt) {
        if (against == null) {
            return Optional.empty();
        }
        Path original = suping.file(against);
        if (!Files.isReadable(original)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("AGAINST-NO-FILE", Severity.HARD, original.toString()));
        }
        Optional<SourceComparison> compared = traced.compare(attempt.definitions(), original);
        if (compared.isEmpty()) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of("AGAINST-UNKNOWN", Severity.HARD, original.toString(), attempt.key()));
        }
        return compared;
    }

    private static FigureKey key(TracedAttempt traced, PinnedAttempt attempt, NamedFigure named) {
        Definitions definitions = attempt.definitions();
        String code = Names.indicator(definitions, named.indicator());
        String by = named.by();
        Breakdown breakdown = by == null
                ? Breakdown.NONE
                : new NamedBreakdowns(definitions, definitions.indicator(code), traced.breakdowns(code)).find(by);
        return new FigureKey(code, attempt.org(), breakdown);
    }

    private static Trace trace(TracedAttempt traced, PinnedAttempt attempt, FigureKey key) {
        return traced.trace(attempt.definitions(), key)
                .orElseThrow(() -> Names.unknown(
                        "--org", attempt.org(), List.of(attempt.key().revision().org())));
    }

    private static Text breakdown(PinnedAttempt attempt, Trace trace) {
        Breakdown breakdown = trace.figure().key().breakdown();
        return breakdown.isNone()
                ? Text.EMPTY
                : new NamedBreakdowns(attempt.definitions(), trace.indicator(), List.of(breakdown)).shown(breakdown);
    }

    private ExitCode tell(
            PinnedAttempt attempt, Trace trace, Optional<SourceComparison> compared, List<ComparedFigure> moved) {
        Screen screen = suping.screen();
        if (json) {
            screen.printDocument(
                    TraceJson.of(trace, attempt.attempt().fingerprint(), compared, moved, screen.language()));
        } else {
            screen.print(TraceScreen.of(
                    trace, breakdown(attempt, trace), screen.language(), screen.width(), suping.typed()));
            Sha256 fingerprint = attempt.attempt().fingerprint();
            if (fingerprint != null) {
                screen.print(Width.wrap("  " + screen.label("trace.fingerprint", fingerprint), screen.width(), FOLDED));
            }
            compared.ifPresent(
                    comparison -> screen.print(ComparisonLines.of(comparison, screen.language(), screen.width())));
        }
        boolean proved = trace.proof().isProved()
                && compared.map(SourceComparison::agrees).orElse(true);
        return proved ? ExitCode.DONE : ExitCode.NOT_PROVED;
    }
}
