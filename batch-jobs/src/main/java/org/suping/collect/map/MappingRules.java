package org.suping.collect.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CellReader;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;
import org.suping.collect.mask.IdentityKey;
import org.suping.collect.mask.PersonalReader;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.Definitions;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Text;

/**
 * What the definitions say about one source's rows, ready to be applied.
 *
 * @param units codes a row may name: the reporting unit and everything below it that existed in the period
 */
public record MappingRules(
        RecordDefinition record,
        SourceDefinition source,
        Map<String, CodeList> codeLists,
        Set<String> units,
        Period period,
        IdentityKey key) {

    private static final String ISO_DAY = "yyyy-MM-dd";

    public static MappingRules of(Definitions definitions, String sourceCode, RevisionKey revision, IdentityKey key) {
        SourceDefinition source = definitions.sources().get(sourceCode);
        if (source == null) {
            throw new IllegalArgumentException("No source " + sourceCode);
        }
        Set<String> units = definitions.organisation().subtree(revision.org(), revision.period()).stream()
                .map(OrgUnit::code)
                .collect(Collectors.toUnmodifiableSet());
        RecordDefinition record = definitions.record(source.record());
        return new MappingRules(record, source, definitions.codeLists(), units, revision.period(), key);
    }

    /** How each column is read, in the order of the record. */
    List<RowMapper.Input> inputs(Map<String, Integer> fieldOf, List<String> partColumns) {
        List<RowMapper.Input> inputs = new ArrayList<>();
        for (ColumnDefinition column : record.columns()) {
            ColumnMapping mapping = mapping(column.name());
            if (column.derived() == null && (mapping != null || column.required())) {
                inputs.add(input(column, mapping, fieldOf, partColumns.indexOf(column.name())));
            }
        }
        return List.copyOf(inputs);
    }

    private RowMapper.Input input(
            ColumnDefinition column, @Nullable ColumnMapping mapping, Map<String, Integer> fieldOf, int target) {
        Slice cell = new Slice();
        String constant = mapping == null ? null : mapping.constant();
        if (constant != null) {
            cell.trim(constant);
        }
        RowReason missing = column.required()
                ? RowReason.of(RowReason.Kind.REQUIRED, column, Labels.text("row-reason.required"))
                : null;
        int field = fieldOf.getOrDefault(column.name(), -1);
        return new RowMapper.Input(target, field, cell, reader(column, mapping), column.personal(), missing);
    }

    private CellReader reader(ColumnDefinition column, @Nullable ColumnMapping mapping) {
        PersonalKind personal = column.personal();
        Map<String, String> spellings = mapping == null ? Map.of() : mapping.codes();
        if (personal != null) {
            return new PersonalReader(personal, column.hashed() ? key : null);
        }
        if (column.name().equals(record.orgColumn())) {
            Text expected = Labels.text("row-reason.org", period);
            return new CodeReader(units, spellings, RowReason.of(RowReason.Kind.ORG, column, expected));
        }
        return switch (column.type()) {
            case TEXT -> new TextReader(spellings);
            case CODE -> codes(column, spellings);
            case INTEGER, DECIMAL -> number(column);
            case DATE -> date(column, mapping == null ? null : mapping.format());
        };
    }

    private CellReader codes(ColumnDefinition column, Map<String, String> spellings) {
        CodeList list = codeLists.get(column.codeList());
        if (list == null) {
            throw new IllegalArgumentException("No code list " + column.codeList());
        }
        String allowed =
                spellings.isEmpty() ? String.join(", ", list.codes().keySet()) : String.join(", ", spellings.keySet());
        return new CodeReader(
                list.codes().keySet(), spellings, RowReason.of(RowReason.Kind.CODE, column, Text.same(allowed)));
    }

    private static CellReader number(ColumnDefinition column) {
        int scale = column.type() == ColumnType.DECIMAL ? StoredRow.SCALE : 0;
        Text expected = Labels.text(scale == 0 ? "row-reason.integer" : "row-reason.decimal");
        return new NumberReader(scale, RowReason.of(RowReason.Kind.NUMBER, column, expected));
    }

    private static CellReader date(ColumnDefinition column, @Nullable String format) {
        String used = format == null ? ISO_DAY : format;
        return new DateReader(used, RowReason.of(RowReason.Kind.DATE, column, Text.same(used)));
    }

    private @Nullable ColumnMapping mapping(String column) {
        return source.columns().stream()
                .filter(mapping -> mapping.column().equals(column))
                .findFirst()
                .orElse(null);
    }
}
