package org.suping.render.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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

        Map<String, String> calculated = formulaValues(recalculated(bare));

        assertThat(calculated).hasSizeGreaterThan(400).isEqualTo(formulaValues(printed));
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

    private Path recalculated(Path bare) throws Exception {
        Path output = folder.resolve("recalculated");
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        output.toString(),
                        bare.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        return output.resolve("bare.xlsx");
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
