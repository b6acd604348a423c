package org.suping.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.named.Names;
import org.suping.cli.screen.IndicatorScreen;
import org.suping.cli.screen.Screen;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is measured, or explains one indicator. */
@Command(name = "indicators")
final class IndicatorsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "CODE")
    private @Nullable String code;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

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
        if (json) {
            screen.printDocument(told.json(asked));
        } else {
            screen.print(asked == null ? told.list() : told.explain(definitions.indicator(asked)));
        }
        return ExitCode.DONE.code();
    }
}
