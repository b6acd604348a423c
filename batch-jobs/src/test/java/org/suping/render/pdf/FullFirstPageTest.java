package org.suping.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.junit.jupiter.api.Test;
import org.suping.render.SampleReport;
import org.suping.vocabulary.Language;

/** Where the first page ends, by how many lines say who is left out of a consolidated return. */
class FullFirstPageTest {

    private static final int HEADER_ENDS = 64;
    private static final int FOOTER_BEGINS = 798;

    /** With four lines the first page is full to a few points, and with nine its last part goes over. */
    @Test
    void leaves_no_page_empty_however_full_the_first_one_is() throws JRException {
        for (int lines = 2; lines <= 9; lines++) {
            JasperPrint print = filled(lines);

            assertThat(print.getPages()).as(lines + " lines").hasSize(5).noneMatch(FullFirstPageTest::isEmpty);
        }
    }

    private static JasperPrint filled(int lines) throws JRException {
        Map<String, Object> parameters = new LayoutParameters(SampleReport.model(Language.ZH)).map();
        if (parameters.get("text") instanceof Map<?, ?> given) {
            Map<String, String> texts = new HashMap<>();
            given.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
            texts.put("composition", "3200 江苏分公司（未报）\n".repeat(lines));
            parameters.put("text", texts);
        }
        JasperReport report = (JasperReport)
                JRLoader.loadObject(FullFirstPageTest.class.getResource("/org/suping/pdf/report.jasper"));
        return JasperFillManager.fillReport(report, parameters, new JREmptyDataSource());
    }

    /** But for its header and footer. */
    private static boolean isEmpty(JRPrintPage page) {
        return page.getElements().stream().noneMatch(FullFirstPageTest::isBetween);
    }

    private static boolean isBetween(JRPrintElement element) {
        return element.getY() >= HEADER_ENDS && element.getY() < FOOTER_BEGINS;
    }
}
