package org.suping.definitions.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.path.NodePath;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The validator's paths into a tree, and into its schema. */
final class SchemaPaths {

    private SchemaPaths() {}

    /** The node at a path, or the last one on the way to it. */
    static Yaml nodeAt(Yaml root, NodePath path) {
        Yaml node = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Yaml next = step(node, path.getElement(i));
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }

    private static @Nullable Yaml step(Yaml node, Object element) {
        if (node instanceof Yaml.Fields fields) {
            return fields.find(String.valueOf(element)).orElse(null);
        }
        return node instanceof Yaml.Items items && element instanceof Integer index
                ? items.nodes().get(index)
                : null;
    }

    /** The schema the violated keyword stands in. */
    static JsonNode parentOf(Error error, SchemaRegistry registry) {
        SchemaLocation location = error.getSchemaLocation();
        JsonNode node = registry.getSchema(SchemaLocation.of(String.valueOf(location.getAbsoluteIri())))
                .getSchemaNode();
        NodePath path = location.getFragment();
        for (int i = 0; i + 1 < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(String.valueOf(step));
        }
        return node;
    }

    /** As a person writes it: {@code columns[2].type}. */
    static String dotted(NodePath path) {
        StringBuilder dotted = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            if (element instanceof Integer index) {
                dotted.append('[').append(index + 1).append(']');
            } else {
                dotted.append(dotted.isEmpty() ? "" : ".").append(element);
            }
        }
        return dotted.toString();
    }
}
