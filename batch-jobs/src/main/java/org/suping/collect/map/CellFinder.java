package org.suping.collect.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suping.collect.RawRow;
import org.suping.collect.Slice;
import org.suping.collect.cell.SliceMap;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CellOrigin;

/** Points at the text of one column in the row at hand. */
interface CellFinder {

    /** Nothing in every row: a column that nobody delivers. */
    CellFinder NOTHING = constant("");

    void find(RawRow row, Slice cell);

    /** @param fieldOf heading → field */
    static CellFinder of(ColumnMapping mapping, Map<String, Integer> fieldOf) {
        CellFinder found = filled(of(mapping.origin(), fieldOf), mapping.format());
        if (mapping.fallback().isEmpty()) {
            return found;
        }
        CellFinder fallback = constant(mapping.fallback());
        return (row, cell) -> {
            found.find(row, cell);
            if (cell.isEmpty()) {
                fallback.find(row, cell);
            }
        };
    }

    /** What stands for nothing is nothing, and nothing is what stands above where cells are merged downwards. */
    private static CellFinder filled(CellFinder found, CellFormat format) {
        SliceMap<Boolean> empty = SliceMap.ofTexts(format.empty());
        CellFinder emptied = format.empty().isEmpty()
                ? found
                : (row, cell) -> {
                    found.find(row, cell);
                    if (empty.get(cell) != null) {
                        cell.trim(cell.chars(), cell.to(), cell.to());
                    }
                };
        return format.down() ? new CellAbove(emptied) : emptied;
    }

    private static CellFinder of(CellOrigin origin, Map<String, Integer> fieldOf) {
        if (origin instanceof CellOrigin.Heading heading) {
            int field = field(heading.text(), fieldOf);
            return (row, cell) -> cell.trim(row, field);
        }
        if (origin instanceof CellOrigin.Constant constant) {
            return constant(constant.text());
        }
        List<FittingCase> cases = ((CellOrigin.Cases) origin)
                .cases().stream()
                        .map(one -> new FittingCase(conditions(one.when(), fieldOf), of(one.origin(), fieldOf)))
                        .toList();
        return (row, cell) -> first(cases, row).find(row, cell);
    }

    private static CellFinder constant(String text) {
        char[] chars = text.toCharArray();
        return (row, cell) -> cell.trim(chars, 0, chars.length);
    }

    private static CellFinder first(List<FittingCase> cases, RawRow row) {
        for (FittingCase one : cases) {
            if (one.fits(row)) {
                return one.origin();
            }
        }
        return NOTHING;
    }

    /** @param when heading → texts of which its field must be one */
    static List<Condition> conditions(Map<String, List<String>> when, Map<String, Integer> fieldOf) {
        List<Condition> conditions = new ArrayList<>();
        when.forEach((heading, texts) -> conditions.add(
                new Condition(field(heading, fieldOf), SliceMap.ofTexts(texts), texts.contains(""), new Slice())));
        return conditions;
    }

    private static int field(String heading, Map<String, Integer> fieldOf) {
        return Objects.requireNonNull(fieldOf.get(heading), heading);
    }

    /** A case and where the cell lies in it. */
    record FittingCase(List<Condition> conditions, CellFinder origin) {

        boolean fits(RawRow row) {
            for (Condition condition : conditions) {
                if (!condition.holds(row)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether a field is one of some texts. */
    record Condition(int field, SliceMap<Boolean> texts, boolean orEmpty, Slice cell) {

        boolean holds(RawRow row) {
            cell.trim(row, field);
            return cell.isEmpty() ? orEmpty : texts.get(cell) != null;
        }
    }
}
