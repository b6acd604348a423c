package org.suping.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.diff.ListWorkbook.Column;
import org.suping.cli.diff.ListWorkbook.Sheet;

/** Lists in a workbook, which does not know when it was written. */
class ListWorkbookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    @TempDir
    private Path folder;

    @Test
    void is_the_same_bytes_again() throws IOException {
        Path first = written("first.xlsx");
        Path second = written("second.xlsx");

        assertThat(second).hasSameBinaryContentAs(first);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(first))) {
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("2026-09-30T00:00:00.000Z");
        }
    }

    @Test
    void holds_numbers_as_numbers_and_text_as_text() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(written("cells.xlsx")))) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("数字");
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("新");
            Cell number = workbook.getSheetAt(0).getRow(1).getCell(1);
            assertThat(number.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(number.getNumericCellValue()).isEqualTo(97.25);
            Cell formula = workbook.getSheetAt(0).getRow(2).getCell(1);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
        }
    }

    private Path written(String name) throws IOException {
        Path file = folder.resolve(name);
        Stream<List<?>> rows = Stream.of(List.of("CP-02", new BigDecimal("97.25")), List.of("CP-03", "=1+1"));
        new ListWorkbook(DAY, List.of(new Sheet("数字", List.of(new Column("指标", 12), new Column("新", 16)), rows)))
                .write(file);
        return file;
    }
}
