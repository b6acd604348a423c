package org.suping.definitions.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of a tree what was told about it, so that the rest can be read: misspelt keys get the name they were meant to
 * have, unknown ones go, and {@link Yaml.Unread} stands where something is wrong or missing.
 */
final class Mending {

    private static final String GONE = "";

    private final Map<Yaml, Map<String, String>> keys = new IdentityHashMap<>();
    private final Map<Yaml, Set<String>> missing = new IdentityHashMap<>();
    private final Map<Yaml, Yaml> replaced = new IdentityHashMap<>();
    private final Set<Yaml> partial = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Yaml> wrong = Collections.newSetFromMap(new IdentityHashMap<>());

    void rename(Yaml.Fields fields, String key, String name) {
        keys.computeIfAbsent(fields, none -> new LinkedHashMap<>()).put(key, name);
    }

    void remove(Yaml.Fields fields, String key) {
        rename(fields, key, GONE);
    }

    /** Removes a key that names something: what it was meant to name is now missing. */
    void removeName(Yaml.Fields fields, String key) {
        remove(fields, key);
        partial.add(fields);
    }

    void replace(Yaml.Scalar scalar, String text) {
        replaced.put(scalar, new Yaml.Scalar(text, scalar.layout(), scalar.place()));
    }

    void miss(Yaml.Fields fields, String key) {
        missing.computeIfAbsent(fields, none -> new LinkedHashSet<>()).add(key);
    }

    void reject(Yaml node) {
        wrong.add(node);
    }

    /** Whether a key of these fields is to get this name. */
    boolean gives(Yaml.Fields fields, String name) {
        return keys.getOrDefault(fields, Map.of()).containsValue(name);
    }

    Yaml.Fields apply(Yaml.Fields root) {
        return mended(root).fields();
    }

    private Yaml mended(Yaml node) {
        if (wrong.contains(node)) {
            return new Yaml.Unread(node.place());
        }
        if (node instanceof Yaml.Fields fields) {
            return mendedFields(fields);
        }
        if (node instanceof Yaml.Items items) {
            List<Yaml> nodes = new ArrayList<>();
            items.nodes().forEach(item -> nodes.add(mended(item)));
            return new Yaml.Items(List.copyOf(nodes), items.place());
        }
        return replaced.getOrDefault(node, node);
    }

    private Yaml.Fields mendedFields(Yaml.Fields fields) {
        Map<String, String> names = keys.getOrDefault(fields, Map.of());
        Map<String, Yaml.Field> mended = new LinkedHashMap<>();
        fields.byKey().forEach((key, field) -> {
            String name = names.getOrDefault(key, key);
            if (!name.equals(GONE)) {
                mended.put(name, new Yaml.Field(field.keyPlace(), mended(field.value())));
            }
        });
        for (String key : missing.getOrDefault(fields, Set.of())) {
            mended.put(key, new Yaml.Field(fields.place(), new Yaml.Unread(fields.place())));
        }
        return new Yaml.Fields(mended, fields.place(), fields.isRead() && !partial.contains(fields));
    }
}
