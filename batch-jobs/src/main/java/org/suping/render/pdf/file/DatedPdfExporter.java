package org.suping.render.pdf.file;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;

/** Exports with a given day in place of now, at midnight UTC; the XMP metadata takes its dates from there. */
final class DatedPdfExporter extends JRPdfExporter {

    private final LocalDate day;

    DatedPdfExporter(JasperReportsContext context, LocalDate day) {
        super(context);
        this.day = day;
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new ClassicPdfProducer(createPdfProducerContext()) {
            @Override
            public PdfDocumentWriter createWriter(OutputStream output) throws JRException {
                PdfDocumentWriter writer = super.createWriter(output);
                PdfDictionary info = ((ClassicPdfWriter) writer).getPdfWriter().getInfo();
                PdfDate date = new PdfDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
                info.put(PdfName.CREATIONDATE, date);
                info.put(PdfName.MODDATE, date);
                return writer;
            }
        };
    }
}
