package org.suping.definitions.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.findings.NearestName;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a tree against its JSON Schema (draft 2020-12, {@code /org/suping/schema/NAME.schema.json}) and tells every
 * violation with its line, in the words of the label file.
 */
public final class SchemaCheck {

    private static final String FOLDER = "classpath:org/suping/schema/";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private final Yaml.Fields root;
    private final PlacedFindings findings;

    private SchemaCheck(Yaml.Fields root, PlacedFindings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** Whether the tree is as the schema of this name says. */
    public static boolean check(Yaml.Fields root, String schema, PlacedFindings findings) {
        List<Error> errors = SCHEMAS.computeIfAbsent(schema, SchemaCheck::load).validate(json(root));
        SchemaCheck check = new SchemaCheck(root, findings);
        errors.forEach(check::add);
        return errors.isEmpty();
    }

    private static Schema load(String name) {
        return REGISTRY.getSchema(SchemaLocation.of(FOLDER + name + ".schema.json"));
    }

    private void add(Error error) {
        Yaml node = nodeAt(error.getInstanceLocation());
        String where = dotted(error.getInstanceLocation());
        switch (error.getKeyword()) {
            case "additionalProperties" -> addUnknownKey(node.fields(), error);
            case "required" ->
                findings.add(node.place(), "schema-required", property(error), where.isEmpty() ? "" : where + ".");
            case "type" -> findings.add(node.place(), "schema-type", where, shown(node), types(error));
            case "enum" -> addNotOneOf(node, where, error);
            case "pattern" -> findings.add(node.place(), "schema-pattern", where, shown(node), example(error));
            default -> findings.add(node.place(), "schema-other", where, shown(node), rule(error));
        }
    }

    private void addUnknownKey(Yaml.Fields fields, Error error) {
        String key = property(error);
        List<String> known = new java.util.ArrayList<>();
        parentSchema(error).path("properties").propertyNames().forEach(known::add);
        String nearest = NearestName.of(key, known).orElse(null);
        if (nearest == null) {
            findings.add(fields.keyPlace(key), "schema-unknown-key", key, String.join(", ", new TreeSet<>(known)));
        } else {
            findings.add(fields.keyPlace(key), "schema-unknown-key-near", key, nearest);
        }
    }

    private void addNotOneOf(Yaml node, String where, Error error) {
        List<String> known =
                error.getSchemaNode().valueStream().map(JsonNode::asString).toList();
        String nearest = NearestName.of(shown(node), known).orElse(null);
        if (nearest == null) {
            findings.add(node.place(), "schema-enum", where, shown(node), String.join(", ", known));
        } else {
            findings.add(node.place(), "schema-enum-near", where, shown(node), nearest, String.join(", ", known));
        }
    }

    /** The schema the violated keyword stands in. */
    private static JsonNode parentSchema(Error error) {
        SchemaLocation location = error.getSchemaLocation();
        JsonNode node = REGISTRY.getSchema(SchemaLocation.of(String.valueOf(location.getAbsoluteIri())))
                .getSchemaNode();
        NodePath path = location.getFragment();
        for (int i = 0; i + 1 < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(String.valueOf(step));
        }
        return node;
    }

    private static String example(Error error) {
        return parentSchema(error)
                .path("examples")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(" / "));
    }

    /** A rule told in few words: {@code minimum 0}. */
    private static String rule(Error error) {
        JsonNode value = error.getSchemaNode();
        return error.getKeyword() + (value == null || value.isContainer() ? "" : " " + value.asString());
    }

    private static Text types(Error error) {
        JsonNode type = error.getSchemaNode();
        String first = type.isArray() ? type.path(0).asString() : type.asString();
        return Labels.text("json-type." + first);
    }

    private static String property(Error error) {
        String property = error.getProperty();
        return property == null ? "" : property;
    }

    private Yaml nodeAt(NodePath path) {
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

    private static String dotted(NodePath path) {
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

    private static String shown(Yaml node) {
        if (node instanceof Yaml.Scalar scalar) {
            return scalar.text();
        }
        return node instanceof Yaml.Items ? "[…]" : "{…}";
    }

    private static JsonNode json(Yaml node) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (node instanceof Yaml.Fields fields) {
            ObjectNode object = factory.objectNode();
            fields.byKey().forEach((key, field) -> object.set(key, json(field.value())));
            return object;
        }
        if (node instanceof Yaml.Items items) {
            ArrayNode array = factory.arrayNode();
            items.nodes().forEach(item -> array.add(json(item)));
            return array;
        }
        return scalar((Yaml.Scalar) node, factory);
    }

    private static JsonNode scalar(Yaml.Scalar scalar, JsonNodeFactory factory) {
        if (scalar.isNothing()) {
            return factory.nullNode();
        }
        if (scalar.isTruth()) {
            return factory.booleanNode(scalar.text().equals("true"));
        }
        if (scalar.isWhole()) {
            return factory.numberNode(Long.parseLong(scalar.text()));
        }
        return scalar.isNumber()
                ? factory.numberNode(new BigDecimal(scalar.text()))
                : factory.stringNode(scalar.text());
    }
}
