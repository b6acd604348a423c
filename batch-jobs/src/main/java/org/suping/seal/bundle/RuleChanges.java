package org.suping.seal.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.definitions.yaml.Yaml;
import org.suping.definitions.yaml.YamlReader;

/**
 * Two texts of one definition file, value by value. Members of a list are told by the name they have, so that one that is put in
 * between changes nothing but itself.
 */
public final class RuleChanges {

    private static final List<String> NAMES = List.of("code", "id", "name", "key", "path");

    private final List<RuleChange> changes = new ArrayList<>();

    private RuleChanges() {}

    /** What is otherwise; empty where one of them is no definition file. */
    public static Optional<List<RuleChange>> of(String path, String before, String after) {
        PlacedFindings unreadable = new PlacedFindings();
        Optional<Yaml.Fields> old = YamlReader.read(path, before, unreadable);
        Optional<Yaml.Fields> now = YamlReader.read(path, after, unreadable);
        if (old.isEmpty() || now.isEmpty() || !unreadable.isEmpty()) {
            return Optional.empty();
        }
        RuleChanges comparison = new RuleChanges();
        comparison.compare("", old.get(), now.get());
        return Optional.of(comparison.changes);
    }

    private void compare(String key, @Nullable Yaml before, @Nullable Yaml after) {
        if (before instanceof Yaml.Fields old && after instanceof Yaml.Fields now) {
            fields(key, old, now);
        } else if (before instanceof Yaml.Items old && after instanceof Yaml.Items now) {
            items(key, old.nodes(), now.nodes());
        } else if (before == null || after == null || !exactly(before).equals(exactly(after))) {
            changes.add(RuleChange.of(key, shownOrNothing(before), shownOrNothing(after)));
        }
    }

    private void fields(String key, Yaml.Fields before, Yaml.Fields after) {
        members(key.isEmpty() ? "" : key + ".", "", values(before), values(after));
    }

    private void items(String key, List<Yaml> before, List<Yaml> after) {
        Optional<Map<String, Yaml>> old = named(before);
        Optional<Map<String, Yaml>> now = named(after);
        if (old.isPresent() && now.isPresent()) {
            members(key + "[", "]", old.get(), now.get());
        } else if (!exactly(before).equals(exactly(after))) {
            changes.add(RuleChange.of(key, shown(before), shown(after)));
        }
    }

    /** Those of both sides in the order of the bundle, then those that are new; where only the order is another, that. */
    private void members(String start, String end, Map<String, Yaml> before, Map<String, Yaml> after) {
        int told = changes.size();
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> compare(start + key + end, before.get(key), after.get(key)));
        boolean same = before.keySet().equals(after.keySet());
        if (told == changes.size() && same && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            changes.add(RuleChange.of(
                    start + "*" + end, String.join(", ", before.keySet()), String.join(", ", after.keySet())));
        }
    }

    private static Map<String, Yaml> values(Yaml.Fields fields) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        fields.byKey().forEach((key, field) -> values.put(key, field.value()));
        return values;
    }

    /** The members by name, where each has one and no two the same. */
    private static Optional<Map<String, Yaml>> named(List<Yaml> members) {
        for (String name : NAMES) {
            Map<String, Yaml> named = new LinkedHashMap<>();
            for (Yaml member : members) {
                if (member instanceof Yaml.Fields fields
                        && fields.find(name).orElse(null) instanceof Yaml.Scalar scalar) {
                    named.put(scalar.text(), member);
                }
            }
            if (!members.isEmpty() && named.size() == members.size()) {
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    private static String shownOrNothing(@Nullable Yaml node) {
        return node == null ? RuleChange.NOTHING : shown(node);
    }

    private static String shown(Yaml node) {
        if (node instanceof Yaml.Fields fields) {
            return values(fields).entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node instanceof Yaml.Items items ? shown(items.nodes()) : shown((Yaml.Scalar) node);
    }

    private static String shown(List<Yaml> nodes) {
        return nodes.stream().map(RuleChanges::shown).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Everything below a node that a reader of definitions can tell apart, so that no text can pass for a list. */
    private static Object exactly(Yaml node) {
        if (node instanceof Yaml.Fields fields) {
            List<Object> pairs = new ArrayList<>();
            values(fields).forEach((key, value) -> pairs.add(Map.entry(key, exactly(value))));
            return Optional.of(pairs);
        }
        return node instanceof Yaml.Items items ? exactly(items.nodes()) : shown((Yaml.Scalar) node);
    }

    private static List<Object> exactly(List<Yaml> nodes) {
        return nodes.stream().map(RuleChanges::exactly).toList();
    }

    /** A text that would be a number or a truth value without its quotation marks keeps them. */
    private static String shown(Yaml.Scalar scalar) {
        Yaml.Scalar plain = new Yaml.Scalar(scalar.text(), Yaml.Scalar.Layout.PLAIN, scalar.place());
        boolean wouldBeOther = plain.isNumber() || plain.isTruth() || plain.isNothing();
        return wouldBeOther && scalar.layout() != Yaml.Scalar.Layout.PLAIN
                ? "\"" + scalar.text() + "\""
                : scalar.text();
    }
}
