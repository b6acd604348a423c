package org.suping.render.pdf.file;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.suping.vocabulary.Language;

/**
 * What a PDF says of itself.
 *
 * @param day stands in it as the day it was made
 */
public record PdfFile(String title, String author, String subject, Language language, LocalDate day) {

    private static final String COLOUR_PROFILE = "org/suping/pdf/sRGB.icc";

    /** The pages as PDF/A-2u. */
    public byte[] of(JasperReportsContext context, JasperPrint pages) throws JRException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DatedPdfExporter exporter = new DatedPdfExporter(context, day);
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(archived());
        exporter.setConfiguration(lines());
        exportWithAsciiDigits(exporter);
        return StablePdf.of(bytes.toByteArray());
    }

    private SimplePdfExporterConfiguration archived() {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2U);
        configuration.setIccProfilePath(COLOUR_PROFILE);
        configuration.setTagLanguage(language == Language.ZH ? "zh-CN" : "en");
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataAuthor(author);
        configuration.setMetadataSubject(subject);
        configuration.setMetadataCreator("Suping");
        configuration.setMetadataProducer("JasperReports");
        return configuration;
    }

    /** Lines are broken by the rules of the language, by which no line begins with a comma. */
    private static SimplePdfReportConfiguration lines() {
        SimplePdfReportConfiguration configuration = new SimplePdfReportConfiguration();
        configuration.setForceLineBreakPolicy(true);
        return configuration;
    }

    /** The engine writes the file's table of offsets in the digits of the machine's locale, which may be Arabic ones. */
    private static synchronized void exportWithAsciiDigits(DatedPdfExporter exporter) throws JRException {
        Locale machine = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        try {
            exporter.exportReport();
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, machine);
        }
    }
}
