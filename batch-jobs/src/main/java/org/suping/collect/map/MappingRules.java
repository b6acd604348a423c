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
import org.suping.collect.cell.CodeReader;
import org.suping.collect.cell.DateReader;
import org.suping.collect.cell.DayFormat;
import org.suping.collect.cell.NumberReader;
import org.suping.collect.cell.TextReader;
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
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CellFormat.NumberFormat;
import org.suping.findings.NearestName;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Text;

/**
 * What the definitions say about one source's rows, ready to be applied.
 *
 * @param units by code, those that a row may name: the reporting unit and everything below it that existed in the period
 */
public record MappingRules(
        RecordDefinition record,
        SourceDefinition source,
        Map<String, CodeList> codeLists,
        Map<String, OrgUnit> units,
        Period period,
        IdentityKey key) {

    private static final String ISO_DAY = "yyyy-MM-dd";

    public static MappingRules of(Definitions definitions, String sourceCode, RevisionKey revision, IdentityKey key) {
        SourceDefinition source = definitions.sources().get(sourceCode);
        if (source == null) {
            throw new IllegalArgumentException("No source " + sourceCode);
        }
        Map<String, OrgUnit> units = definitions.organisation().subtree(revision.org(), revision.period()).stream()
                .collect(Collectors.toUnmodifiableMap(OrgUnit::code, unit -> unit));
        RecordDefinition record = definitions.record(source.record());
        return new MappingRules(record, source, definitions.codeLists(), units, revision.period(), key);
    }

    /** The same with the formats of days that a source was found to use. */
    public MappingRules with(SourceDefinition decided) {
        return new MappingRules(record, decided, codeLists, units, period, key);
    }

    /** How each column is read, in the order of the record. */
    List<Input> inputs(Map<String, Integer> fieldOf, List<String> partColumns) {
        List<Input> inputs = new ArrayList<>();
        for (ColumnDefinition column : record.columns()) {
            ColumnMapping mapping = mapping(column.name());
            if (column.derived() == null && (mapping != null || column.required())) {
                inputs.add(input(column, mapping, fieldOf, partColumns.indexOf(column.name())));
            }
        }
        return List.copyOf(inputs);
    }

    private Input input(
            ColumnDefinition column, @Nullable ColumnMapping mapping, Map<String, Integer> fieldOf, int target) {
        CellFinder found = mapping == null ? CellFinder.NOTHING : CellFinder.of(mapping, fieldOf);
        CellFormat format = mapping == null ? CellFormat.PLAIN : mapping.format();
        CellFinder finder = format.split().isEmpty() ? found : new MatterCell(found, format.split());
        RowReason missing = column.required()
                ? RowReason.of(RowReason.Kind.REQUIRED, column, Labels.text("row-reason.required"))
                : null;
        CellReader reader = reader(column, format);
        return new Input(target, finder, new Slice(), reader, column.personal(), missing, column, tests(column));
    }

    private List<CellTest> tests(ColumnDefinition column) {
        return record.checks().cells().stream()
                .filter(check -> check.column().equals(column.name()))
                .map(check -> CellTest.of(check, column))
                .toList();
    }

    private CellReader reader(ColumnDefinition column, CellFormat format) {
        PersonalKind personal = column.personal();
        Map<String, String> spellings = format.codes();
        if (personal != null) {
            return new PersonalReader(personal, column.normal(), column.hashed() ? key : null);
        }
        if (column.name().equals(record.orgColumn())) {
            Text expected = Labels.text("row-reason.org", period);
            RowReason unknown = RowReason.of(RowReason.Kind.ORG, column, expected);
            return new CodeReader(units.keySet(), spellings, code -> unknown);
        }
        return switch (column.type()) {
            case TEXT -> new TextReader(spellings);
            case CODE -> codes(column, spellings);
            case INTEGER, DECIMAL -> number(column, format.number());
            case DATE -> date(column, format.days());
        };
    }

    private CellReader codes(ColumnDefinition column, Map<String, String> spellings) {
        CodeList list = codeLists.get(column.codeList());
        if (list == null) {
            throw new IllegalArgumentException("No code list " + column.codeList());
        }
        Set<String> told = spellings.isEmpty() ? list.codes().keySet() : spellings.keySet();
        return new CodeReader(list.codes().keySet(), spellings, code -> unknown(code, column, told));
    }

    private static RowReason unknown(String code, ColumnDefinition column, Set<String> known) {
        String all = String.join(", ", known);
        Text expected = NearestName.quoted(code, known)
                .map(nearest -> Labels.text("row-reason.code-near", all, nearest))
                .orElse(Text.same(all));
        return RowReason.of(RowReason.Kind.CODE, column, expected);
    }

    private static CellReader number(ColumnDefinition column, NumberFormat format) {
        int scale = column.type() == ColumnType.DECIMAL ? StoredRow.SCALE : 0;
        Text expected = Labels.text(scale == 0 ? "row-reason.integer" : "row-reason.decimal");
        return new NumberReader(scale, format, RowReason.of(RowReason.Kind.NUMBER, column, expected));
    }

    private static CellReader date(ColumnDefinition column, List<String> formats) {
        List<String> used = formats.isEmpty() ? List.of(ISO_DAY) : formats;
        Text expected = Text.same(String.join(" / ", used));
        return new DateReader(
                used.stream().map(DayFormat::new).toList(),
                RowReason.of(RowReason.Kind.DATE, column, expected),
                RowReason.of(RowReason.Kind.DATE_ORDER, column, expected));
    }

    private @Nullable ColumnMapping mapping(String column) {
        return source.columns().stream()
                .filter(mapping -> mapping.column().equals(column))
                .findFirst()
                .orElse(null);
    }
}
