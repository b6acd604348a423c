package org.suping.render.excel.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.suping.render.excel.text.SharedTexts;
import org.suping.render.excel.zip.StableZip;

/** Rows that are streamed read as if they had been cells of the library. */
class StreamedRowsTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 9, 30, 0, 0);
    private static final String LONG = "很长的口径说明".repeat(40);

    @Test
    void they_stand_behind_those_that_the_library_wrote() throws IOException {
        try (XSSFWorkbook workbook = template()) {
            XSSFSheet sheet = workbook.createSheet("长表");
            SharedTexts texts = new SharedTexts(workbook.getSharedStringSource());
            texts.put(sheet.createRow(0).createCell(0), "标题");
            StreamedRows rows = new StreamedRows(sheet, new Styles(workbook), texts);
            rows.onlyText(2, 0, "code", "CP-01@3100<&>");
            rows.text(2, 1, "text", "标题");
            rows.number(2, 3, "number", new BigDecimal("12.50"));
            rows.formula(2, 4, "number", "D3*2", new BigDecimal("25.00"));
            rows.text(3, 0, "text", LONG);
            rows.text(3, 1, "text", "=1+1");
            rows.number(3, 2, "number", new BigDecimal("1234567890123456789"));

            try (XSSFWorkbook read = read(workbook, rows)) {
                XSSFSheet found = read.getSheet("长表");
                assertThat(found.getRow(0).getCell(0).getStringCellValue()).isEqualTo("标题");
                assertThat(found.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:E4");
                XSSFRow first = found.getRow(2);
                assertThat(first.getCell(0).getStringCellValue()).isEqualTo("CP-01@3100<&>");
                assertThat(first.getCell(1).getStringCellValue()).isEqualTo("标题");
                assertThat(first.getCell(2)).isNull();
                assertThat(first.getCell(3).getRawValue()).isEqualTo("12.50");
                assertThat(first.getCell(3).getCellStyle().getDataFormatString())
                        .isEqualTo("#,##0.00");
                assertThat(first.getCell(4).getCellFormula()).isEqualTo("D3*2");
                assertThat(first.getCell(4).getRawValue()).isEqualTo("25.00");
                XSSFRow second = found.getRow(3);
                assertThat(second.getHeightInPoints()).isGreaterThan(10 * first.getHeightInPoints());
                XSSFCell formulaLike = second.getCell(1);
                assertThat(formulaLike.getCellType()).isEqualTo(CellType.STRING);
                assertThat(formulaLike.getStringCellValue()).isEqualTo("=1+1");
                assertThat(formulaLike.getCellStyle().getQuotePrefixed()).isTrue();
                assertThat(second.getCell(2).getStringCellValue()).isEqualTo("1234567890123456789");
            }
        }
    }

    @Test
    void a_cell_that_comes_too_late_is_refused() throws IOException {
        try (XSSFWorkbook workbook = template()) {
            XSSFSheet sheet = workbook.createSheet("长表");
            StreamedRows rows =
                    new StreamedRows(sheet, new Styles(workbook), new SharedTexts(workbook.getSharedStringSource()));
            rows.text(2, 1, "text", "甲");

            assertThatThrownBy(() -> rows.text(2, 1, "text", "乙"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Cell 1 of row 2 comes too late");
            assertThatThrownBy(() -> rows.text(1, 4, "text", "乙"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Cell 4 of row 1 comes too late");
        }
    }

    private static XSSFWorkbook template() throws IOException {
        try (InputStream template = StreamedRowsTest.class.getResourceAsStream("/org/suping/workbook.xlsx")) {
            return new XSSFWorkbook(template);
        }
    }

    private static XSSFWorkbook read(XSSFWorkbook workbook, StreamedRows rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        ByteArrayOutputStream stable = new ByteArrayOutputStream();
        StableZip.write(bytes.toByteArray(), TIME, Map.of(rows.member(), rows), stable);
        return new XSSFWorkbook(new ByteArrayInputStream(stable.toByteArray()));
    }
}
