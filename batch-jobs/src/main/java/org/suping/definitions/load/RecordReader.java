package org.suping.definitions.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.RecordDefinition.OpenSpan;
import org.suping.definitions.RecordDefinition.RepeatRule;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.load.known.KnownRecord;
import org.suping.definitions.rows.NormalStep;
import org.suping.definitions.yaml.Yaml;

/** Reads {@code records/*.yml}. A derived column may use the columns above it. */
final class RecordReader {

    private final Known known;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final Set<String> unsure = new HashSet<>();
    private final ChecksReader checks;
    private boolean whole;
    private boolean opens;
    private boolean repeats;

    private RecordReader(Known known) {
        this.known = known;
        this.checks = new ChecksReader(known);
    }

    static void read(Yaml.Fields root, Known known) {
        RecordReader reader = new RecordReader(known);
        RecordDefinition record = reader.record(root);
        // rules and derived columns ask before settlement knows
        reader.repeats = record.repeat() != null;
        known.add(record, reader.readable());
    }

    private RecordDefinition record(Yaml.Fields root) {
        String code = Common.named(FileKind.RECORD, root.get("code"), known);
        List<Yaml> nodes = root.list("columns");
        List<Yaml> names = nodes.stream().map(node -> node.fields().get("name")).toList();
        Common.mustDiffer(names, "COLUMN", known);
        whole = root.areRead("columns") && names.stream().allMatch(Yaml::isRead);
        nodes.forEach(node -> addColumn(node.fields()));
        opens = root.find("open").isPresent();
        root.list("key").forEach(this::mustBeKey);
        mustBe(root.get("org-column"), List.of(ColumnType.TEXT, ColumnType.CODE));
        root.list("period-dates").forEach(name -> mustBe(name, List.of(ColumnType.DATE)));
        return new RecordDefinition(
                code,
                Common.text(root.get("name")),
                List.copyOf(columns),
                root.texts("key"),
                root.text("org-column"),
                root.texts("period-dates"),
                root.list("open").stream().map(span -> span(span.fields())).toList(),
                root.truth("per-unit"),
                root.find("repeat").map(node -> repeat(node.fields())).orElse(null),
                checks.checks(root, readable()),
                root.find("matter-column").map(this::matterColumn).orElse(null));
    }

    private String matterColumn(Yaml name) {
        mustBe(name, List.of(ColumnType.INTEGER));
        column(name)
                .filter(column -> column.derived() != null || column.required())
                .ifPresent(column -> known.add(name.place(), "record-matter", column.name()));
        return name.text();
    }

    private KnownRecord readable() {
        return new KnownRecord(columns, unsure, whole, opens, repeats);
    }

    /** A column without a name that could be read is nobody's. */
    private void addColumn(Yaml.Fields fields) {
        ColumnDefinition column = column(fields);
        if (!fields.areRead("type", "required", "codes", "personal", "keep", "hashed", "derived")) {
            unsure.add(column.name());
        }
        if (fields.areRead("name")) {
            columns.add(column);
        }
        checks.addColumn(fields);
    }

    private ColumnDefinition column(Yaml.Fields fields) {
        ColumnType type = Common.constant(ColumnType.class, fields.get("type"));
        ColumnKeys.check(fields, type, known);
        return new ColumnDefinition(
                fields.text("name"),
                Common.text(fields.get("title")),
                type,
                fields.truth("required"),
                fields.find("codes").map(Yaml::text).orElse(null),
                fields.find("personal")
                        .map(kind -> Common.constant(PersonalKind.class, kind))
                        .orElse(null),
                fields.truth("hashed"),
                normal(fields),
                fields.find("keep").isPresent(),
                fields.truth("may-lie-ahead"),
                fields.find("default").map(Yaml::text).orElse(""),
                derived(fields, type).orElse(null));
    }

    private static List<NormalStep> normal(Yaml.Fields fields) {
        if (fields.find("normalise").isPresent()) {
            return fields.list("normalise").stream()
                    .filter(Yaml::isRead)
                    .map(step -> Common.constant(NormalStep.class, step))
                    .sorted()
                    .toList();
        }
        return fields.find("personal")
                .map(kind -> Common.constant(PersonalKind.class, kind).usual())
                .orElse(List.of());
    }

    private Optional<Expression> derived(Yaml.Fields fields, ColumnType type) {
        return fields.find("derived")
                .flatMap(text -> known.expression(
                        text,
                        readable().scope(known.codeLists()),
                        fields.areRead("type") ? type.valueType() : ValueType.ANY));
    }

    private void mustBeKey(Yaml name) {
        column(name)
                .filter(column -> !column.required())
                .ifPresent(optional -> known.add(name.place(), "record-key-optional", optional.name()));
    }

    private void mustBe(Yaml name, List<ColumnType> types) {
        column(name)
                .filter(column -> !types.contains(column.type()))
                .ifPresent(column -> known.add(
                        name.place(),
                        "definition-column-type",
                        column.name(),
                        Common.type(column.type()),
                        Common.type(types.get(0))));
    }

    private Optional<ColumnDefinition> column(Yaml name) {
        known.mustBeOneOf(
                name, "COLUMN", columns.stream().map(ColumnDefinition::name).toList(), whole);
        known.mustBeStored(name, readable());
        return readable().column(name.text());
    }

    private OpenSpan span(Yaml.Fields fields) {
        mustBe(fields.get("from"), List.of(ColumnType.DATE));
        fields.list("until").forEach(name -> mustBe(name, List.of(ColumnType.DATE)));
        return new OpenSpan(fields.text("from"), fields.texts("until"));
    }

    private RepeatRule repeat(Yaml.Fields fields) {
        fields.list("same").forEach(name -> known.mustBeColumn(name, readable()));
        mustBe(fields.get("date-column"), List.of(ColumnType.DATE));
        return new RepeatRule(fields.texts("same"), fields.text("date-column"), fields.integer("within-days"));
    }
}
