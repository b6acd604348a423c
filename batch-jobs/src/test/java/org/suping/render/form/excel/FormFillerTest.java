package org.suping.render.form.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.render.ReportModel;
import org.suping.render.SampleReport;
import org.suping.render.form.Form;
import org.suping.render.form.FormReader;
import org.suping.render.form.FormValue;
import org.suping.vocabulary.Language;

/** A form is filled whole, or it is said what in form and map does not fit together. */
class FormFillerTest {

    private static final ReportModel MODEL = SampleReport.model(Language.ZH);

    @TempDir
    private Path folder;

    @Test
    void puts_numbers_and_the_reasons_why_there_is_none_into_the_named_cells_and_keeps_the_formulas_of_the_form()
            throws IOException {
        Checked<Form> form = read("""
                workbook: form.xlsx
                cells:
                  received: {indicator: CP-01}
                  regulator: {indicator: CP-01, by: channel=regulator}
                  told: {indicator: CP-02, term: numerator}
                  premium: {indicator: CP-04, org: "31010101"}
                """);

        byte[] filled = fill(form.orThrow(), form("received", "regulator", "told", "premium"))
                .orThrow();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(1).getNumericCellValue()).isEqualTo(1_834);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue())
                    .isPositive()
                    .isLessThan(1_834);
            assertThat(sheet.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("未报");
            assertThat(sheet.getRow(0).getCell(2).getCellFormula()).isEqualTo("received*2");
            assertThat(workbook.getForceFormulaRecalculation()).isTrue();
        }
    }

    @Test
    void tells_every_mistake_in_a_map_with_its_line_and_the_nearest_name() {
        Checked<Form> form = read("""
                workbook: form.xlsx
                cells:
                  a: {indicator: CP-0l}
                  b: {indicator: CP-01, org: "31O1"}
                  c: {indicator: CP-02, term: numerater}
                  d: {indicator: CP-01, by: chanel=regulator}
                  e: {indicator: CP-01, by: channel=regulater}
                """);

        assertThat(form.findings())
                .extracting(
                        Finding::where,
                        finding -> finding.found().en(),
                        finding -> finding.expected().en())
                .containsExactly(
                        tuple("form.yml:3", "indicator: there is no \"CP-0l\"", "The nearest is CP-01"),
                        tuple("form.yml:4", "org: there is no \"31O1\"", "The nearest is 3101"),
                        tuple("form.yml:5", "term: there is no \"numerater\"", "The nearest is numerator"),
                        tuple("form.yml:6", "by: there is no \"chanel\"", "The nearest is channel"),
                        tuple("form.yml:7", "by: there is no \"regulater\"", "The nearest is regulator"));
    }

    @Test
    void fills_nothing_while_a_name_is_missing_in_the_form_or_in_the_map() throws IOException {
        Checked<Form> form = read("""
                workbook: form.xlsx
                cells:
                  recieved: {indicator: CP-01}
                """);

        Checked<byte[]> filled = fill(form.orThrow(), form("received"));

        assertThat(filled.isBlocked()).isTrue();
        assertThat(filled.findings())
                .extracting(finding -> finding.where() + ": " + finding.found().en() + ". "
                        + finding.expected().en() + " / " + finding.action().en())
                .containsExactly(
                        folder.resolve("form.xlsx")
                                + "!received: The map does not have the name \"received\". Every name of the form should "
                                + "have its figure / Add it to the map, or delete the name in the form",
                        "form.yml:3: The form form.xlsx has no name \"recieved\". A name that the form has was expected. "
                                + "The nearest is received / Give the cell this name in the form, or correct the map");
    }

    @Test
    void says_of_a_name_that_stands_for_several_cells_that_it_is_not_one() throws IOException {
        Checked<Form> form = read("""
                workbook: form.xlsx
                cells:
                  received: {indicator: CP-01}
                """);
        Path file = form("received");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.getName("received").setRefersToFormula("Sheet0!$A$1:$B$2");
            write(workbook, file);
        }

        assertThat(fill(form.orThrow(), file).findings())
                .extracting(finding -> finding.found().zh())
                .containsExactly("表格 form.xlsx 中的名称“received”不是一个单元格");
    }

    @Test
    void says_of_a_file_that_is_no_workbook_that_it_cannot_be_read() throws IOException {
        Path file = Files.writeString(folder.resolve("form.xlsx"), "no workbook");
        Form form = new Form("form.xlsx", Map.of());

        assertThat(fill(form, file).findings())
                .extracting(finding -> finding.found().zh())
                .containsExactly("表格不能读取");
    }

    @Test
    void puts_what_the_cover_says_and_what_an_element_earned_where_its_name_stands() throws IOException {
        Checked<Form> form = read("""
                workbook: form.xlsx
                cells:
                  who: {cover: organisation}
                  level: {cover: level}
                  score: {cover: score}
                  resolution: {score: E4}
                """);

        byte[] filled = fill(form.orThrow(), form("who", "level", "score", "resolution"))
                .orThrow();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("上海分公司");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("2B（未核实）");
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(83.5);
            assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarterly-complaints", "self-assessment"})
    void has_samples_whose_form_and_map_fit_together(String name) throws IOException {
        Path samples = Path.of("samples", "forms");
        String map = Files.readString(samples.resolve(name + ".yml"));
        List<String> names =
                map.lines().filter(line -> line.matches("  \\w+: \\{.*")).toList();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(samples.resolve(name + ".xlsx")))) {
            assertThat(workbook.getAllNames())
                    .extracting(XSSFName::getNameName)
                    .filteredOn(defined -> !defined.startsWith("_xlnm."))
                    .containsExactlyInAnyOrderElementsOf(names.stream()
                            .map(line -> line.strip().replaceAll(":.*", ""))
                            .toList());
        }
    }

    private static Checked<Form> read(String map) {
        return new FormReader(MODEL.definitions(), MODEL.revision()).read("form.yml", map);
    }

    private static Checked<byte[]> fill(Form form, Path file) {
        Map<String, FormValue> values = FormValue.all(form, MODEL);
        return new FormFiller(form, values).fill(file);
    }

    /** Names in the second column, one under the other; a formula beside the first. */
    private Path form(String... names) throws IOException {
        Path file = folder.resolve("form.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Sheet0");
            for (int row = 0; row < names.length; row++) {
                sheet.createRow(row).createCell(0).setCellValue(names[row]);
                XSSFName name = workbook.createName();
                name.setNameName(names[row]);
                name.setRefersToFormula("Sheet0!$B$" + (row + 1));
            }
            sheet.getRow(0).createCell(2).setCellFormula(names[0] + "*2");
            write(workbook, file);
        }
        return file;
    }

    private static void write(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            workbook.write(output);
        }
    }
}
