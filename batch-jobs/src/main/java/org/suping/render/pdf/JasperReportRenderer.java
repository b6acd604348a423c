package org.suping.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;
import org.suping.render.Cover;
import org.suping.render.PrintedFigure;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.pdf.file.PageSpaces;
import org.suping.render.pdf.file.PdfFile;
import org.suping.vocabulary.Language;

/**
 * Renders the report as PDF/A-2u from layouts that were compiled when the project was built.
 *
 * <p>A layout is given finished texts and rows, never a connection. Equal models give equal bytes: the dates in the file are
 * the last day of the period, and {@link PdfFile} takes out what the engine draws by chance.
 */
public final class JasperReportRenderer {

    private static final String LAYOUT = "/org/suping/pdf/report.jasper";

    /** Writes the report to a file, which is replaced if it is there, and says which figures stand on which page. */
    public List<PrintedFigure> render(ReportModel model, Path file) {
        JasperReportsContext context = new SimpleJasperReportsContext();
        try {
            JasperPrint print = fill(context, model);
            PageReferences.put(print);
            PageSpaces.close(print);
            Files.write(file, file(model).of(context, print));
            return PrintedFigures.of(print);
        } catch (JRException failed) {
            throw new IllegalStateException("The report of " + model.revision() + " cannot be rendered", failed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static JasperPrint fill(JasperReportsContext context, ReportModel model) throws JRException, IOException {
        Map<String, Object> parameters = new LayoutParameters(model).map();
        // line breaks are looked for in this language; nothing may depend on the machine's
        parameters.put(JRParameter.REPORT_LOCALE, model.language() == Language.ZH ? Locale.CHINA : Locale.ENGLISH);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        try (InputStream layout = JasperReportRenderer.class.getResourceAsStream(LAYOUT)) {
            if (layout == null) {
                throw new IllegalStateException("The layout " + LAYOUT + " is not on the class path");
            }
            JasperReport report = (JasperReport) JRLoader.loadObject(context, layout);
            return JasperFillManager.getInstance(context).fill(report, parameters, new JREmptyDataSource());
        }
    }

    private static PdfFile file(ReportModel model) {
        Cover cover = Cover.of(model);
        return new PdfFile(
                cover.organisation() + " " + cover.period() + " " + new Wording(model.language()).label("title"),
                cover.organisation(),
                model.revision() + " " + cover.fingerprint(),
                model.language(),
                model.revision().period().end());
    }
}
