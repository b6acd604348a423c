package org.suping.definitions.load.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.load.known.KnownRecord;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.source.CompletenessRules.Numbering;
import org.suping.definitions.source.CompletenessRules.Reconciliation;
import org.suping.definitions.source.SourceFormat.Jdbc;
import org.suping.definitions.yaml.Yaml;

/** Reads {@code complete:} of a source: columns that are there, of types that fit, and none of them personal. */
final class CompletenessReader {

    private static final String WHOLE = "whole";

    private final Known known;
    private final KnownRecord own;
    private final Yaml.Fields source;

    /**
     * @param own columns of the source's record
     * @param source of which it is read
     */
    CompletenessReader(Known known, KnownRecord own, Yaml.Fields source) {
        this.known = known;
        this.own = own;
        this.source = source;
    }

    CompletenessRules read(Yaml.Fields fields) {
        fields.find("notes").filter(Yaml::isRead).ifPresent(notes -> checkNotes(notes, fields));
        fields.find("deliveries").filter(kind -> kind.text().equals(WHOLE)).ifPresent(kind -> checkWhole(kind, fields));
        return new CompletenessRules(
                fields.find("notes").map(Yaml::text).orElse(null),
                fields.find("deliveries")
                        .filter(kind -> kind.text().equals(WHOLE))
                        .isPresent(),
                fields.find("numbers").map(node -> numbering(node.fields())).orElse(null),
                fields.find("reconcile")
                        .map(node -> reconciliation(node.fields()))
                        .orElse(null));
    }

    /** A note is told from a file of rows by its name; a database is asked, and delivers none. */
    private void checkNotes(Yaml notes, Yaml.Fields fields) {
        if (isDatabase()) {
            known.add(fields.keyPlace("notes"), "source-surplus-key", "complete.notes", Jdbc.NAME);
        } else if (!notes.text().endsWith(CompletenessRules.NOTE_SUFFIX)) {
            known.add(notes.place(), "complete-notes", notes.text());
        } else {
            SourceReader.mustBePattern(notes, known);
        }
    }

    /** Whole deliveries are compared key by key, and by the days they speak of. */
    private void checkWhole(Yaml kind, Yaml.Fields fields) {
        boolean tellsDay = fields.find("notes").isPresent()
                || source.find("files").map(Yaml::text).orElse("").contains("{as-of}");
        if (isDatabase()) {
            known.add(fields.keyPlace("deliveries"), "source-surplus-key", "complete.deliveries", Jdbc.NAME);
        } else if (!tellsDay) {
            known.add(kind.place(), "complete-whole");
        }
    }

    private boolean isDatabase() {
        return source.find("format")
                .filter(name -> name.text().equals(Jdbc.NAME))
                .isPresent();
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
                    boolean found =
                            mustBe(own, new Yaml.Scalar(left, Yaml.Scalar.Layout.PLAIN, field.keyPlace()), List.of());
                    found &= other.filter(record -> mustBe(record, right, List.of()))
                            .isPresent();
                    if (found) {
                        mustBeAlike(left, right, other);
                    }
                    pairs.put(left, right.text());
                }));
        return Collections.unmodifiableMap(pairs);
    }

    /** What is told of a gap or a difference is the value itself: no personal column. */
    private boolean mustBe(KnownRecord record, Yaml name, List<ColumnType> types) {
        List<String> names =
                record.columns().stream().map(ColumnDefinition::name).toList();
        ColumnDefinition column = known.mustBeOneOf(name, "COLUMN", names, record.whole())
                ? record.column(name.text()).orElse(null)
                : null;
        if (column == null) {
            return false;
        }
        boolean fits = types.isEmpty() || types.contains(column.type());
        if (column.personal() != null) {
            known.add(name.place(), "complete-personal", column.name());
        } else if (!fits) {
            known.add(
                    name.place(),
                    "definition-column-type",
                    column.name(),
                    Common.type(column.type()),
                    Common.type(types.get(0)));
        }
        return fits && column.personal() == null;
    }

    private void mustBeAlike(String left, Yaml right, Optional<KnownRecord> other) {
        Optional<ColumnDefinition> ours = own.column(left);
        Optional<ColumnDefinition> theirs = other.flatMap(record -> record.column(right.text()));
        if (ours.isPresent() && theirs.isPresent() && !isAlike(ours.get(), theirs.get())) {
            known.add(
                    right.place(),
                    "complete-unlike",
                    left,
                    Common.type(ours.get().type()),
                    right.text(),
                    Common.type(theirs.get().type()));
        }
    }

    private static boolean isAlike(ColumnDefinition left, ColumnDefinition right) {
        return left.type().valueType() == right.type().valueType();
    }
}
