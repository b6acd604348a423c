package org.suping.submit.completeness.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suping.definitions.calendar.DayCount;
import org.suping.render.excel.paper.RowHeights;
import org.suping.render.excel.zip.StableZip;
import org.suping.submit.completeness.Completeness;
import org.suping.submit.completeness.CompletenessWords;
import org.suping.submit.completeness.UnitCompleteness;
import org.suping.submit.completeness.excel.CellStyles.Look;
import org.suping.vocabulary.Visible;

/**
 * A period's completeness on one sheet: a row for each unit, days as days, what is outstanding in colour and bold, A4 across. The
 * same completeness gives the same bytes.
 */
public final class CompletenessWorkbook {

    private static final int HEADING_ROW = 3;
    private static final int CHARACTER = 256;
    private static final float TITLE_HEIGHT = 30;
    private static final List<String> COLUMNS =
            List.of("org", "unit", "state", "due", "received", "days-late", "counted", "revision", "reminder", "notes");
    private static final List<Integer> WIDTHS = List.of(8, 28, 9, 11, 18, 6, 9, 6, 18, 40);

    private final CompletenessWords words;

    public CompletenessWorkbook(CompletenessWords words) {
        this.words = words;
    }

    /** Writes under a temporary name first; a file that is there is replaced. */
    public void write(Completeness found, Path file) {
        Path temporary = file.resolveSibling(file.getFileName() + ".writing");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream output = Files.newOutputStream(temporary)) {
            XSSFSheet sheet = workbook.createSheet(words.label("sheet"));
            fill(sheet, new CellStyles(workbook), found);
            date(workbook, found);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            StableZip.write(bytes.toByteArray(), found.asOf().atStartOfDay(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        move(temporary, file);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void fill(XSSFSheet sheet, CellStyles styles, Completeness found) {
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(TITLE_HEIGHT);
        text(title, 0, styles, Look.TITLE, words.title(found));
        text(sheet.createRow(1), 0, styles, Look.NOTE, words.counts(found));
        XSSFRow heading = sheet.createRow(HEADING_ROW);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS.get(column) * CHARACTER);
            text(heading, column, styles, Look.HEADING, words.label("column." + COLUMNS.get(column)));
        }
        RowHeights heights = new RowHeights(sheet);
        int row = HEADING_ROW + 1;
        for (UnitCompleteness one : found.units()) {
            unit(sheet.createRow(row++), styles, one, heights);
        }
        int last = row - 1;
        if (last > HEADING_ROW) {
            sheet.setAutoFilter(new CellRangeAddress(HEADING_ROW, last, 0, COLUMNS.size() - 1));
            StateColours.add(sheet, new CellRangeAddress(HEADING_ROW + 1, last, 0, COLUMNS.size() - 1));
        }
        row++;
        for (String note : notes(found)) {
            text(sheet.createRow(row++), 0, styles, Look.NOTE, note);
        }
        print(sheet, row - 1, found);
    }

    private List<String> notes(Completeness found) {
        List<String> notes = new ArrayList<>(words.unexpected(found));
        notes.addAll(words.provisional(found));
        notes.addAll(words.rules(found));
        return notes;
    }

    private void unit(XSSFRow row, CellStyles styles, UnitCompleteness one, RowHeights heights) {
        text(row, 0, styles, Look.TEXT, one.unit().code());
        text(row, 1, styles, Look.TEXT, words.name(one)).setCellStyle(styles.indented(one.depth()));
        text(row, 2, styles, Look.TEXT, words.state(one));
        XSSFCell due = text(row, 3, styles, Look.DAY, "");
        one.deadline()
                .filter(deadline -> !deadline.provisional())
                .ifPresentOrElse(deadline -> due.setCellValue(deadline.due()), () -> due.setCellValue(words.due(one)));
        XSSFCell received = text(row, 4, styles, Look.MOMENT, "");
        words.received(one).ifPresent(received::setCellValue);
        XSSFCell late = text(row, 5, styles, Look.NUMBER, "");
        one.late().ifPresent(days -> late.setCellValue(days.days()));
        text(row, 6, styles, Look.TEXT, one.late().map(this::counted).orElse(""));
        text(row, 7, styles, Look.TEXT, words.revision(one));
        text(row, 8, styles, Look.TEXT, words.reminder(one));
        XSSFCell notes = text(row, 9, styles, Look.WRAPPED, words.reasons(one));
        heights.fit(notes, styles.get(Look.WRAPPED), words.reasons(one));
    }

    private String counted(DayCount late) {
        return words.label("counted." + late.counted()) + (late.provisional() ? CompletenessWords.PROVISIONAL : "");
    }

    private static XSSFCell text(XSSFRow row, int column, CellStyles styles, Look look, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.get(look));
        if (!text.isEmpty()) {
            cell.setCellValue(Visible.of(text));
        }
        return cell;
    }

    private void print(XSSFSheet sheet, int lastRow, Completeness found) {
        sheet.createFreezePane(2, HEADING_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADING_ROW, HEADING_ROW, -1, -1));
        sheet.getWorkbook().setPrintArea(0, 0, COLUMNS.size() - 1, 0, lastRow);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft(words.title(found));
        sheet.getFooter().setRight("&P / &N");
    }

    private void date(XSSFWorkbook workbook, Completeness found) {
        LocalDate day = found.asOf();
        Optional<Date> moment =
                Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(words.title(found));
        properties.setCreator("Suping");
        properties.setCreated(moment);
        properties.setModified(moment);
    }
}
