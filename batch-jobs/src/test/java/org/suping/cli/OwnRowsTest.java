package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch with complaints of its own: in the documents the units below and 本级 add up to it. */
class OwnRowsTest {

    private static final String ROW = "%s,%s,2026-07-03,2026-07-05,2026-07-09,%s,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private Path folder;

    @BeforeEach
    void run() throws IOException {
        CommandWorld world = CommandWorld.in(folder);
        world.deliver(
                "crm-complaints.csv",
                ROW.formatted("A-1", "3100", "监管转办"),
                ROW.formatted("A-2", "3100", "来访"),
                ROW.formatted("A-3", "3101", "来访"),
                ROW.formatted("A-4", "310101", "来访"),
                ROW.formatted("A-5", "3102", "热线电话"));
        assertThat(world.run().text()).contains("Render    work/reports/3100-2026Q3-r1.pdf");
    }

    @Test
    void are_a_line_of_the_workbook_that_makes_the_units_add_up() throws IOException {
        List<String> lines = new ArrayList<>();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("work/reports/3100-2026Q3-r1.xlsx")))) {
            XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
            for (Row row : firstBlock(workbook.getSheet("投诉统计"))) {
                Cell name = row.getCell(1);
                if (name.getStringCellValue().contains("公司")) {
                    Cell received = row.getCell(2);
                    assertThat(received.getCellType()).isEqualTo(CellType.FORMULA);
                    double value = received.getNumericCellValue();
                    assertThat(evaluator.evaluate(received).getNumberValue()).isEqualTo(value);
                    lines.add(name.getStringCellValue() + " " + Math.round(value));
                }
            }
        }
        assertThat(lines)
                .containsExactly(
                        "上海分公司 5",
                        "上海分公司（本级） 2",
                        "浦东中心支公司（本级保费收入未报） 2",
                        "浦东中心支公司（本级） 1",
                        "陆家嘴支公司 1",
                        "陆家嘴支公司（本级） 1",
                        "张江支公司 0",
                        "浦西中心支公司（本级保费收入未报） 1",
                        "浦西中心支公司（本级） 1",
                        "徐汇支公司 0",
                        "静安支公司 0");
    }

    @Test
    void are_a_line_of_the_pdf_too_and_open_findings_keep_it_from_being_final() throws IOException {
        String text;
        try (PDDocument document =
                Loader.loadPDF(folder.resolve("work/reports/3100-2026Q3-r1.pdf").toFile())) {
            text = new PDFTextStripper().getText(document);
        }
        assertThat(text).contains("上海分公司（本级）").contains("浦东中心支公司（本级）").doesNotContain("正式");
    }

    /** The rows below the first line of headings, up to the first without a unit. */
    private static List<Row> firstBlock(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        boolean inside = false;
        for (Row row : sheet) {
            Cell name = row.getCell(1);
            String words = name == null ? "" : name.getStringCellValue();
            if (inside && words.isEmpty()) {
                return rows;
            }
            if (inside) {
                rows.add(row);
            }
            inside |= words.equals("机构");
        }
        return rows;
    }
}
