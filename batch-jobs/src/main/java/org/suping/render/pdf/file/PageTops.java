package org.suping.render.pdf.file;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Lets all pages begin at the same height. The engine keeps the space above a heading where the heading is the first thing of
 * a page, so that pages would begin here a little lower and there a good deal.
 */
public final class PageTops {

    /** As in the layout: below the running title, and where the running foot begins. */
    private static final int TOP = 66;

    private static final int FOOT = 798;
    private static final String BACKGROUND = "DraftMark";

    private PageTops() {}

    public static void align(JasperPrint print) {
        print.getPages().forEach(PageTops::align);
    }

    private static void align(JRPrintPage page) {
        List<JRPrintElement> body = new ArrayList<>();
        for (JRPrintElement element : page.getElements()) {
            if (element.getY() >= TOP && element.getY() < FOOT && !isBackground(element)) {
                body.add(element);
            }
        }
        int space = body.stream().mapToInt(JRPrintElement::getY).min().orElse(TOP) - TOP;
        body.forEach(element -> element.setY(element.getY() - space));
    }

    private static boolean isBackground(JRPrintElement element) {
        JRStyle style = element.getStyle();
        return style != null && BACKGROUND.equals(style.getName());
    }
}
