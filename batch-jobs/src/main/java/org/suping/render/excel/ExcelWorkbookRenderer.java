package org.suping.render.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suping.definitions.scheme.Judgements;
import org.suping.render.Catalogue;
import org.suping.render.Cover;
import org.suping.render.PrintedCell;
import org.suping.render.ProvenanceLine;
import org.suping.render.ReportModel;
import org.suping.render.SelfAssessment;
import org.suping.render.Statistics;
import org.suping.render.Wording;
import org.suping.render.compare.ComparisonTable;
import org.suping.render.excel.cells.FigureCells;
import org.suping.render.excel.cells.LaterXml;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.render.excel.cells.StreamedRows;
import org.suping.render.excel.group.GroupSheets;
import org.suping.render.excel.zip.StableZip;

/**
 * Renders the workbook from its template.
 *
 * <p>Every figure is a formula over its terms and carries the value we computed ourselves, so that it reads the same in
 * programs that calculate and in those that do not. Equal models give equal bytes: properties and zip entries bear the last
 * day of the period.
 */
public final class ExcelWorkbookRenderer {

    private static final String TEMPLATE = "/org/suping/workbook.xlsx";

    private final int mostLinks;

    public ExcelWorkbookRenderer() {
        this(FigureCells.MOST_LINKS);
    }

    /** With another limit of links a sheet, so that a test need not write 65,530 of them. */
    ExcelWorkbookRenderer(int mostLinks) {
        this.mostLinks = mostLinks;
    }

    /** Writes the workbook to a file, which is replaced if it is there, and says which figures stand in which cells. */
    public List<PrintedCell> render(ReportModel model, Path file) {
        // of a workbook with hundreds of units neither parts nor entries are held beside what the library made
        Path parts = file.resolveSibling(file.getFileName() + ".parts");
        try {
            try {
                Filled filled = store(model, parts);
                pack(parts, model.revision().period().end(), filled.later(), file);
                return filled.printed();
            } finally {
                Files.deleteIfExists(parts);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void pack(Path parts, LocalDate day, Map<String, LaterXml> later, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(parts.toFile());
                OutputStream output = Files.newOutputStream(file)) {
            StableZip.write(zip, day.atStartOfDay(), later, output);
        }
    }

    private Filled store(ReportModel model, Path file) throws IOException {
        try (XSSFWorkbook workbook = open();
                ZipArchiveOutputStream parts = new ZipArchiveOutputStream(file.toFile())) {
            Filled filled = fill(workbook, model);
            date(workbook, model);
            // what is packed again at once
            parts.setLevel(Deflater.NO_COMPRESSION);
            workbook.write(parts);
            return filled;
        }
    }

    static XSSFWorkbook open() throws IOException {
        try (InputStream template = ExcelWorkbookRenderer.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException("The template " + TEMPLATE + " is not on the class path");
            }
            return new XSSFWorkbook(template);
        }
    }

    /**
     * What does not come into the workbook's cells.
     *
     * @param later by the entries of the sheets
     */
    private record Filled(List<PrintedCell> printed, Map<String, LaterXml> later) {}

    private Filled fill(XSSFWorkbook workbook, ReportModel model) {
        Wording words = new Wording(model.language());
        WorkbookSheets sheets = new WorkbookSheets(workbook, model);
        Catalogue catalogue = Catalogue.of(model);
        List<ProvenanceLine> lines = ProvenanceLine.all(model, catalogue);
        SelfAssessment assessment = SelfAssessment.of(model);

        SheetWriter provenance = sheets.named("provenance");
        FigureCells cells = new FigureCells(provenance, lines, words, mostLinks);
        StreamedRows rows =
                new ProvenanceSheet(provenance, words, model.collected().files(), cells).write(lines);
        new GroupSheets(model, cells).write(sheets::chapter);
        Statistics.of(model)
                .chapters()
                .forEach(chapter -> new ChapterSheet(sheets.chapter(chapter.title()), words, cells).write(chapter));
        new ComparisonSheet(sheets.chapter(words.label("compare.title")), model, cells)
                .write(ComparisonTable.of(model));
        sheets.dropChapterTemplate();
        Map<String, String> earned = new AssessmentSheet(sheets.named("assessment"), model, cells).write(assessment);
        new CoverSheet(sheets.named("cover"), words).write(Cover.of(model), assessment, earned);
        new FindingsSheet(sheets.named("findings"), words).write(model);
        new FilesSheet(sheets.named("files"), words).write(model.collected(), judgements(model));
        new IndicatorsSheet(sheets.named("indicators"), words).write(catalogue);
        workbook.setActiveSheet(0);
        workbook.setForceFormulaRecalculation(true);
        Map<String, LaterXml> later = new HashMap<>(Map.of(rows.member(), rows));
        cells.later().forEach(links -> later.put(links.member(), links));
        return new Filled(cells.printed(), later);
    }

    private static Judgements judgements(ReportModel model) {
        return model.definitions()
                .judgements(model.revision().org(), model.revision().period());
    }

    private static void date(XSSFWorkbook workbook, ReportModel model) throws IOException {
        Wording words = new Wording(model.language());
        Cover cover = Cover.of(model);
        Optional<Date> day = Optional.of(Date.from(
                model.revision().period().end().atStartOfDay(ZoneOffset.UTC).toInstant()));
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(cover.organisation() + " " + cover.period() + " " + words.label("title"));
        properties.setCreator("Suping");
        properties.setCreated(day);
        properties.setModified(day);
    }
}
