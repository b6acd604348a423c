package org.suping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suping.render.excel.ExcelWorkbookRenderer;
import org.suping.render.pdf.JasperReportRenderer;
import org.suping.vocabulary.Language;

/** Whatever figure is printed is printed alike: on the report's page, in its list of figures, and in the workbook. */
class SameFiguresTest {

    private static final int FIRST_LINE = 4;
    private static final int VALUE = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void are_printed_on_the_pages_that_the_list_names_as_the_workbook_has_them(Language language) throws IOException {
        ReportModel model = SampleReport.model(language);
        Path report = folder.resolve("report.pdf");
        List<PrintedFigure> printed = new JasperReportRenderer().render(model, report);
        Map<String, String> workbook = provenance(model);

        assertThat(printed).hasSizeGreaterThan(80);
        Map<Integer, String> pages = pages(report);
        for (PrintedFigure each : printed) {
            assertThat(workbook).as(each.toString()).containsEntry(each.figure(), each.text());
            assertThat(pages.get(each.page())).as(each.toString()).contains(each.text());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void are_shown_in_every_cell_of_the_workbook_as_on_the_line_that_the_cell_is_linked_to(Language language)
            throws IOException {
        ReportModel model = SampleReport.model(language);
        try (XSSFWorkbook workbook = workbook(model)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            List<Cell> linked = cells(workbook).stream()
                    .filter(cell -> cell.getHyperlink() != null)
                    .toList();

            assertThat(linked).hasSizeGreaterThan(100);
            for (Cell cell : linked) {
                CellReference line = new CellReference(cell.getHyperlink().getAddress());
                Cell value = workbook.getSheet(line.getSheetName())
                        .getRow(line.getRow())
                        .getCell(VALUE);
                assertThat(text(cell, evaluator))
                        .as(cell.getSheet().getSheetName() + "!" + cell.getAddress())
                        .isEqualTo(text(value, evaluator));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void are_listed_with_every_cell_that_shows_one(Language language) throws IOException {
        ReportModel model = SampleReport.model(language);
        Path file = folder.resolve("workbook.xlsx");
        List<PrintedCell> listed = new ExcelWorkbookRenderer().render(model, file);
        Map<String, PrintedCell> places = new HashMap<>();
        listed.forEach(each -> places.put(each.sheet() + "!" + each.cell(), each));

        assertThat(places).hasSameSizeAs(listed);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (PrintedCell each : listed) {
                CellReference place = new CellReference(each.cell());
                Cell cell =
                        workbook.getSheet(each.sheet()).getRow(place.getRow()).getCell(place.getCol());
                assertThat(text(cell, evaluator)).as(each.toString()).isEqualTo(each.text());
            }
            assertThat(cells(workbook))
                    .filteredOn(cell -> cell.getHyperlink() != null)
                    .extracting(cell -> cell.getSheet().getSheetName() + "!" + cell.getAddress())
                    .allMatch(places::containsKey);
        }
        assertThat(listed)
                .filteredOn(each -> each.sheet().equals(new Wording(language).label("sheet.provenance")))
                .extracting(PrintedCell::figure)
                .containsExactlyElementsOf(model.measured().figures().keySet().stream()
                        .map(Object::toString)
                        .toList());
    }

    /** What the workbook shows as each figure's value, by the figure's key. */
    private Map<String, String> provenance(ReportModel model) throws IOException {
        Map<String, String> values = new HashMap<>();
        try (XSSFWorkbook workbook = workbook(model)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            Sheet lines = workbook.getSheet(new Wording(model.language()).label("sheet.provenance"));
            for (int row = FIRST_LINE; row <= lines.getLastRowNum(); row++) {
                Row line = lines.getRow(row);
                values.put(line.getCell(0).getStringCellValue(), text(line.getCell(VALUE), evaluator));
            }
        }
        return values;
    }

    /** As a reader sees it, calculated anew. */
    private static String text(Cell cell, FormulaEvaluator evaluator) {
        return cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue()
                : new DataFormatter().formatCellValue(cell, evaluator);
    }

    private XSSFWorkbook workbook(ReportModel model) throws IOException {
        Path file = folder.resolve("workbook.xlsx");
        new ExcelWorkbookRenderer().render(model, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static List<Cell> cells(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .toList();
    }

    private static Map<Integer, String> pages(Path report) throws IOException {
        Map<Integer, String> pages = new HashMap<>();
        try (PDDocument document = Loader.loadPDF(report.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.put(page, stripper.getText(document));
            }
        }
        return pages;
    }
}
