package org.suping.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.render.SampleReport;
import org.suping.vocabulary.Language;

/** The workbook says what the model says, in formulas that come to it. */
class ExcelWorkbookRendererTest {

    @TempDir
    private Path folder;

    @Test
    void writes_the_same_bytes_for_the_same_model_whatever_the_locale_and_the_time_zone() throws IOException {
        byte[] first = Files.readAllBytes(render(Language.ZH, "first"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Files.readAllBytes(render(Language.ZH, "second"))).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void carries_in_every_formula_cell_the_value_that_the_formula_comes_to() throws IOException {
        List<String> formulas = new ArrayList<>();
        try (XSSFWorkbook workbook = open(Language.ZH)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Cell cell : cells(workbook)) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas.add(cell.getCellFormula());
                    CellValue calculated = evaluator.evaluate(cell);
                    assertThat(NumberToTextConverter.toText(calculated.getNumberValue()))
                            .as(cell.getSheet().getSheetName() + "!" + cell.getAddress() + " = "
                                    + cell.getCellFormula())
                            .isEqualTo(NumberToTextConverter.toText(cell.getNumericCellValue()));
                }
            }
        }
        assertThat(formulas)
                .hasSizeGreaterThan(400)
                .anyMatch(formula -> formula.startsWith("ROUND(数据来源!"))
                .anyMatch(formula -> formula.startsWith("SUM(C"));
    }

    private Path render(Language language, String name) {
        Path file = folder.resolve(name + ".xlsx");
        new ExcelWorkbookRenderer().render(SampleReport.model(language), file);
        return file;
    }

    private XSSFWorkbook open(Language language) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(render(language, language.name())));
    }

    private static List<Cell> cells(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                row.forEach(cells::add);
            }
        }
        return cells;
    }
}
