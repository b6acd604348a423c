package org.suping.definitions.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.source.CompletenessRules.Numbering;
import org.suping.definitions.source.CompletenessRules.Reconciliation;
import org.suping.definitions.yaml.Yaml;

/** Reads {@code complete:} of a source: columns that are there, of types that fit, and none of them personal. */
final class CompletenessReader {

    private final Known known;
    private final KnownRecord own;

    /** @param own columns of the source's record */
    CompletenessReader(Known known, KnownRecord own) {
        this.known = known;
        this.own = own;
    }

    CompletenessRules read(Yaml.Fields fields) {
        return new CompletenessRules(
                fields.find("notes").map(Yaml::text).orElse(null),
                fields.find("deliveries")
                        .filter(kind -> kind.text().equals("whole"))
                        .isPresent(),
                fields.find("numbers").map(node -> numbering(node.fields())).orElse(null),
                fields.find("reconcile")
                        .map(node -> reconciliation(node.fields()))
                        .orElse(null));
    }

    private Numbering numbering(Yaml.Fields fields) {
        mustBe(own, fields.get("column"), List.of(ColumnType.TEXT));
        mustBe(own, fields.get("date"), List.of(ColumnType.DATE));
        return new Numbering(
                fields.text("column"),
                fields.text("date"),
                fields.find("digits").isPresent() ? fields.integer("digits") : 0,
                fields.find("first").isPresent() ? (long) fields.integer("first") : null);
    }

    private Reconciliation reconciliation(Yaml.Fields fields) {
        Optional<KnownRecord> other = known.record(fields.get("record"));
        return new Reconciliation(
                fields.text("record"),
                other.flatMap(record -> fields.find("where")
                                .flatMap(text ->
                                        known.expression(text, record.scope(known.codeLists()), ValueType.BOOLEAN)))
                        .orElse(null),
                pairs(fields, "key", other),
                pairs(fields, "same", other));
    }

    private Map<String, String> pairs(Yaml.Fields fields, String key, Optional<KnownRecord> other) {
        Map<String, String> pairs = new LinkedHashMap<>();
        fields.find(key)
                .ifPresent(node -> node.fields().byKey().forEach((left, field) -> {
                    Yaml right = field.value();
                    mustBe(own, new Yaml.Scalar(left, Yaml.Scalar.Layout.PLAIN, field.keyPlace()), List.of());
                    other.ifPresent(record -> mustBe(record, right, List.of()));
                    mustBeAlike(left, right, other);
                    pairs.put(left, right.text());
                }));
        return Collections.unmodifiableMap(pairs);
    }

    /** What is told of a gap or a difference is the value itself: no personal column. */
    private void mustBe(KnownRecord record, Yaml name, List<ColumnType> types) {
        List<String> names =
                record.columns().stream().map(ColumnDefinition::name).toList();
        if (!known.mustBeOneOf(name, "COLUMN", names, record.whole())) {
            return;
        }
        record.column(name.text()).ifPresent(column -> {
            if (column.personal() != null) {
                known.add(name.place(), "complete-personal", column.name());
            } else if (!types.isEmpty() && !types.contains(column.type())) {
                known.add(
                        name.place(),
                        "definition-column-type",
                        column.name(),
                        RecordReader.type(column.type()),
                        RecordReader.type(types.get(0)));
            }
        });
    }

    private void mustBeAlike(String left, Yaml right, Optional<KnownRecord> other) {
        Optional<ColumnDefinition> ours = own.column(left);
        Optional<ColumnDefinition> theirs = other.flatMap(record -> record.column(right.text()));
        if (ours.isPresent() && theirs.isPresent() && !isAlike(ours.get(), theirs.get())) {
            known.add(
                    right.place(),
                    "complete-unlike",
                    left,
                    RecordReader.type(ours.get().type()),
                    right.text(),
                    RecordReader.type(theirs.get().type()));
        }
    }

    private static boolean isAlike(ColumnDefinition left, ColumnDefinition right) {
        return left.type().valueType() == right.type().valueType();
    }
}
