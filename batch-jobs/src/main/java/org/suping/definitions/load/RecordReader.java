package org.suping.definitions.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.RecordDefinition.RepeatRule;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.Scope;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Reads {@code records/*.yml}. A derived column may use the columns above it. */
final class RecordReader {

    private final Known known;
    private final List<ColumnDefinition> columns = new ArrayList<>();

    private RecordReader(Known known) {
        this.known = known;
    }

    static void read(Yaml.Fields root, Known known) {
        RecordDefinition record = new RecordReader(known).record(root);
        known.records().put(record.code(), record);
    }

    /** The columns as names of an expression, keyed hashes included. */
    static Scope scope(List<ColumnDefinition> columns, Map<String, CodeList> codeLists) {
        Map<String, Scope.Name> names = new HashMap<>();
        for (ColumnDefinition column : columns) {
            String list = column.codeList();
            CodeList codes = list == null ? null : codeLists.get(list);
            ValueType type = column.type().valueType();
            names.put(
                    column.name(),
                    codes == null
                            ? new Scope.Name(type, column.title())
                            : new Scope.Name(type, column.title(), codes.codes()));
            if (column.hashed()) {
                names.put(
                        column.hashName(),
                        new Scope.Name(ValueType.TEXT, Labels.text("definition.hash", column.title())));
            }
        }
        return Scope.rows(names);
    }

    private RecordDefinition record(Yaml.Fields root) {
        Common.mustBeNamed(root.get("code"), known);
        List<Yaml> nodes = root.list("columns");
        Common.mustDiffer(nodes.stream().map(node -> node.fields().get("name")).toList(), "COLUMN", known);
        nodes.forEach(node -> columns.add(column(node.fields())));
        root.list("key").forEach(this::mustBeKey);
        mustBe(root.get("org-column"), List.of(ColumnType.TEXT, ColumnType.CODE));
        root.list("period-dates").forEach(name -> mustBe(name, List.of(ColumnType.DATE)));
        return new RecordDefinition(
                root.text("code"),
                Common.text(root.get("name")),
                List.copyOf(columns),
                root.texts("key"),
                root.text("org-column"),
                root.texts("period-dates"),
                root.truth("per-unit"),
                root.find("repeat").map(node -> repeat(node.fields())).orElse(null));
    }

    private ColumnDefinition column(Yaml.Fields fields) {
        ColumnType type = Common.constant(ColumnType.class, fields.text("type"));
        boolean coded = type == ColumnType.CODE;
        fields.find("codes").ifPresent(known::codeList);
        if (coded != fields.find("codes").isPresent()) {
            known.add(fields.place(), coded ? "record-no-codes" : "record-surplus-codes", fields.text("name"));
        }
        @Nullable
        PersonalKind personal = fields.find("personal")
                .map(kind -> Common.constant(PersonalKind.class, kind.text()))
                .orElse(null);
        if (personal != null && type != ColumnType.TEXT) {
            known.add(fields.get("personal").place(), "record-personal-type", fields.text("name"));
        }
        if (fields.truth("hashed") && personal == null) {
            known.add(fields.get("hashed").place(), "record-hashed", fields.text("name"));
        }
        return new ColumnDefinition(
                fields.text("name"),
                Common.text(fields.get("title")),
                type,
                fields.truth("required"),
                fields.find("codes").map(Yaml::text).orElse(null),
                personal,
                fields.truth("hashed"),
                derived(fields, type).orElse(null));
    }

    private Optional<Expression> derived(Yaml.Fields fields, ColumnType type) {
        return fields.find("derived")
                .flatMap(text -> known.expression(text, scope(columns, known.codeLists()), type.valueType()));
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
                        type(column.type()),
                        type(types.get(0))));
    }

    private Optional<ColumnDefinition> column(Yaml name) {
        known.mustBeOneOf(
                name, "COLUMN", columns.stream().map(ColumnDefinition::name).toList());
        return columns.stream()
                .filter(column -> column.name().equals(name.text()))
                .findFirst();
    }

    private RepeatRule repeat(Yaml.Fields fields) {
        List<String> names =
                scope(columns, Map.of()).names().keySet().stream().sorted().toList();
        fields.list("same").forEach(name -> known.mustBeOneOf(name, "COLUMN", names));
        mustBe(fields.get("date-column"), List.of(ColumnType.DATE));
        return new RepeatRule(fields.texts("same"), fields.text("date-column"), fields.whole("within-days"));
    }

    static Text type(ColumnType type) {
        return Labels.text("column-type." + type);
    }
}
