package org.suping.definitions.load.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.load.known.KnownRecord;
import org.suping.definitions.source.DayPattern;
import org.suping.definitions.yaml.Yaml;

/** Tells what does not fit a source's column, or each other: origin, formats of days, numbers and codes. */
final class MappingChecks {

    private static final List<String> ORIGINS = List.of("header", "constant", "cases");
    private static final List<String> NUMBER_KEYS = List.of("decimal-sign", "times");

    private final Yaml.Fields fields;
    private final Known known;

    private MappingChecks(Yaml.Fields fields, Known known) {
        this.fields = fields;
        this.known = known;
    }

    /** Tells every mistake with its line. */
    static void check(Yaml.Fields fields, KnownRecord record, Known known) {
        new MappingChecks(fields, known).check(record);
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
        List<Yaml> formats = MappingReader.formats(fields);
        if (column.type() != ColumnType.DATE) {
            formats.stream()
                    .findFirst()
                    .ifPresent(first -> known.add(
                            first.place(), "source-surplus-format", column.name(), Common.type(column.type())));
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
                        fields.keyPlace(key), "source-surplus-number", column.name(), Common.type(column.type()), key);
            }
        }
    }

    private void checkCodes(Yaml.Fields codes, ColumnDefinition column) {
        CodeList list = list(column);
        boolean plainText = column.type() == ColumnType.TEXT && column.personal() == null;
        if (column.type() != ColumnType.CODE && !plainText) {
            known.add(fields.keyPlace("codes"), "source-surplus-codes", column.name(), Common.type(column.type()));
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
            spellings.addAll(MappingReader.codes(fields).keySet());
            known.mustBeOneOf(text, "CODE", spellings, known.isWhole("CODE", list.name()));
        }
    }

    private @Nullable CodeList list(ColumnDefinition column) {
        return column.codeList() == null ? null : known.codeLists().get(column.codeList());
    }
}
