package org.suping.render.excel.cells;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of cells for a chart over them, as they were saved beside their formulas. The library would calculate the formulas, whose
 * sheets need not be written yet.
 */
public final class SavedNumbers {

    private SavedNumbers() {}

    /** Cells of a sheet, line by line; one that holds no number has none. */
    public static XDDFNumericalDataSource<Double> of(XSSFSheet sheet, CellRangeAddress cells) {
        @Nullable Double[] numbers = new Double[cells.getNumberOfCells()];
        int at = 0;
        for (int row = cells.getFirstRow(); row <= cells.getLastRow(); row++) {
            for (int column = cells.getFirstColumn(); column <= cells.getLastColumn(); column++) {
                numbers[at++] = number(sheet.getRow(row), column);
            }
        }
        return XDDFDataSourcesFactory.fromArray(numbers, cells.formatAsString(sheet.getSheetName(), true));
    }

    private static @Nullable Double number(@Nullable XSSFRow row, int column) {
        XSSFCell cell = row == null ? null : row.getCell(column);
        if (cell == null) {
            return null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC ? cell.getNumericCellValue() : null;
    }
}
