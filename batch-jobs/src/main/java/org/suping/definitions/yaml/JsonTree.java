package org.suping.definitions.yaml;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tree of a file as the validator wants it.
 *
 * <p>The schemas are read the same way, for JSON is YAML too: the validator's own reader would load a second parser, a
 * third of what checking a configuration costs.
 */
final class JsonTree implements NodeReader {

    @Override
    public JsonNode readTree(String content, InputFormat format) {
        PlacedFindings findings = new PlacedFindings();
        return YamlReader.read("schema", content, findings)
                .map(JsonTree::of)
                .orElseThrow(() -> new IllegalStateException("Not a schema: " + findings.sorted()));
    }

    @Override
    public JsonNode readTree(InputStream content, InputFormat format) {
        try {
            return readTree(new String(content.readAllBytes(), StandardCharsets.UTF_8), format);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode of(Yaml node) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (node instanceof Yaml.Fields fields) {
            ObjectNode object = factory.objectNode();
            fields.byKey().forEach((key, field) -> object.set(key, of(field.value())));
            return object;
        }
        if (node instanceof Yaml.Items items) {
            ArrayNode array = factory.arrayNode();
            items.nodes().forEach(item -> array.add(of(item)));
            return array;
        }
        return node instanceof Yaml.Scalar scalar ? scalar(scalar, factory) : factory.nullNode();
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
