package org.suping.render.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.base.JRBaseStyle;
import org.junit.jupiter.api.Test;

/** The space above a heading is left out where the heading begins a page. */
class PageTopsTest {

    @Test
    void moves_what_stands_between_the_running_lines_up_to_the_top_and_nothing_else() {
        JRBasePrintText draft = text(300);
        draft.setStyle(new JRBaseStyle("DraftMark"));
        JasperPrint print = print(text(28), draft, text(90), text(120), text(798));

        PageTops.align(print);

        assertThat(heights(print)).containsExactly(28, 300, 66, 96, 798);
    }

    @Test
    void leaves_a_page_that_begins_at_the_top_and_an_empty_one() {
        JasperPrint print = print(text(28), text(66), text(90));
        print.addPage(new JRBasePrintPage());

        PageTops.align(print);

        assertThat(heights(print)).containsExactly(28, 66, 90);
    }

    private static List<Integer> heights(JasperPrint print) {
        return print.getPages().get(0).getElements().stream()
                .map(JRPrintElement::getY)
                .toList();
    }

    private static JasperPrint print(JRPrintElement... elements) {
        JRBasePrintPage page = new JRBasePrintPage();
        List.of(elements).forEach(page::addElement);
        JasperPrint print = new JasperPrint();
        print.addPage(page);
        return print;
    }

    private static JRBasePrintText text(int y) {
        JRBasePrintText text = new JRBasePrintText(null);
        text.setY(y);
        return text;
    }
}
