package org.suping.definitions.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CellFormat.NumberFormat;
import org.suping.definitions.source.CellOrigin;
import org.suping.definitions.source.DayPattern;
import org.suping.definitions.yaml.Yaml;

/** Reads how a source's column is read: where its text comes from, and how days, numbers and codes are written in it. */
final class MappingReader {

    private static final List<String> ORIGINS = List.of("header", "constant", "cases");
    private static final List<String> NUMBER_KEYS = List.of("decimal-sign", "times");

    private final Yaml.Fields fields;
    private final Known known;

    private MappingReader(Yaml.Fields fields, Known known) {
        this.fields = fields;
        this.known = known;
    }

    /** @param empty texts that stand for nothing where the column does not say */
    static ColumnMapping read(Yaml.Fields fields, List<String> empty) {
        return new ColumnMapping(
                fields.text("column"),
                origin(fields),
                fields.find("default").map(Yaml::text).orElse(""),
                new CellFormat(
                        formats(fields).stream().map(Yaml::text).toList(),
                        number(fields),
                        codes(fields),
                        fields.find("empty").isPresent() ? texts(fields, "empty") : empty,
                        fields.truth("down"),
                        texts(fields, "split")));
    }

    /** Tells what does not fit the column, or each other. */
    static void check(Yaml.Fields fields, KnownRecord record, Known known) {
        new MappingReader(fields, known).check(record);
    }

    private void check(KnownRecord record) {
        mustHaveOneOrigin(fields);
        fields.list("cases").forEach(one -> {
            if (one.isRead()) {
                mustHaveOneOrigin(one.fields());
            }
        });
        List<String> names =
                record.columns().stream().map(ColumnDefinition::name).toList();
        Yaml name = fields.get("column");
        if (known.mustBeOneOf(name, "COLUMN", names, record.whole())) {
            record.column(name.text()).ifPresent(this::check);
        }
    }

    private void mustHaveOneOrigin(Yaml.Fields owner) {
        long origins =
                ORIGINS.stream().filter(key -> owner.find(key).isPresent()).count();
        if (owner.isRead() && origins != 1) {
            known.add(owner.place(), "source-header-or-constant", fields.text("column"));
        }
    }

    private void check(ColumnDefinition column) {
        if (column.derived() != null) {
            known.add(fields.get("column").place(), "source-derived", column.name());
        }
        checkFormat(column);
        checkNumber(column);
        fields.find("codes").ifPresent(codes -> checkCodes(codes.fields(), column));
        if (column.type() == ColumnType.CODE) {
            fixedTexts().forEach(text -> mustBeCode(text, column));
        }
    }

    private void checkFormat(ColumnDefinition column) {
        List<Yaml> formats = formats(fields);
        if (column.type() != ColumnType.DATE) {
            formats.stream()
                    .findFirst()
                    .ifPresent(first -> known.add(
                            first.place(), "source-surplus-format", column.name(), RecordReader.type(column.type())));
            return;
        }
        if (fields.find("format").isPresent() && fields.find("formats").isPresent()) {
            known.add(fields.keyPlace("formats"), "source-format-twice", column.name());
        }
        if (formats.isEmpty() && fields.find("constant").isEmpty() && fields.areRead("format", "formats")) {
            known.add(fields.place(), "source-no-format", column.name());
        }
        for (Yaml format : formats.stream().filter(Yaml::isRead).toList()) {
            DayPattern.mistake(format.text())
                    .ifPresent(mistake -> known.add(
                            format.place(), mistake.code(), mistake.arguments().toArray()));
        }
    }

    private void checkNumber(ColumnDefinition column) {
        boolean number = column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL;
        for (String key : NUMBER_KEYS) {
            if (!number && fields.find(key).isPresent()) {
                known.add(
                        fields.keyPlace(key),
                        "source-surplus-number",
                        column.name(),
                        RecordReader.type(column.type()),
                        key);
            }
        }
    }

