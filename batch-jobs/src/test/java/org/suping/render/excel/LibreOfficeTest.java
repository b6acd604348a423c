package org.suping.render.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.render.SampleReport;
import org.suping.vocabulary.Language;

/** A second program calculates what we printed. */
class LibreOfficeTest {

    @TempDir
    private Path folder;

    @Test
    void calculates_every_formula_to_the_printed_value() throws Exception {
        assumeTrue(isInstalled(), "LibreOffice (soffice) is not on the PATH");
        Path printed = folder.resolve("printed.xlsx");
        new ExcelWorkbookRenderer().render(SampleReport.model(Language.ZH), printed);
        Path bare = folder.resolve("bare.xlsx");
        withoutValues(printed, bare);

        Map<String, String> calculated = formulaValues(converted(bare, "xlsx"));

        assertThat(calculated).hasSizeGreaterThan(400).isEqualTo(formulaValues(printed));
    }

    @Test
    void prints_every_sheet_one_page_wide_with_its_first_and_its_last_column_on_the_same_page() throws Exception {
        assumeTrue(isInstalled(), "LibreOffice (soffice) is not on the PATH");
        Path workbook = folder.resolve("printed.xlsx");
        new ExcelWorkbookRenderer().render(SampleReport.model(Language.ZH), workbook);

        List<String> pages = pages(converted(workbook, "pdf"));

        Map<String, String> firstAndLast = Map.of(
                "编号（可用 trace 追溯）", "来源文件与摘要", "级别", "怎么办", "代码", "口径可信度", "指标代码", "口径", "机构代码", "合计", "编号", "可信度");
        firstAndLast.forEach((first, last) -> assertThat(pages)
                .filteredOn(page -> page.lines().anyMatch(line -> line.startsWith(first + " ")))
                .as(first)
                .isNotEmpty()
                .allMatch(page -> page.contains(last)));
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("指纹 ", "上海分公司"));
    }

    private static List<String> pages(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /** LibreOffice believes the values it finds; only without them does it calculate. */
    private static void withoutValues(Path printed, Path bare) throws IOException {
        try (ZipInputStream input = new ZipInputStream(Files.newInputStream(printed));
                ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(bare))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                output.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
                boolean sheet = entry.getName().startsWith("xl/worksheets/sheet");
                String stripped = sheet ? text.replaceAll("(</f>)<v>[^<]*</v>", "$1") : text;
                output.write(stripped.getBytes(StandardCharsets.ISO_8859_1));
                output.closeEntry();
            }
        }
    }

    private Path converted(Path workbook, String format) throws Exception {
        Path output = folder.resolve("converted");
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        output.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        return output.resolve(workbook.getFileName().toString().replace("xlsx", format));
    }

    private static Map<String, String> formulaValues(Path file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            values.put(
                                    sheet.getSheetName() + "!" + cell.getAddress(),
                                    NumberToTextConverter.toText(cell.getNumericCellValue()));
                        }
                    }
                }
            }
        }
        return values;
    }
}
