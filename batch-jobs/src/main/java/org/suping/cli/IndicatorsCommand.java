package org.suping.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.named.Names;
import org.suping.cli.named.PinnedAttempt;
import org.suping.cli.screen.IndicatorScreen;
import org.suping.cli.screen.Screen;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.store.FigureStore;
import org.suping.render.Wording;
import org.suping.render.html.CataloguePage;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is measured, explains one indicator, or writes all of them as a page for a browser. */
@Command(name = "indicators")
final class IndicatorsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "CODE")
    private @Nullable String code;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--doc", arity = "0..1", fallbackValue = "", paramLabel = "FILE", descriptionKey = "doc")
    private @Nullable Path doc;

    private final Suping suping;

    IndicatorsCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        Definitions definitions = DefinitionsLoader.loadOrThrow(suping.folders().config());
        Screen screen = suping.screen();
        IndicatorScreen told = new IndicatorScreen(definitions, screen.language(), screen.width());
        String asked = code == null ? null : Names.indicator(definitions, code);
        if (doc != null) {
            write(definitions, doc);
        } else if (json) {
            screen.printDocument(told.json(asked));
        } else {
            screen.print(asked == null ? told.list() : told.explain(definitions.indicator(asked)));
        }
        return ExitCode.DONE.code();
    }

    private void write(Definitions definitions, Path named) {
        Path file =
                named.toString().isEmpty() ? suping.folders().reports().resolve("indicators.html") : suping.file(named);
        Screen screen = suping.screen();
        Examples examples = examples(definitions, new Wording(screen.language()));
        String page = CataloguePage.of(definitions, examples.period(), screen.language(), examples.figures());
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.writeString(file, page);
        } catch (IOException unwritable) {
            throw new BlockedException(ExitCode.WRONG_USAGE, Finding.of("DOC-FILE", Severity.HARD, file.toString()));
        }
        screen.complain(screen.label("indicators.written", file));
    }

    /** @param figures of the period, in words, by indicator */
    private record Examples(Period period, Map<String, String> figures) {}

    /** Those of the latest return; before there is one, none, and the quarter that has ended last. */
    private Examples examples(Definitions definitions, Wording words) {
        try (Book book = Books.openForReading(suping.folders(), suping.environment())) {
            PinnedAttempt latest = PinnedAttempt.find(book, null, null);
            Period period = latest.key().revision().period();
            String unit = words.of(
                    latest.definitions().organisation().unit(latest.org()).name());
            Map<String, String> figures = new TreeMap<>();
            for (Figure figure :
                    new FigureStore(book.jdbc()).load(latest.key()).figures().values()) {
                IndicatorDefinition indicator =
                        definitions.indicators().get(figure.key().indicator());
                if (indicator != null
                        && figure.key().equals(new FigureKey(indicator.code(), latest.org(), Breakdown.NONE))) {
                    figures.put(
                            indicator.code(),
                            words.label("catalogue.example-of", unit, period, words.figureWithUnit(figure, indicator)));
                }
            }
            return new Examples(period, figures);
        } catch (BlockedException noReturnYet) {
            LocalDate today = LocalDate.now(RunRequest.clock(suping.environment()));
            return new Examples(new Period(today.getYear(), (today.getMonthValue() + 2) / 3).previous(), Map.of());
        }
    }
}
