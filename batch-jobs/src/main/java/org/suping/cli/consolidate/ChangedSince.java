package org.suping.cli.consolidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.consolidate.GroupChanges;
import org.suping.consolidate.GroupChanges.Made;
import org.suping.consolidate.GroupChanges.Moved;
import org.suping.consolidate.GroupChanges.Origin;
import org.suping.consolidate.GroupChanges.Source;
import org.suping.definitions.Definitions;
import org.suping.evidence.Folders;
import org.suping.evidence.Json;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.jobs.AttemptProof;
import org.suping.jobs.RunResult;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.store.AttemptStore;
import org.suping.measure.Figure;
import org.suping.measure.store.FigureStore;
import org.suping.vocabulary.Text;

/** What moved since the return was made last, on the screen and, whole, in a file beside its documents. */
final class ChangedSince {

    private static final int SHOWN = 8;
    private static final int FOLDED = 6;

    private final Definitions definitions;
    private final GroupChanges changes;
    private final Attempt before;

    private ChangedSince(Definitions definitions, GroupChanges changes, Attempt before) {
        this.definitions = definitions;
        this.changes = changes;
        this.before = before;
    }

    /** Since the latest attempt before this one that was complete; empty where there was none. */
    static Optional<ChangedSince> of(RunResult.Ended ended, Folders folders, Map<String, String> environment) {
        try (Book book = Books.openForReading(folders, environment)) {
            return new AttemptStore(book.jdbc())
                    .of(ended.attempt().key().revision()).stream()
                            .filter(each ->
                                    each.key().attempt() < ended.attempt().key().attempt()
                                            && each.fingerprint() != null)
                            .findFirst()
                            .map(before -> between(book, before, ended));
        }
    }

    private static ChangedSince between(Book book, Attempt before, RunResult.Ended ended) {
        Made then = new Made(
                new AttemptProof(book.jdbc()).definitions(before).consolidation(),
                new FigureStore(book.jdbc()).load(before.key()));
        Definitions definitions = ended.content().definitions();
        Made now = new Made(definitions.consolidation(), ended.content().measured());
        return new ChangedSince(definitions, GroupChanges.between(then, now), before);
    }

    /** The packages, the first whole figures, and where all of them are. */
    List<String> lines(Screen screen, Path file) {
        List<String> lines = new ArrayList<>();
        if (changes.isNothing()) {
            return lines;
        }
        add(lines, screen, screen.label("consolidate.since", before.key().attempt()));
        changes.sources().forEach(source -> add(lines, screen, "  " + source(source, screen)));
        List<Moved> whole = changes.figures().stream()
                .filter(moved -> moved.key().breakdown().isNone())
                .toList();
        whole.stream().limit(SHOWN).forEach(moved -> add(lines, screen, "  " + figure(moved, screen)));
        add(
                lines,
                screen,
                screen.label("consolidate.since.all", changes.figures().size(), file));
        return lines;
    }

    private String source(Source source, Screen screen) {
        Text name = definitions.organisation().has(source.org())
                ? definitions.organisation().unit(source.org()).name()
                : Text.EMPTY;
        return screen.label(
                "consolidate.since.source",
                source.org(),
                name,
                origin(source.before(), screen),
                origin(source.now(), screen));
    }

    private static String origin(@Nullable Origin origin, Screen screen) {
        if (origin == null) {
            return screen.label("consolidate.since.not-in");
        }
        return origin.carried() ? screen.label("consolidate.since.carried", origin.name()) : "r" + origin.revision();
    }

    private String figure(Moved moved, Screen screen) {
        String through = moved.through().stream()
                .map(one -> one.org() + " " + value(one.before(), screen) + " → " + value(one.now(), screen))
                .collect(Collectors.joining(screen.label("list.separator")));
        return screen.label(
                "consolidate.since.figure",
                moved.key(),
                definitions.indicator(moved.key().indicator()).name(),
                value(moved.before(), screen),
                value(moved.now(), screen),
                through.isEmpty() ? "—" : through);
    }

    private static String value(Optional<Figure> figure, Screen screen) {
        BigDecimal value = figure.map(Figure::value).orElse(null);
        return value == null
                ? figure.map(one -> one.state().text().in(screen.language())).orElse("—")
                : Numbers.of(value);
    }

    private static void add(List<String> lines, Screen screen, String line) {
        lines.addAll(Width.wrap(line, screen.width(), FOLDED));
    }

    /** Writes everything as JSON: figures as text, exact. */
    void write(Path file) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", before.key().toString());
        json.put("packages", changes.sources().stream().map(ChangedSince::json).toList());
        json.put("figures", changes.figures().stream().map(ChangedSince::json).toList());
        try {
            Files.writeString(file, Json.of(json) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Map<String, @Nullable Object> json(Source source) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("org", source.org());
        json.put("before", json(source.before()));
        json.put("after", json(source.now()));
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> json(@Nullable Origin origin) {
        if (origin == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("package", origin.name());
        json.put("revision", origin.revision());
        json.put("manifest", origin.manifest().hex());
        json.put("carriedOver", origin.carried());
        return json;
    }

    private static Map<String, @Nullable Object> json(Moved moved) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("figure", moved.key().toString());
        json.put("before", plain(moved.before()));
        json.put("after", plain(moved.now()));
        json.put(
                "through",
                moved.through().stream()
                        .map(one -> {
                            Map<String, @Nullable Object> through = new LinkedHashMap<>();
                            through.put("org", one.org());
                            through.put("before", plain(one.before()));
                            through.put("after", plain(one.now()));
                            return through;
                        })
                        .toList());
        return json;
    }

    private static @Nullable String plain(Optional<Figure> figure) {
        return figure.map(one ->
                        one.value() == null ? one.state().name() : one.value().toPlainString())
                .orElse(null);
    }
}
