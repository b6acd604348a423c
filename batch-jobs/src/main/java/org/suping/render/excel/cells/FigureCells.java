package org.suping.render.excel.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.render.FigureTable.Rest;
import org.suping.render.PrintedCell;
import org.suping.render.ProvenanceLine;
import org.suping.render.Wording;

/**
 * Puts figures into cells: as a formula over their terms, linked to their line on the provenance sheet; or as the words why
 * there is no value, equally linked.
 */
public final class FigureCells {

    /** Excel opens no sheet with more links of its own; beyond that the HYPERLINK function does the same. */
    public static final int MOST_LINKS = 65_530;

    private static final int LONGEST_FORMULA = 8_192;

    private final SheetWriter provenance;
    private final Wording words;
    private final int mostLinks;
    private final Map<FigureKey, Integer> rows = new HashMap<>();
    private final Map<String, SheetLinks> links = new LinkedHashMap<>();
    private final List<PrintedCell> printed = new ArrayList<>();

    public FigureCells(SheetWriter provenance, List<ProvenanceLine> lines, Wording words, int mostLinks) {
        this.provenance = provenance;
        this.words = words;
        this.mostLinks = mostLinks;
        for (int i = 0; i < lines.size(); i++) {
            rows.put(lines.get(i).figure().key(), ProvenanceCells.FIRST_ROW + i);
        }
    }

    /** Writes a figure in the style for numbers, or why there is none in the style for states. */
    public void write(
            SheetWriter sheet, int row, int column, FigureStyle style, Figure figure, IndicatorDefinition indicator) {
        link(sheet, cell(sheet, row, column, style, figure, indicator), figure.key());
        printed(sheet, row, column, figure);
    }

    /** Writes down that a cell shows a figure. */
    public void printed(SheetWriter sheet, int row, int column, Figure figure) {
        printed.add(new PrintedCell(
                sheet.name(), SheetWriter.at(row, column), figure.key().toString(), words.figure(figure)));
    }

    /** Every cell that shows a figure, in the order in which they were written. */
    public List<PrintedCell> printed() {
        return List.copyOf(printed);
    }

    /** What of the sheets is written later. */
    public List<LaterXml> later() {
        return List.copyOf(links.values());
    }

    /** Writes a figure as the sum of cells beside it. */
    public void writeSum(SheetWriter sheet, int row, int column, FigureStyle style, Figure figure, String formula) {
        BigDecimal value = figure.value();
        if (value != null) {
            link(sheet, sheet.formula(row, column, style.number(), formula, value), figure.key());
            printed(sheet, row, column, figure);
        }
    }

    /** Writes what a unit has itself over the lines of its figure and of those below, which no sorting of the sheet moves. */
    public void writeRest(SheetWriter sheet, int row, int column, FigureStyle style, Rest rest) {
        StringBuilder formula = new StringBuilder(value(rest.whole()));
        rest.below().forEach(key -> formula.append('-').append(value(key)));
        if (formula.length() <= LONGEST_FORMULA) {
            sheet.formula(row, column, style.number(), formula.toString(), rest.value());
        } else {
            sheet.number(row, column, style.number(), rest.value());
        }
    }

    private String value(FigureKey key) {
        return provenance.reference(rows.getOrDefault(key, 0), ProvenanceCells.VALUE);
    }

    /** The styles of a figure's cell. */
    public record FigureStyle(String number, String state) {

        public static final FigureStyle PLAIN = new FigureStyle("number", "state");
        public static final FigureStyle TOTAL = new FigureStyle("total", "total-state");
    }

    /** The formula of a value over the cells that hold its terms, or nothing where a formula could not say it. */
    public static String formula(IndicatorDefinition indicator, String first, String second) {
        return switch (indicator.formula()) {
            case AMOUNT -> first;
            case MEDIAN -> "";
            case RATIO ->
                "ROUND(" + first + "*" + indicator.factor().toPlainString() + "/" + second + "," + indicator.scale()
                        + ")";
        };
    }

    private XSSFCell cell(
            SheetWriter sheet, int row, int column, FigureStyle style, Figure figure, IndicatorDefinition indicator) {
        BigDecimal value = figure.value();
        if (value == null) {
            return sheet.text(row, column, style.state(), words.figure(figure));
        }
        int line = rows.getOrDefault(figure.key(), -1);
        String formula = "";
        if (isLive(figure)) {
            formula = formula(
                    indicator,
                    provenance.reference(line, ProvenanceCells.FIRST_TERM),
                    provenance.reference(line, ProvenanceCells.SECOND_TERM));
        }
        String valueCell = provenance.reference(line, ProvenanceCells.VALUE);
        return sheet.formula(row, column, style.number(), formula.isEmpty() ? valueCell : formula, value);
    }

    /** Whether every term is a number that a spreadsheet carries exactly. */
    public static boolean isLive(Figure figure) {
        return figure.value() != null && figure.terms().stream().allMatch(FigureCells::isCellNumber);
    }

    public static boolean isCellNumber(Term term) {
        TermValue value = term.value();
        return value != null
                && !(value instanceof TermValue.Histogram)
                && SheetWriter.fits(new BigDecimal(value.text()));
    }

    private void link(SheetWriter sheet, XSSFCell cell, FigureKey key) {
        String target = provenance.reference(rows.getOrDefault(key, 0), 0).replace("$", "");
        SheetLinks ofSheet = links.computeIfAbsent(sheet.name(), first -> new SheetLinks(sheet.sheet()));
        if (ofSheet.number() < mostLinks) {
            ofSheet.add(
                    SheetWriter.at(cell.getRowIndex(), cell.getColumnIndex()),
                    target,
                    words.label("workbook.link", key));
        } else if (cell.getCellType() == CellType.STRING) {
            String text = cell.getStringCellValue();
            cell.setCellFormula("HYPERLINK(\"#" + target + "\",\"" + text + "\")");
            cell.setCellValue(text);
        } else {
            double value = cell.getNumericCellValue();
            cell.setCellFormula("HYPERLINK(\"#" + target + "\"," + cell.getCellFormula() + ")");
            cell.setCellValue(value);
        }
    }
}
