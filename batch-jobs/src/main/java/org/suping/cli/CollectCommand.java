package org.suping.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.suping.cli.named.Names;
import org.suping.cli.preview.PreviewScreen;
import org.suping.cli.screen.Screen;
import org.suping.collect.find.SourceFinder;
import org.suping.collect.map.MappingRules;
import org.suping.collect.mask.IdentityKey;
import org.suping.collect.preview.Preview;
import org.suping.collect.store.RowSources;
import org.suping.definitions.Definitions;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.source.SourceFormat;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what collecting a source would make of it, and stores nothing. */
@Command(name = "collect")
final class CollectCommand implements Callable<Integer> {

    private static final int ROWS = 10;

    @Option(names = "--preview", required = true, paramLabel = "SOURCE", descriptionKey = "preview")
    private String source = "";

    @Option(names = "--period", required = true, paramLabel = "PERIOD", descriptionKey = "period")
    private String period = "";

    private final Suping suping;

    CollectCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        Definitions definitions = DefinitionsLoader.loadOrThrow(suping.folders().config());
        SourceDefinition asked = definitions.sources().get(source);
        if (asked == null) {
            throw Names.unknown("--preview", source, definitions.sources().keySet());
        }
        Period chosen = Names.period(period);
        MappingRules rules = MappingRules.of(
                definitions,
                source,
                new RevisionKey(definitions.settings().org(), chosen, RevisionKind.FINAL, 1),
                IdentityKey.unkept());
        Path data = suping.folders().data(definitions.settings().dataFolder());
        Screen screen = suping.screen();
        boolean rejects = false;
        RowSources sources = new RowSources(data, chosen);
        for (SourceFile file : files(definitions.with(Map.of(source, asked)), chosen)) {
            Preview preview = Preview.of(rules, file, sources, data.resolve(file.name()), ROWS);
            screen.print(new PreviewScreen(screen, rules.record(), definitions.codeLists()).lines(preview));
            rejects |= preview.counts().rejected() > 0;
        }
        return (rejects ? ExitCode.SOFT_FINDINGS : ExitCode.DONE).code();
    }

    /** What is there; a query is not read before it is previewed. */
    private List<SourceFile> files(Definitions definitions, Period chosen) {
        SourceDefinition asked = definitions.sources().get(source);
        if (asked != null && asked.format() instanceof SourceFormat.Jdbc) {
            return List.of(SourceFinder.unread(asked, chosen));
        }
        Checked<List<SourceFile>> found = SourceFinder.find(definitions, suping.folders(), chosen);
        if (found.isBlocked()) {
            throw new BlockedException(ExitCode.SOURCE_UNREADABLE, found.findings());
        }
        return found.orThrow().stream().filter(file -> !file.isNote()).toList();
    }
}
