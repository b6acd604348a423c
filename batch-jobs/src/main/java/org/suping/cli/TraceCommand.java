package org.suping.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.TraceJson;
import org.suping.cli.screen.TraceScreen;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.measure.FigureKey;
import org.suping.measure.store.FigureStore;
import org.suping.prove.Trace;
import org.suping.prove.store.FigureTracer;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a figure comes from and proves it from its rows; or holds its parts against an original file. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FIGURE", descriptionKey = "FIGURE")
    private String indicator = "";

    @Option(names = "--period", paramLabel = "2026Q3")
    private @Nullable String period;

    @Option(names = "--org", paramLabel = "3101")
    private @Nullable String org;

    @Option(names = "--by", paramLabel = "channel=regulator")
    private @Nullable String by;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Suping suping;

    TraceCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        Period asked = period == null ? null : Names.period(period);
        try (FigureTracer tracer = new FigureTracer(suping.folders());
                Book book = Books.openForReading(suping.folders(), suping.environment())) {
            PinnedAttempt attempt = PinnedAttempt.find(book, org, asked);
            return tell(trace(tracer, book, attempt)).code();
        }
    }

    private Trace trace(FigureTracer tracer, Book book, PinnedAttempt attempt) {
        String code = Names.indicator(attempt.definitions(), indicator);
        FigureStore figures = new FigureStore(book.jdbc());
        FigureKey key =
                new FigureKey(code, attempt.org(), Names.breakdown(figures.breakdowns(attempt.key(), code), by));
        Optional<Trace> trace = tracer.trace(book, attempt.definitions(), attempt.key(), key);
        return trace.orElseThrow(() -> Names.unknown(
                "--org",
                attempt.org(),
                java.util.List.of(attempt.key().revision().org())));
    }

    private ExitCode tell(Trace trace) {
        Screen screen = suping.screen();
        if (json) {
            screen.print(TraceJson.of(trace, screen.language()));
        } else {
            screen.print(TraceScreen.of(trace, screen.language(), screen.width()));
        }
        return trace.proof().isProved() ? ExitCode.DONE : ExitCode.NOT_PROVED;
    }
}
