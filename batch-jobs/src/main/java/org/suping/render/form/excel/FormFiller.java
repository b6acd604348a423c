package org.suping.render.form.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.NearestName;
import org.suping.findings.Severity;
import org.suping.render.form.Form;
import org.suping.render.form.FormValue;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * Puts values into the named cells of a workbook. Format, colours and formulas of the form stay; its formulas are calculated
 * when it is opened. A name without a figure and a figure without a name are both told, and nothing is filled by half.
 */
public final class FormFiller {

    /** A spreadsheet carries fifteen digits exactly. */
    private static final int MOST_DIGITS = 15;

    private final Form form;
    private final Map<String, FormValue> values;
    private final String mark;
    private final List<Finding> findings = new ArrayList<>();

    public FormFiller(Form form, Map<String, FormValue> values) {
        this(form, values, "");
    }

    /** Takes what stands at the head of each printed page of a draft; empty for none. */
    public FormFiller(Form form, Map<String, FormValue> values, String mark) {
        this.form = form;
        this.values = values;
        this.mark = mark;
    }

    /** The filled workbook, or what in form and map does not fit together. */
    public Checked<byte[]> fill(Path file) {
        try {
            return fill(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return new Checked<>(null, List.of(Finding.of("FORM-UNREADABLE", Severity.HARD, file.toString())));
        }
    }

    /** The same of a workbook that has been read, and how it is called. */
    public Checked<byte[]> fill(String file, byte[] content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            findUnmapped(workbook, file);
            values.forEach((name, value) -> put(workbook, name, value));
            if (!findings.isEmpty()) {
                return new Checked<>(null, findings);
            }
            workbook.setForceFormulaRecalculation(true);
            if (!mark.isEmpty()) {
                workbook.forEach(sheet -> sheet.getHeader().setCenter("&B&16" + mark));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return new Checked<>(bytes.toByteArray(), List.of());
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | UnsupportedFileFormatException unreadable) {
            return new Checked<>(null, List.of(Finding.of("FORM-UNREADABLE", Severity.HARD, file)));
        }
    }

    private void findUnmapped(XSSFWorkbook workbook, String file) {
        for (XSSFName name : workbook.getAllNames()) {
            boolean isOfExcel = name.getNameName().startsWith("_xlnm.")
                    || name.getNameName().startsWith("Print_");
            if (!isOfExcel && !name.isHidden() && !values.containsKey(name.getNameName())) {
                findings.add(Finding.of(
                        "FORM-UNMAPPED", Severity.HARD, file + "!" + name.getNameName(), name.getNameName()));
            }
        }
    }

    private void put(XSSFWorkbook workbook, String name, FormValue value) {
        XSSFName defined = workbook.getName(name);
        if (defined == null) {
            List<String> known =
                    workbook.getAllNames().stream().map(XSSFName::getNameName).toList();
            tell(
                    name,
                    "FORM-NO-NAME",
                    NearestName.words(name, known)
                            .map(near -> Labels.text("usage.nearest", near))
                            .orElse(Text.EMPTY));
            return;
        }
        cell(workbook, defined).ifPresentOrElse(cell -> set(cell, value), () -> tell(name, "FORM-NO-CELL", Text.EMPTY));
    }

    private void tell(String name, String code, Text nearest) {
        Form.Cell cell = form.cells().get(name);
        String where = cell == null ? name : cell.place().lineOnly().toString();
        findings.add(Finding.of(code, Severity.HARD, where, name, form.workbook(), nearest));
    }

    /** The one cell a name stands for; none for a range, a constant, or a cell that was deleted. */
    private static Optional<XSSFCell> cell(XSSFWorkbook workbook, XSSFName name) {
        if (name.isDeleted() || !AreaReference.isContiguous(name.getRefersToFormula())) {
            return Optional.empty();
        }
        AreaReference area;
        try {
            area = new AreaReference(name.getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        } catch (IllegalArgumentException noCell) {
            return Optional.empty();
        }
        CellReference reference = area.getFirstCell();
        XSSFSheet sheet = workbook.getSheet(reference.getSheetName());
        if (!area.isSingleCell() || sheet == null) {
            return Optional.empty();
        }
        XSSFRow row = sheet.getRow(reference.getRow());
        XSSFRow there = row == null ? sheet.createRow(reference.getRow()) : row;
        XSSFCell cell = there.getCell(reference.getCol());
        return Optional.of(cell == null ? there.createCell(reference.getCol()) : cell);
    }

    private static void set(XSSFCell cell, FormValue value) {
        BigDecimal number = value.number();
        cell.removeFormula();
        if (number == null) {
            cell.setCellValue(value.words());
        } else if (number.stripTrailingZeros().precision() > MOST_DIGITS) {
            cell.setCellValue(number.toPlainString());
        } else {
            cell.setCellValue(number.doubleValue());
        }
    }
}
