package org.suping.render.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Puts page numbers where a text refers to a part of the report, which nobody knows before all pages are filled. A text says
 * {@link #to} where the number goes, the part's heading bears its name as an anchor.
 */
final class PageReferences {

    private final Map<String, Integer> pages = new HashMap<>();

    private PageReferences() {}

    /** Stands for the number of the page with the heading of a part; as wide as a number of two digits. */
    static String to(String anchor) {
        return "#{" + anchor + "}";
    }

    static void put(JasperPrint print) {
        PageReferences references = new PageReferences();
        int number = 0;
        for (JRPrintPage page : print.getPages()) {
            references.note(page.getElements(), ++number);
        }
        print.getPages().forEach(page -> references.put(page.getElements()));
    }

    private void note(List<JRPrintElement> elements, int page) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                note(frame.getElements(), page);
            } else if (element instanceof JRPrintText text && text.getAnchorName() != null) {
                pages.putIfAbsent(text.getAnchorName(), page);
            }
        }
    }

    private void put(List<JRPrintElement> elements) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                put(frame.getElements());
            } else if (element instanceof JRPrintText text && text.getOriginalText() != null) {
                pages.forEach((anchor, page) ->
                        text.setText(text.getOriginalText().replace(to(anchor), Integer.toString(page))));
            }
        }
    }
}
