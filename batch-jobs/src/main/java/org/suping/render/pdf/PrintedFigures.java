package org.suping.render.pdf;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.suping.render.PrintedFigure;

/** Which figures stand on which page: layouts put the figure's key on the element that prints it. */
final class PrintedFigures {

    /** Only properties of this prefix go from a layout's element to the page's. */
    private static final String KEY = "net.sf.jasperreports.export.suping.figure";

    private PrintedFigures() {}

    static List<PrintedFigure> of(JasperPrint print) {
        List<PrintedFigure> figures = new ArrayList<>();
        int number = 0;
        for (JRPrintPage page : print.getPages()) {
            number++;
            add(figures, page.getElements(), number);
        }
        return List.copyOf(figures);
    }

    private static void add(List<PrintedFigure> figures, List<JRPrintElement> elements, int page) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                add(figures, frame.getElements(), page);
            } else if (element instanceof JRPrintText text && element.hasProperties()) {
                String key = element.getPropertiesMap().getProperty(KEY);
                if (key != null && !key.isEmpty()) {
                    figures.add(new PrintedFigure(page, key, plain(text.getOriginalText())));
                }
            }
        }
    }

    private static String plain(String styled) {
        return styled.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
