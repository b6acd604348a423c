package org.suping.render.excel.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.render.PrintedCell;
import org.suping.render.SampleReport;
import org.suping.render.excel.ExcelWorkbookRenderer;
import org.suping.render.group.GroupModels;
import org.suping.vocabulary.Language;

/** {@link GroupModels#scored}: seven branches, the fourth far above the others, the second late, an eighth missing. */
class GroupSheetsTest {

    @TempDir
    private static Path folder;

    private static List<PrintedCell> printed;

    @BeforeAll
    static void writeBoth() {
        new ExcelWorkbookRenderer().render(GroupModels.scored(Language.EN), folder.resolve("en.xlsx"));
        printed = new ExcelWorkbookRenderer().render(GroupModels.scored(Language.ZH), folder.resolve("zh.xlsx"));
    }

    private static XSSFWorkbook open(String language) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(folder.resolve(language + ".xlsx")));
    }

    /** A row as it is read, the end without empty cells. */
    private static List<String> rows(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        List<String> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(formatter.formatCellValue(cell).replace("\n", "")));
            rows.add(String.join(" | ", cells).replaceAll("( \\| )+$", ""));
        }
        return rows;
    }

    @Test
    void are_in_no_workbook_of_an_ordinary_return() throws IOException {
        Path file = folder.resolve("ordinary.xlsx");
        new ExcelWorkbookRenderer().render(SampleReport.model(Language.ZH), file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(names(workbook)).doesNotContain("报送情况", "排名", "升降");
        }
    }

    @Test
    void stand_between_the_assessment_and_the_statistics() throws IOException {
        try (XSSFWorkbook zh = open("zh");
                XSSFWorkbook en = open("en")) {
            assertThat(names(zh)).startsWith("封面", "自评表", "报送情况", "E1 纠纷化解", "排名", "升降", "投诉统计");
            assertThat(names(en))
                    .startsWith("Cover", "Self-assessment", "Returns", "E1 Dispute resolution", "Ranking", "Movers");
        }
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    @Test
    void tell_first_who_is_left_out_and_who_was_late_and_which_packages_are_in_it() throws IOException {
        try (XSSFWorkbook workbook = open("zh")) {
            assertThat(rows(workbook.getSheet("报送情况")))
                    .hasSize(12)
                    .contains("未收到的截至 2026-10-23。")
                    .containsSubsequence(
                            "机构代码 | 机构 | 合并 | 状态 | 应报日 | 收到 | 迟报或逾期 | 版本 | 封存包 | 清单摘要（SHA-256） | 文件 | 接受行数",
                            "3008 | 例 | 未纳入 | 未报 | 2026-10-20 |  | 3 个工作日",
                            "3002 | 例2分公司 | 纳入 | 迟报 | 2026-10-20 | 2026-10-22 09:30 | 2 个工作日 | r1 | 3002-2026Q3-r1.suping.zip | "
                                    + "bedbe217a47cf0b6f225dd3e539a0a1115cff37fd2a84355b41d4db8f0962fdb | 1 | 9",
                            "3001 | 例甲分公司 | 纳入 | 按时 | 2026-10-20 | 2026-10-15 10:00 |  | r1 | 3001-2026Q3-r1.suping.zip | "
                                    + "f89f2c93435f42ab69280483e49d7244ea4de920c6f6144061c057ab4e176eef | 1 | 12");
        }
    }

    @Test
    void set_the_units_beside_each_other_by_score_and_figure_with_the_median_of_the_branches() throws IOException {
        try (XSSFWorkbook workbook = open("zh")) {
            assertThat(rows(workbook.getSheet("E1 纠纷化解")))
                    .containsSubsequence(
                            "得分",
                            "机构代码 | 机构 | 投诉量（满分 40） | 治理架构（满分 20） | 要素合计（权重 60）",
                            "1000 | 示例财产保险股份有限公司 | 0.0 | 无得分 | 0.0",
                            "3001 | 例甲分公司 | 38.8 | 20.0 | 58.8",
                            "3002 | 例2分公司 | 39.1 | 无得分 | 39.1",
                            "3003 | 例3分公司 | 39.1 | 无得分 | 39.1",
                            "3004 | 例4分公司 | 0.0 | 无得分 | 0.0",
                            "3005 | 例5分公司 | 40.0 | 无得分 | 40.0",
                            "3006 | 例6分公司 | 38.5 | 无得分 | 38.5",
                            "3007 | 例7分公司 | 无得分 | 无得分 | 无得分",
                            " | 中位数 | 38.95 | 20.0 | 39.1",
                            "依据数字",
                            "机构代码 | 机构 | CP-01受理投诉量（件）",
                            "1000 | 示例财产保险股份有限公司 | 1,456",
                            "3001 | 例甲分公司 | 12",
                            "3004 | 例4分公司 | 1,400",
                            "3007 | 例7分公司 | 11",
                            " | 中位数 | 11",
                            " | 离群上界 | 24",
                            " | 离群下界 | 0");
        }
    }

    @Test
    void show_the_parts_of_a_legal_persons_score_on_the_self_assessment() throws IOException {
        try (XSSFWorkbook zh = open("zh");
                XSSFWorkbook en = open("en")) {
            assertThat(rows(zh.getSheet("自评表")))
                    .endsWith(
                            " | 其中法人部分（50%） |  | 0.00 |  | 0.0 × 50%",
                            " | 其中分公司部分（50%） |  | 26.97 |  | 377.6 ÷ 7 × 50%",
                            " | 法人与分公司汇总得分（未核实） |  | 27.0 |  | 0.0 × 50% + 377.6 ÷ 7 × 50% · 等级 5（未核实）");
            assertThat(rows(en.getSheet("Self-assessment")))
                    .endsWith(
                            " | Score of legal person and branches (unverified) |  | 27.0 |  | 0.0 × 50% + 377.6 ÷ 7 × 50% · Level 5 (unverified)");
        }
    }

    @Test
    void mark_outliers_and_the_lowest_score_by_a_sign_before_the_number() throws IOException {
        try (XSSFWorkbook workbook = open("zh")) {
            XSSFSheet element = workbook.getSheet("E1 纠纷化解");
            assertThat(marks(element))
                    .containsExactly(
                            "C8:C14 \"▽ \"#,##0.0;\"▽ \"-#,##0.0 AND(ISNUMBER(C8),C8=MIN($C$8:$C$14),MIN($C$8:$C$14)<MAX($C$8:$C$14))",
                            "E8:E14 \"▽ \"#,##0.0;\"▽ \"-#,##0.0 AND(ISNUMBER(E8),E8=MIN($E$8:$E$14),MIN($E$8:$E$14)<MAX($E$8:$E$14))",
                            "C20:C26 \"▲ \"#,##0;\"▲ \"-#,##0 AND(ISNUMBER(C20),C20>$C$28)",
                            "C20:C26 \"▼ \"#,##0;\"▼ \"-#,##0 AND(ISNUMBER(C20),C20<$C$29)");
            assertThat(element.getRow(7).getCell(0).getStringCellValue()).isEqualTo("3001");
            assertThat(element.getRow(19).getCell(0).getStringCellValue()).isEqualTo("3001");
            assertThat(element.getRow(27).getCell(1).getStringCellValue()).isEqualTo("离群上界");
        }
    }

    private static List<String> marks(XSSFSheet sheet) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
            XSSFConditionalFormatting one = formats.getConditionalFormattingAt(i);
            marks.add(one.getFormattingRanges()[0].formatAsString() + " "
                    + one.getRule(0).getNumberFormat().getFormat() + " "
                    + one.getRule(0).getFormula1());
        }
        return marks;
    }

    @Test
    void rank_the_branches_with_ties_their_median_and_who_lies_apart() throws IOException {
        try (XSSFWorkbook zh = open("zh");
                XSSFWorkbook en = open("en")) {
            assertThat(rows(zh.getSheet("排名")))
                    .containsSubsequence(
                            "指标代码 | 指标 | 单位 | 名次 | 机构代码 | 机构 | 数值 | 中位数 | 与中位数之差 | 离群",
                            "得分 | 封存包所载得分（折合 100 分） | 分 | 1 | 3001 | 例甲分公司 | 98.0 | 65.2 | 32.8",
                            "得分 | 封存包所载得分（折合 100 分） | 分 | 3 | 3003 | 例3分公司 | 65.2 | 65.2 | 0.0",
                            "得分 | 封存包所载得分（折合 100 分） | 分 | 7 | 3004 | 例4分公司 | 0.0 | 65.2 | -65.2",
                            "CP-01 | 受理投诉量 | 件 | 1 | 3004 | 例4分公司 | 1,400 | 11 | 1,389 | ▲ 偏高",
                            "CP-01 | 受理投诉量 | 件 | 2 | 3006 | 例6分公司 | 15 | 11 | 4",
                            "CP-01 | 受理投诉量 | 件 | 3 | 3001 | 例甲分公司 | 12 | 11 | 1",
                            "CP-01 | 受理投诉量 | 件 | 4 | 3007 | 例7分公司 | 11 | 11 | 0",
                            "CP-01 | 受理投诉量 | 件 | 5 | 3002 | 例2分公司 | 9 | 11 | -2",
                            "CP-01 | 受理投诉量 | 件 | 5 | 3003 | 例3分公司 | 9 | 11 | -2",
                            "CP-01 | 受理投诉量 | 件 | 7 | 3005 | 例5分公司 | 0 | 11 | -11",
                            "CP-06 | 投诉人数 | 人 | 1 | 3001 | 例甲分公司 | 1,234 | 1,234 | 0",
                            "CP-06 | 投诉人数 | 人 |  | 3002 | 例2分公司 | 未报");
            assertThat(rows(en.getSheet("Ranking")))
                    .contains(
                            "CP-01 | Complaints received | complaints | 1 | 3004 | Branch 4 | 1,400 | 11 | 1,389 | ▲ high");
        }
    }

    @Test
    void tell_who_rose_and_who_fell_by_most_and_nobody_who_stood_still() throws IOException {
        try (XSSFWorkbook workbook = open("zh")) {
            assertThat(rows(workbook.getSheet("升降")))
                    .containsExactly(
                            "升降",
                            "每项指标列出上升和下降最多的各 3 家（按增减的绝对值）；没有上期数字的与去年同期相比。",
                            "环比基数：1000-2026Q2-consolidated-r1；同比：没有 2025Q3 的数字。",
                            "指标代码 | 指标 | 单位 | 升降 | 机构代码 | 机构 | 本期 | 以前 | 增减 | 增幅（%） | 与何相比",
                            "CP-01 | 受理投诉量 | 件 | ▲ 上升第 1 | 3004 | 例4分公司 | 1,400 | 700 | 700 | 100.00 | 1000-2026Q2-consolidated-r1",
                            "CP-01 | 受理投诉量 | 件 | ▲ 上升第 2 | 3001 | 例甲分公司 | 12 | 10 | 2 | 20.00 | 1000-2026Q2-consolidated-r1",
                            "CP-01 | 受理投诉量 | 件 | ▲ 上升第 2 | 3006 | 例6分公司 | 15 | 13 | 2 | 15.38 | 1000-2026Q2-consolidated-r1",
                            "CP-01 | 受理投诉量 | 件 | ▼ 下降第 1 | 3005 | 例5分公司 | 0 | 4 | -4 | -100.00 | 1000-2026Q2-consolidated-r1",
                            "CP-01 | 受理投诉量 | 件 | ▼ 下降第 2 | 3003 | 例3分公司 | 9 | 12 | -3 | -25.00 | 1000-2026Q2-consolidated-r1");
        }
    }

    @Test
    void say_so_where_there_is_nothing_to_compare_with() throws IOException {
        Path file = folder.resolve("alone.xlsx");
        new ExcelWorkbookRenderer().render(GroupModels.model(Language.EN, List.of(1L, 2L)), file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(rows(workbook.getSheet("Movers")))
                    .containsExactly(
                            "Movers",
                            "No branch has an earlier figure to compare with, so nothing moved that could be told.",
                            "No figures of 2026Q2 for the previous period; No figures of 2025Q3 for last year."
                                    + " Consolidate that period first (./suping consolidate) or import the figures reported then.");
        }
    }

    @Test
    void list_every_figure_they_show_and_link_it_to_its_line_of_provenance() throws IOException {
        try (XSSFWorkbook workbook = open("zh")) {
            List<PrintedCell> shown = printed.stream()
                    .filter(cell -> List.of("E1 纠纷化解", "排名", "升降").contains(cell.sheet()))
                    .toList();
            // eight units of one figure, seven branches of two, five that moved
            assertThat(shown).hasSize(8 + 14 + 5);
            DataFormatter formatter = new DataFormatter();
            formatter.setUseCachedValuesForFormulaCells(true);
            for (PrintedCell one : shown) {
                Cell cell = cell(workbook.getSheet(one.sheet()), one.cell());
                assertThat(formatter.formatCellValue(cell)).as(one.toString()).isEqualTo(one.text());
                String line = cell.getHyperlink().getAddress();
                assertThat(line).startsWith("数据来源!A");
                assertThat(cell(workbook.getSheet("数据来源"), line.substring("数据来源!".length()))
                                .getStringCellValue())
                        .isEqualTo(one.figure());
            }
        }
    }

    private static Cell cell(XSSFSheet sheet, String address) {
        CellReference place = new CellReference(address);
        return sheet.getRow(place.getRow()).getCell(place.getCol());
    }

    @Test
    void carry_in_every_formula_the_value_it_comes_to() throws IOException {
        int formulas = 0;
        try (XSSFWorkbook workbook = open("zh")) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (String name : List.of("E1 纠纷化解", "排名", "升降")) {
                for (Row row : workbook.getSheet(name)) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            assertThat(evaluator.evaluate(cell).getNumberValue())
                                    .as(name + "!" + cell.getAddress())
                                    .isEqualTo(cell.getNumericCellValue());
                        }
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(40);
    }
}
