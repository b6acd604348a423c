package org.suping.render.pdf.file;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Takes out the blank space that the engine leaves on pages: that above a heading where it is the first thing of a page, and
 * what a part was promised and does not need where it goes on over a page.
 */
public final class PageSpaces {

    /** As in the layout: where the running title ends, and where the running foot begins. */
    private static final int TOP = 64;

    private static final int FOOT = 798;
    private static final int ABOVE_A_PART = 26;
    private static final String BACKGROUND = "DraftMark";
    private static final String PART = "Section";

    private PageSpaces() {}

    public static void close(JasperPrint print) {
        print.getPages().forEach(PageSpaces::close);
    }

    private static void close(JRPrintPage page) {
        List<JRPrintElement> body =
                page.getElements().stream().filter(PageSpaces::isBody).toList();
        for (JRPrintElement part : body) {
            if (hasStyle(part, PART)) {
                int above = body.stream()
                        .filter(element -> element.getY() < part.getY())
                        .mapToInt(element -> element.getY() + element.getHeight() + ABOVE_A_PART)
                        .max()
                        .orElse(TOP);
                moveUp(body, part.getY(), part.getY() - above);
            }
        }
        int first = body.stream().mapToInt(JRPrintElement::getY).min().orElse(TOP);
        moveUp(body, first, first - TOP);
    }

    /** Moves what stands at a height and below. */
    private static void moveUp(List<JRPrintElement> body, int from, int space) {
        if (space > 0) {
            body.stream()
                    .filter(element -> element.getY() >= from)
                    .forEach(element -> element.setY(element.getY() - space));
        }
    }

    private static boolean isBody(JRPrintElement element) {
        return element.getY() >= TOP && element.getY() < FOOT && !hasStyle(element, BACKGROUND);
    }

    private static boolean hasStyle(JRPrintElement element, String name) {
        JRStyle style = element.getStyle();
        return style != null && name.equals(style.getName());
    }
}
