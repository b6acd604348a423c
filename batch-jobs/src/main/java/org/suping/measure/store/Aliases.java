package org.suping.measure.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Expressions of a query, each once, with short names: what two terms share is computed once. */
final class Aliases {

    private final String prefix;
    private final Map<String, String> names = new LinkedHashMap<>();

    Aliases(String prefix) {
        this.prefix = prefix;
    }

    /** The short name of an expression; the same for the same text. */
    String of(String expression) {
        return names.computeIfAbsent(expression, unseen -> prefix + names.size());
    }

    /** {@code expression AS name, …} */
    String select() {
        return names.entrySet().stream()
                .map(entry -> entry.getKey() + " AS " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The short names, in the order they came. */
    List<String> names() {
        return List.copyOf(names.values());
    }
}
