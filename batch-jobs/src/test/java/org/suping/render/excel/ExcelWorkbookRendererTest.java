package org.suping.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
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

    @Test
    void never_takes_a_text_for_a_formula() throws IOException {
        try (XSSFWorkbook workbook = open(Language.ZH)) {
            Cell found = cells(workbook).stream()
                    .filter(cell -> cell.getCellType() == CellType.STRING)
                    .filter(cell -> cell.getStringCellValue().startsWith("=15日告知率"))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.getSheet().getSheetName()).isEqualTo("发现与说明");
            assertThat(found.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void says_in_words_why_there_is_no_figure() throws IOException {
        try (XSSFWorkbook workbook = open(Language.EN)) {
            assertThat(cells(workbook).stream()
                            .filter(cell -> cell.getSheet().getSheetName().equals("Complaints"))
                            .filter(cell -> cell.getCellType() == CellType.STRING)
                            .map(Cell::getStringCellValue))
                    .contains("no rate", "not computable", "not reported");
        }
    }

    @Test
    void prints_every_sheet_on_landscape_a4_without_a_merged_cell_or_the_samples_of_the_template() throws IOException {
        try (XSSFWorkbook workbook = open(Language.ZH)) {
            List<String> names = new ArrayList<>();
            for (Sheet sheet : workbook) {
                names.add(sheet.getSheetName());
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getMergedRegions()).isEmpty();
            }
            assertThat(names).containsExactly("封面", "自评表", "投诉统计", "与以前相比", "发现与说明", "数据来源", "来源文件", "指标说明");
        }
    }

    @Test
    void draws_the_elements_in_a_native_chart_over_the_cells_beside_it() throws IOException {
        try (XSSFWorkbook workbook = open(Language.ZH)) {
            XSSFChart chart =
                    workbook.getSheet("封面").getDrawingPatriarch().getCharts().get(0);
            XDDFChartData.Series earned = chart.getChartSeries().get(0).getSeries(1);
            assertThat(earned.getCategoryData().getDataRangeReference()).isEqualTo("封面!$E$6:$E$12");
            assertThat(earned.getValuesData().getDataRangeReference()).isEqualTo("封面!$G$6:$G$12");
        }
    }

    @Test
    void draws_how_the_figures_of_a_record_type_spread_over_the_cells_of_the_reporting_unit() throws IOException {
        try (XSSFWorkbook workbook = open(Language.ZH)) {
            List<XSSFChart> charts =
                    workbook.getSheet("投诉统计").getDrawingPatriarch().getCharts();
            assertThat(charts)
                    .extracting(chart -> chart.getTitleText().getString())
                    .containsExactly("CP-01 受理投诉量：按渠道（件）", "CP-01 受理投诉量：按投诉事由（件）", "CP-01 受理投诉量：按险种（件）");
            XDDFChartData.Series channels =
                    charts.get(0).getChartSeries().get(0).getSeries(0);
            assertThat(channels.getCategoryData().getPointAt(0)).isEqualTo("监管转办");
            assertThat(channels.getValuesData().getPointAt(0)).isEqualTo(received("regulator"));
        }
    }

    @Test
    void gives_every_block_of_units_filters_of_its_own_under_its_headings() throws IOException {
        try (XSSFWorkbook workbook = open(Language.ZH)) {
            XSSFSheet sheet = workbook.getSheet("投诉统计");
            assertThat(sheet.getTables()).isNotEmpty().allSatisfy(table -> {
                assertThat(table.getCTTable().getAutoFilter().getRef())
                        .isEqualTo(table.getArea().formatAsString());
                XSSFRow headings = sheet.getRow(table.getStartRowIndex());
                assertThat(table.getColumns())
                        .extracting(column -> column.getName().replace("_x000a_", "\n"))
                        .containsExactlyElementsOf(IntStream.rangeClosed(0, table.getEndColIndex())
                                .mapToObj(column -> headings.getCell(column).getStringCellValue())
                                .toList());
                assertThat((Object) sheet.getRow(table.getEndRowIndex() + 1)).isNull();
            });
        }
    }

    @Test
    void names_source_files_by_the_numbers_they_have_on_their_own_sheet() throws IOException {
        try (XSSFWorkbook workbook = open(Language.ZH)) {
            XSSFSheet files = workbook.getSheet("来源文件");
            String last = files.getRow(files.getLastRowNum()).getCell(0).getStringCellValue();
            String number = last.substring(0, last.indexOf(' '));
            assertThat(last).startsWith("F" + (files.getLastRowNum() - 3) + "  ");
            assertThat(cells(workbook).stream()
                            .filter(cell -> cell.getSheet().getSheetName().equals("数据来源"))
                            .filter(cell -> cell.getColumnIndex() == 12)
                            .map(Cell::getStringCellValue))
                    .anyMatch(text -> text.contains(number + " "));
        }
    }

    @Test
    void says_on_every_sheet_and_every_page_of_a_draft_that_it_is_one() throws IOException {
        Path file = folder.resolve("draft.xlsx");
        new ExcelWorkbookRenderer().render(SampleReport.draft(Language.ZH), file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getHeader().getCenter())
                        .as(sheet.getSheetName())
                        .isEqualTo("&B&16草稿");
                int title = sheet.getSheetName().equals("封面") ? 1 : 0;
                assertThat(sheet.getRow(title).getCell(title).getStringCellValue())
                        .endsWith("（草稿）");
            }
        }
    }

    private static double received(String channel) {
        FigureKey key = new FigureKey("CP-01", "3100", new Breakdown("channel", channel));
        return SampleReport.model(Language.ZH)
                .measured()
                .figure(key)
                .map(Figure::value)
                .orElseThrow()
                .doubleValue();
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
