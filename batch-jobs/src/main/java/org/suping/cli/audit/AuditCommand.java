package org.suping.cli.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.audit.AuditCheck;
import org.suping.audit.AuditEntry;
import org.suping.audit.AuditTrail;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.cli.seal.Place;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Json;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Moments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the last lines of the audit trail. */
@Command(name = "audit")
public final class AuditCommand implements Callable<Integer> {

    private static final int FOLDED = 8;

    @Option(names = "--last", paramLabel = "N", defaultValue = "20")
    private int last;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Place place;

    public AuditCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        Screen screen = place.screen();
        List<AuditEntry> all =
                AuditCheck.of(AuditTrail.file(place.folders().get()), List.of()).entries();
        List<AuditEntry> shown = all.subList(Math.max(0, all.size() - Math.max(last, 0)), all.size());
        if (json) {
            screen.printDocument(Json.of(shown.stream().map(AuditCommand::json).toList()));
        } else {
            shown.forEach(entry -> screen.print(Width.wrap(line(entry), screen.width(), FOLDED)));
            screen.print(Width.wrap(
                    all.isEmpty()
                            ? screen.label("audit.none")
                            : screen.label(
                                    "audit.shown",
                                    shown.size(),
                                    all.size(),
                                    all.get(all.size() - 1).digest()),
                    screen.width(),
                    FOLDED));
        }
        return ExitCode.DONE.code();
    }

    private String line(AuditEntry entry) {
        return place.screen()
                .label(
                        "audit.line",
                        entry.number(),
                        Moments.of(
                                entry.at(),
                                DefinitionsLoader.zone(place.folders().get().config())),
                        entry.who(),
                        entry.action().words(),
                        entry.subject(),
                        entry.details());
    }

    private static Map<String, @Nullable Object> json(AuditEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", entry.number());
        json.put("at", entry.at().toString());
        json.put("who", entry.who());
        json.put("action", entry.action().code());
        json.put("subject", entry.subject());
        json.put("details", entry.details());
        json.put("digest", entry.digest().hex());
        return json;
    }
}
