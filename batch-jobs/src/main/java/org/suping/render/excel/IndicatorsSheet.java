package org.suping.render.excel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.definitions.Clause;
import org.suping.definitions.IndicatorDefinition;
import org.suping.render.Catalogue;
import org.suping.render.Catalogue.Entry;
import org.suping.render.Wording;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.vocabulary.Certainty;

/** The indicators in words: one row for each term, so that the list can be sorted and filtered. */
final class IndicatorsSheet {

    private static final int HEADING_ROW = 3;
    private static final List<String> HEADINGS = List.of(
            "code",
            "name",
            "description",
            "unit",
            "formula",
            "term",
            "condition",
            "sql",
            "breakdowns",
            "clause",
            "certainty",
            "formula-certainty");

    private final SheetWriter sheet;
    private final Wording words;

    IndicatorsSheet(SheetWriter sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    void write(Catalogue catalogue) {
        sheet.title(words.label("sheet.indicators"));
        sheet.text(1, 0, "note", words.label("indicators.note"));
        sheet.headings(
                HEADING_ROW,
                HEADINGS.stream().map(key -> words.label("indicators." + key)).toList(),
                Set.of());
        int row = HEADING_ROW + 1;
        for (Entry entry : catalogue.entries().values()) {
            for (int term = 0; term < entry.terms().size(); term++) {
                writeTerm(row++, entry, term);
            }
        }
        sheet.filter(HEADING_ROW, row - 1, HEADINGS.size() - 1);
        sheet.printUnder(HEADING_ROW, row - 1, HEADINGS.size() - 1);
    }

    private void writeTerm(int row, Entry entry, int index) {
        IndicatorDefinition indicator = entry.indicator();
        Catalogue.TermEntry term = entry.terms().get(index);
        sheet.text(row, 0, "code", indicator.code());
        sheet.text(row, 1, "text-strong", words.of(indicator.name()));
        sheet.text(row, 2, "text", words.of(indicator.description()));
        sheet.text(row, 3, "text", words.of(indicator.unit()));
        sheet.text(row, 4, "text", entry.formula());
        sheet.text(row, 5, "text", term.role());
        sheet.text(row, 6, "text", term.condition());
        sheet.text(row, 7, "sql", term.sql());
        sheet.text(row, 8, "text", dimensions(entry));
        Clause clause = indicator.clause();
        sheet.text(row, 9, "text", words.of(clause.source()));
        writeCertainty(row, 10, clause.certainty());
        writeCertainty(row, 11, clause.formulaCertainty());
    }

    private String dimensions(Entry entry) {
        return entry.dimensions().values().stream()
                .map(dimension -> words.of(dimension.title()))
                .collect(Collectors.joining(words.label("list")));
    }

    private void writeCertainty(int row, int column, Certainty certainty) {
        sheet.text(row, column, Wording.isWeak(certainty) ? "mark" : "text", words.of(certainty.text()));
    }
}
