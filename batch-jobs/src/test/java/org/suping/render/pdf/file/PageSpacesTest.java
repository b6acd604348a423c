package org.suping.render.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.base.JRBaseStyle;
import org.junit.jupiter.api.Test;

/** Blank space is left out where a heading begins a page, and where a part is shorter than its place. */
class PageSpacesTest {

    @Test
    void moves_what_stands_between_the_running_lines_up_to_the_top_and_nothing_else() {
        JRBasePrintText draft = text(300);
        draft.setStyle(new JRBaseStyle("DraftMark"));
        JasperPrint print = print(text(28), draft, text(90), text(120), text(798));

        PageSpaces.close(print);

        assertThat(heights(print)).containsExactly(28, 300, 64, 94, 798);
    }

    @Test
    void leaves_so_much_space_above_a_part_as_others_have_and_no_more() {
        JRBasePrintText far = text(300);
        far.setStyle(new JRBaseStyle("Section"));
        JasperPrint print = print(text(64), text(84), far, text(340), text(798));

        PageSpaces.close(print);

        assertThat(heights(print)).containsExactly(64, 84, 122, 162, 798);
    }

    @Test
    void leaves_a_page_that_begins_at_the_top_and_an_empty_one() {
        JasperPrint print = print(text(28), text(64), text(90));
        print.addPage(new JRBasePrintPage());

        PageSpaces.close(print);

        assertThat(heights(print)).containsExactly(28, 64, 90);
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
        text.setHeight(12);
        return text;
    }
}
