package org.suping.collect.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.collect.Headings;
import org.suping.collect.RawRow;
import org.suping.collect.RowReason;
import org.suping.collect.Slice;
import org.suping.collect.StoredRow;
import org.suping.collect.mask.FreeTextMask;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.PartColumn;
import org.suping.evidence.RowNumber;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RowStatus;

/**
 * Makes a stored row of a raw one: maps fields to columns, reads and checks each, masks, derives, and ties the row to the
 * period. Every row comes out, the broken ones with the reason and with whatever could be read. Of one thread.
 */
public final class RowMapper {

    private final int expectedFields;
    private final List<Input> inputs;
    private final List<Input> nameInputs;
    private final List<DerivedColumn> derived;
    private final List<RuleTest> rules;
    private final UnitDays unitDays;
    private final RowValues values;
    private final int matterColumn;
    private final List<List<CellFinder.Condition>> skipped;
    private final PeriodTest period;
    private final RowReason wrongFields;
    private final FreeTextMask freeText = new FreeTextMask();
    private final List<Slice> names = new ArrayList<>();

    /**
     * @param headings of the file
     */
    public RowMapper(MappingRules rules, Headings headings) {
        RecordDefinition record = rules.record();
        List<String> names =
                PartColumn.of(record).stream().map(PartColumn::name).toList();
        this.expectedFields = headings.fields();
        this.inputs = rules.inputs(headings.fieldOf(), names);
        this.nameInputs = inputs.stream()
                .filter(input -> input.personal() == PersonalKind.NAME)
                .toList();
        this.values = new RowValues(PartColumn.of(record));
        this.derived = record.columns().stream()
                .filter(column -> column.derived() != null)
                .map(column -> new DerivedColumn(column, names))
                .toList();
        this.rules = record.checks().rules().stream()
                .map(rule -> new RuleTest(rule, PartColumn.of(record)))
                .toList();
        this.skipped = rules.source().skip().stream()
                .map(when -> CellFinder.conditions(when, headings.fieldOf()))
                .toList();
        this.matterColumn = names.indexOf(record.matterColumn());
        this.unitDays = new UnitDays(rules);
        this.period = new PeriodTest(record, rules.period(), names);
        this.wrongFields = RowReason.of(RowReason.Kind.FIELDS, Labels.text("row-reason.fields", headings.fields()));
    }

    /** The column that is split, and its place in a stored row; null where none is. */
    @Nullable
    SplitColumn splitColumn() {
        return inputs.stream()
                .filter(input -> input.finder() instanceof MatterCell)
                .map(input -> new SplitColumn((MatterCell) input.finder(), input.target(), input.column()))
                .findFirst()
                .orElse(null);
    }

    /** A column whose cells are joined lists. */
    record SplitColumn(MatterCell cell, int target, ColumnDefinition definition) {}

    /** Whether the raw row is no record: a total, a remark. */
    boolean skips(RawRow raw) {
        return !skipped.isEmpty()
                && hasAllFields(raw)
                && skipped.stream().anyMatch(when -> when.stream().allMatch(condition -> condition.holds(raw)));
    }

    boolean hasAllFields(RawRow raw) {
        return raw.hasFields(expectedFields);
    }

    /** Fills the stored row from the raw one, of which it is the only one. */
    public void map(RawRow raw, StoredRow row) {
        map(raw, new Matter(0, 1), row);
    }

    /**
     * Which of a line's rows is mapped.
     *
     * @param place from 0
     * @param number what it has in the record's matter column if it counts: one more than those before it that do
     */
    record Matter(int place, int number) {}

    /** Fills the stored row with one of those that the raw one makes; one that does not count has no number. */
    void map(RawRow raw, Matter matter, StoredRow row) {
        row.begin(RowNumber.of(raw.line(), matter.place()));
        if (matterColumn >= 0) {
            row.putNumber(matterColumn, matter.number());
        }
        fill(raw, row);
        if (matterColumn >= 0 && row.status() != RowStatus.ACCEPTED) {
            row.clear(matterColumn);
        }
    }

    private void fill(RawRow raw, StoredRow row) {
        if (!hasAllFields(raw)) {
            row.reject(wrongFields);
            return;
        }
        findNames(raw);
        for (Input input : inputs) {
            read(input, raw, row);
        }
        for (DerivedColumn column : derived) {
            column.derive(values, row);
        }
        applyRules(row);
        RowReason closed = row.reason() == null ? unitDays.broken(row) : null;
        if (closed != null) {
            row.reject(closed);
        }
        if (row.reason() == null && !period.holds(row)) {
            row.leaveOut(period.broken());
        }
    }

    private void findNames(RawRow raw) {
        names.clear();
        for (Input input : nameInputs) {
            input.finder().find(raw, input.cell());
            names.add(input.cell());
        }
    }

    private void read(Input input, RawRow raw, StoredRow row) {
        Slice cell = input.cell();
        input.finder().find(raw, cell);
        RowReason.Kind fault = cell.fault();
        RowReason wrong;
        if (fault != null) {
            wrong = RowReason.of(fault, input.column(), Labels.text("row-reason.value"));
        } else if (cell.isEmpty()) {
            wrong = input.missing();
        } else if (input.column().isLeftOut()) {
            wrong = null;
        } else if (input.personal() == PersonalKind.FREE_TEXT) {
            freeText.mask(cell, names);
            row.putText(input.target(), freeText.masked(), 0, cell.length());
            wrong = null;
        } else {
            wrong = input.reader().read(cell, row, input.target());
        }
        if (wrong == null && !cell.isEmpty()) {
            test(input, row);
        } else if (wrong != null) {
            row.reject(wrong, cell);
        }
    }

    private static void test(Input input, StoredRow row) {
        List<CellTest> tests = input.tests();
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).holds(input.cell(), row, input.target())) {
                reject(tests.get(i).broken(), input, row);
            }
        }
    }

    /** Of free text that is left out not even the shape is told. */
    private static void reject(RowReason broken, Input input, StoredRow row) {
        if (input.column().isLeftOut()) {
            row.reject(broken);
        } else {
            row.reject(broken, input.cell());
        }
    }

    private void applyRules(StoredRow row) {
        for (int i = 0; i < rules.size() && row.reason() == null; i++) {
            RowReason broken = rules.get(i).broken(row, values);
            if (broken != null) {
                row.reject(broken);
            }
        }
    }
}