    private void checkCodes(Yaml.Fields codes, ColumnDefinition column) {
        CodeList list = list(column);
        boolean plainText = column.type() == ColumnType.TEXT && column.personal() == null;
        if (column.type() != ColumnType.CODE && !plainText) {
            known.add(
                    fields.keyPlace("codes"), "source-surplus-codes", column.name(), RecordReader.type(column.type()));
        } else if (list != null) {
            codes.byKey()
                    .values()
                    .forEach(code -> known.mustBeOneOf(
                            code.value(), "CODE", list.codes().keySet(), known.isWhole("CODE", list.name())));
        }
    }

    /** What stands in the definition in place of a cell. */
    private Stream<Yaml> fixedTexts() {
        Stream<Yaml> own = Stream.of("constant", "default").flatMap(key -> fields.find(key).stream());
        Stream<Yaml> ofCases = fields.list("cases").stream().flatMap(one -> one.fields().find("constant").stream());
        return Stream.concat(own, ofCases);
    }

    private void mustBeCode(Yaml text, ColumnDefinition column) {
        CodeList list = list(column);
        if (list != null && fields.areRead("codes")) {
            Set<String> spellings = new LinkedHashSet<>(list.codes().keySet());
            spellings.addAll(codes(fields).keySet());
            known.mustBeOneOf(text, "CODE", spellings, known.isWhole("CODE", list.name()));
        }
    }

    private @Nullable CodeList list(ColumnDefinition column) {
        return column.codeList() == null ? null : known.codeLists().get(column.codeList());
    }

    private static CellOrigin origin(Yaml.Fields fields) {
        if (fields.find("cases").isPresent()) {
            return new CellOrigin.Cases(fields.list("cases").stream()
                    .map(one -> new CellOrigin.Case(when(one.fields()), origin(one.fields())))
                    .toList());
        }
        return fields.find("header")
                .<CellOrigin>map(header -> new CellOrigin.Heading(header.text()))
                .orElseGet(() -> new CellOrigin.Constant(
                        fields.find("constant").map(Yaml::text).orElse("")));
    }

    private static Map<String, List<String>> when(Yaml.Fields one) {
        return one.find("when").map(MappingReader::fitting).orElse(Map.of());
    }

    /** Heading → texts of which its field must be one. */
    static Map<String, List<String>> fitting(Yaml node) {
        Map<String, List<String>> fitting = new LinkedHashMap<>();
        node.fields()
                .byKey()
                .forEach((heading, texts) -> fitting.put(
                        heading, texts.value().items().stream().map(Yaml::text).toList()));
        return Collections.unmodifiableMap(fitting);
    }

    /** The texts of a list that could be read. */
    static List<String> texts(Yaml.Fields fields, String key) {
        return fields.list(key).stream().filter(Yaml::isRead).map(Yaml::text).toList();
    }

    private static List<Yaml> formats(Yaml.Fields fields) {
        List<Yaml> formats = new ArrayList<>(fields.find("format").stream().toList());
        formats.addAll(fields.list("formats"));
        return formats;
    }

    private static NumberFormat number(Yaml.Fields fields) {
        return new NumberFormat(
                fields.find("decimal-sign")
                        .filter(Yaml::isRead)
                        .map(sign -> sign.text().charAt(0))
                        .orElse(NumberFormat.PLAIN.decimalSign()),
                fields.find("times")
                        .filter(Yaml::isRead)
                        .map(times -> Long.parseLong(times.text()))
                        .orElse(1L));
    }

    private static Map<String, String> codes(Yaml.Fields fields) {
        Map<String, String> codes = new LinkedHashMap<>();
        fields.find("codes")
                .ifPresent(node -> node.fields()
                        .byKey()
                        .forEach((spelling, code) ->
                                codes.put(spelling, code.value().text())));
        return Collections.unmodifiableMap(codes);
    }
}
