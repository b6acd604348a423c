package org.suping.definitions.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.suping.findings.FullWidth;
import org.suping.findings.NearestName;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;
import tools.jackson.databind.JsonNode;

/**
 * Checks a tree against its JSON Schema (draft 2020-12, {@code /org/suping/schema/NAME.schema.json}) and tells every
 * violation with its line, in the words of the label file.
 */
public final class SchemaCheck {

    private static final String FOLDER = "classpath:org/suping/schema/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.nodeReader(new JsonTree()));
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private final PlacedFindings findings;
    private final Mending mending = new Mending();
    private final Yaml.Fields root;

    private SchemaCheck(Yaml.Fields root, PlacedFindings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** What of the tree is as the schema of this name says; of what is not, nothing more is to be said. */
    public static Yaml.Fields check(Yaml.Fields root, String schema, PlacedFindings findings) {
        Schema rules = SCHEMAS.computeIfAbsent(schema, SchemaCheck::load);
        List<Error> errors = rules.validate(JsonTree.of(root));
        if (errors.isEmpty()) {
            return root;
        }
        SchemaCheck check = new SchemaCheck(root, findings);
        List<Error> unknown = errors.stream().filter(SchemaCheck::isUnknownKey).toList();
        if (unknown.isEmpty()) {
            errors.forEach(check::add);
            return check.mending.apply(root);
        }
        // what a misspelt key holds is checked as what it was meant to be
        unknown.forEach(check::addUnknownKey);
        return check(check.mending.apply(root), schema, findings);
    }

    private static Schema load(String name) {
        return REGISTRY.getSchema(SchemaLocation.of(FOLDER + name + ".schema.json"));
    }

    private static boolean isUnknownKey(Error error) {
        return error.getKeyword().equals("additionalProperties");
    }

    private void addUnknownKey(Error error) {
        Yaml.Fields fields =
                SchemaPaths.nodeAt(root, error.getInstanceLocation()).fields();
        String key = property(error);
        List<String> known = new ArrayList<>();
        SchemaPaths.parentOf(error, REGISTRY).path("properties").propertyNames().forEach(known::add);
        NearestName.quoted(key, known)
                .ifPresentOrElse(
                        words -> findings.add(fields.keyPlace(key), "schema-unknown-key-near", key, words),
                        () -> findings.add(
                                fields.keyPlace(key),
                                "schema-unknown-key",
                                key,
                                String.join(", ", new TreeSet<>(known))));
        List<String> near = NearestName.all(key, known);
        if (near.size() != 1 || fields.find(near.get(0)).isPresent() || mending.gives(fields, near.get(0))) {
            mending.remove(fields, key);
        } else {
            mending.rename(fields, key, near.get(0));
        }
    }

    private void add(Error error) {
        Yaml node = SchemaPaths.nodeAt(root, error.getInstanceLocation());
        String where = SchemaPaths.dotted(error.getInstanceLocation());
        switch (error.getKeyword()) {
            case "required" -> {
                findings.add(node.place(), "schema-required", property(error), where.isEmpty() ? "" : where + ".");
                mending.miss(node.fields(), property(error));
            }
            case "propertyNames" -> addName(node.fields(), error);
            case "pattern" -> addPattern(node, where, error);
            default -> {
                addValue(node, where, error);
                if (!isReadableStill(node, error)) {
                    mending.reject(node);
                }
            }
        }
    }

    private void addValue(Yaml node, String where, Error error) {
        switch (error.getKeyword()) {
            case "type" -> findings.add(node.place(), "schema-type", where, shown(node), types(error));
            case "enum" -> addNotOneOf(node, where, error);
            default -> findings.add(node.place(), "schema-other", where, shown(node), rule(error));
        }
    }

    /** A number that should be in quotation marks is its text; what a list or a map holds is no worse for their number. */
    private static boolean isReadableStill(Yaml node, Error error) {
        if (node instanceof Yaml.Scalar scalar) {
            return error.getKeyword().equals("type")
                    && error.getSchemaNode().asString("").equals("string")
                    && !scalar.isNothing();
        }
        boolean empty = node instanceof Yaml.Fields fields
                ? fields.byKey().isEmpty()
                : node.items().isEmpty();
        return !error.getKeyword().equals("type") && !empty;
    }

    private void addPattern(Yaml node, String where, Error error) {
        String half = FullWidth.toHalf(shown(node));
        if (half.equals(shown(node))) {
            findings.add(
                    node.place(),
                    "schema-pattern",
                    where,
                    shown(node),
                    examples(SchemaPaths.parentOf(error, REGISTRY)));
        } else {
            findings.add(node.place(), "schema-full-width", where, shown(node), half);
        }
        if (node instanceof Yaml.Scalar scalar
                && half.matches(error.getSchemaNode().asString())) {
            mending.replace(scalar, half);
        } else {
            mending.reject(node);
        }
    }

    /** A key that names something new: a code, a term, a figure. */
    private void addName(Yaml.Fields fields, Error error) {
        String key = property(error);
        String half = FullWidth.toHalf(key);
        if (half.equals(key)) {
            findings.add(fields.keyPlace(key), "schema-name", key, examples(error.getSchemaNode()));
            mending.removeName(fields, key);
        } else {
            findings.add(fields.keyPlace(key), "schema-name-full-width", key, half);
            mending.rename(fields, key, half);
        }
    }

    private void addNotOneOf(Yaml node, String where, Error error) {
        List<String> known =
                error.getSchemaNode().valueStream().map(JsonNode::asString).toList();
        String all = String.join(", ", known);
        NearestName.quoted(shown(node), known)
                .ifPresentOrElse(
                        nearest -> findings.add(node.place(), "schema-enum-near", where, shown(node), nearest, all),
                        () -> findings.add(node.place(), "schema-enum", where, shown(node), all));
    }

    private static String examples(JsonNode schema) {
        return schema.path("examples").valueStream().map(JsonNode::asString).collect(Collectors.joining(" / "));
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

    private static String shown(Yaml node) {
        if (node instanceof Yaml.Scalar scalar) {
            return scalar.text();
        }
        return node instanceof Yaml.Items ? "[…]" : "{…}";
    }
}
