package org.suping.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.measure.FigureKey;
import org.suping.render.SampleReport;
import org.suping.render.pdf.Rows.Block;
import org.suping.render.pdf.Rows.Changed;
import org.suping.vocabulary.Language;

/** What changed, on the report's pages: CP-02 was 99.51 the quarter before and 80 as it was reported for last year. */
class ComparisonRowsTest {

    @TempDir
    private Path folder;

    @Test
    void tells_the_most_telling_changes_with_both_numbers_and_where_they_come_from() {
        List<Changed> changes = new ComparisonRows(SampleReport.model(Language.ZH)).changes();

        assertThat(changes)
                .contains(new Changed(
                        "15日告知率",
                        "本期 92.31 % · 上期 99.51（3100-2026Q2-r2） · 去年同期 80（2025 上报数（导入）（未核实））",
                        "−7.20 个百分点",
                        "CP-02@3100"));
        assertThat(new ComparisonRows(SampleReport.model(Language.EN))
                        .changes().stream().map(Changed::told))
                .contains(
                        "now 92.31 % · before 99.51 (3100-2026Q2-r2) · last year 80 (2025 上报数 (imported), unverified)");
    }

    @Test
    void makes_a_table_of_the_columns_in_which_something_stands() {
        Block table =
                new ComparisonRows(SampleReport.model(Language.ZH)).blocks().get(0);

        assertThat(table.title()).isEqualTo("与以前相比");
        assertThat(table.headings()).containsExactly("", "本期", "上期", "增减", "环比（%）", "去年同期", "同比（%）");
    }

    @Test
    void says_beside_a_number_how_it_moved() {
        ComparisonRows rows = new ComparisonRows(SampleReport.model(Language.ZH));

        assertThat(rows.brief(new FigureKey("CP-02", "3100"))).isEqualTo("　环比 −7.20 个百分点");
        assertThat(rows.brief(new FigureKey("CP-99", "3100"))).isEmpty();
    }

    @Test
    void stands_on_the_first_page_with_everything_else_that_belongs_there() throws IOException {
        for (Language language : Language.values()) {
            Path file = folder.resolve(language + ".pdf");
            new JasperReportRenderer().render(SampleReport.model(language), file);
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                assertThat(page(document, 1)).contains("3100-2026Q2-r2", "CK-03");
                assertThat(page(document, 2).lines().count()).isGreaterThan(10);
            }
        }
    }

    private static String page(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
