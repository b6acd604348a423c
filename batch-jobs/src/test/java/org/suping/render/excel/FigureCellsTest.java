package org.suping.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.render.SampleReport;
import org.suping.render.excel.cells.FigureCells;
import org.suping.vocabulary.Language;

/** Every figure leads to its line. */
class FigureCellsTest {

    @TempDir
    private Path folder;

    @Test
    void links_every_figure_of_the_statistics_to_the_line_that_bears_its_key() throws IOException {
        try (XSSFWorkbook workbook = render(FigureCells.MOST_LINKS)) {
            XSSFSheet statistics = workbook.getSheet("投诉统计");
            assertThat(statistics.getHyperlinkList()).hasSize(9 * (6 + 7 + 6 + 5 + 7));
            for (XSSFHyperlink link : statistics.getHyperlinkList()) {
                String row = link.getLocation().substring(link.getLocation().indexOf("!A") + 2);
                String key = workbook.getSheet("数据来源")
                        .getRow(Integer.parseInt(row) - 1)
                        .getCell(0)
                        .getStringCellValue();
                assertThat(link.getTooltip()).isEqualTo("来源：" + key);
                assertThat(key)
                        .contains("@"
                                + statistics
                                        .getRow(link.getFirstRow())
                                        .getCell(0)
                                        .getStringCellValue());
            }
        }
    }

    @Test
    void links_by_function_what_goes_beyond_the_links_a_sheet_can_hold() throws IOException {
        Map<String, String> shown = new HashMap<>();
        try (XSSFWorkbook plain = render(FigureCells.MOST_LINKS);
                XSSFWorkbook crowded = render(2)) {
            XSSFSheet statistics = crowded.getSheet("投诉统计");
            assertThat(statistics.getHyperlinkList()).hasSize(2);
            for (Row row : statistics) {
                for (Cell cell : row) {
                    Cell same = plain.getSheet("投诉统计").getRow(row.getRowNum()).getCell(cell.getColumnIndex());
                    assertThat(value(cell)).isEqualTo(value(same));
                    if (cell.getCellType() == CellType.FORMULA) {
                        shown.put(value(cell), cell.getCellFormula());
                    }
                }
            }
        }
        assertThat(shown.get("无比率")).startsWith("HYPERLINK(\"#数据来源!A").endsWith(",\"无比率\")");
        assertThat(shown.get("92.31")).startsWith("HYPERLINK(\"#数据来源!A").contains(",ROUND(数据来源!$H$");
    }

    private static String value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC ? String.valueOf(cell.getNumericCellValue()) : cell.getStringCellValue();
    }

    private XSSFWorkbook render(int mostLinks) throws IOException {
        Path file = folder.resolve("workbook-" + mostLinks + ".xlsx");
        new ExcelWorkbookRenderer(mostLinks).render(SampleReport.model(Language.ZH), file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
