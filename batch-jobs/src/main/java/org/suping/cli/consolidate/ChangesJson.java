package org.suping.cli.consolidate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.consolidate.GroupChanges.Moved;
import org.suping.consolidate.GroupChanges.Origin;
import org.suping.consolidate.GroupChanges.Source;
import org.suping.evidence.Json;
import org.suping.measure.Figure;

/** What moved, for another program: figures as text, exact. */
final class ChangesJson {

    private ChangesJson() {}

    /**
     * The first as the document, one that follows below {@code sinceRevision}.
     *
     * @param changed one or two
     */
    static String of(List<ChangedSince> changed) {
        Map<String, @Nullable Object> json = json(changed.get(0));
        if (changed.size() > 1) {
            json.put("sinceRevision", json(changed.get(1)));
        }
        return Json.of(json) + "\n";
    }

    private static Map<String, @Nullable Object> json(ChangedSince since) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", since.before().key().toString());
        json.put(
                "packages",
                since.changes().sources().stream().map(ChangesJson::json).toList());
        json.put(
                "figures",
                since.changes().figures().stream().map(ChangesJson::json).toList());
        return json;
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
