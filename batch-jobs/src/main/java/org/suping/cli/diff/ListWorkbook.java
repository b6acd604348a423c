package org.suping.cli.diff;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.suping.render.excel.cells.LaterXml;
import org.suping.render.excel.zip.StableZip;
import org.suping.vocabulary.Visible;

/**
 * Lists as a workbook: a sheet each, with bold headings that stay in sight, filters, and A4 across. It does not know when it was
 * written: the same lists give the same bytes.
 *
 * @param day in the place of the moment of writing
 */
public record ListWorkbook(LocalDate day, List<Sheet> sheets) {

    private static final String PROPERTIES = "docProps/core.xml";

    /** One list. Numbers are written as numbers, all else as text. */
    public record Sheet(String name, List<Column> columns, Stream<? extends List<?>> rows) {}

    /** @param width in letters */
    public record Column(String heading, int width) {}

    /** Writes under a temporary name first; once, for rows are read as they are written. */
    public void write(Path file) throws IOException {
        Path dated = file.resolveSibling(file.getFileName() + ".dated");
        Path temporary = file.resolveSibling(file.getFileName() + ".writing");
        try {
            try (OutputStream bytes = Files.newOutputStream(dated);
                    Workbook workbook = new Workbook(bytes, "Suping", null)) {
                sheets.forEach(sheet -> write(sheet, workbook));
            }
            try (ZipFile zip = new ZipFile(dated.toFile());
                    OutputStream output = Files.newOutputStream(temporary)) {
                StableZip.write(zip, day.atStartOfDay(), Map.of(PROPERTIES, new Made(day)), output);
            }
        } finally {
            Files.deleteIfExists(dated);
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Sheet list, Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(list.name());
        for (int column = 0; column < list.columns().size(); column++) {
            sheet.width(column, list.columns().get(column).width());
            sheet.value(0, column, list.columns().get(column).heading());
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, list.columns().size() - 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        Iterator<? extends List<?>> rows = list.rows().iterator();
        for (int row = 1; rows.hasNext(); row++) {
            put(sheet, row, rows.next());
        }
    }

    private static void put(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof BigDecimal number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, Visible.of(String.valueOf(cells.get(column))));
            }
        }
    }

    /** The library writes down when; the day stands there instead. */
    private record Made(LocalDate day) implements LaterXml {

        @Override
        public String member() {
            return PROPERTIES;
        }

        @Override
        public void write(byte[] properties, OutputStream output) throws IOException {
            String dated = new String(properties, StandardCharsets.UTF_8)
                    .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + day + "T00:00:00Z");
            output.write(dated.getBytes(StandardCharsets.UTF_8));
        }
    }
}
