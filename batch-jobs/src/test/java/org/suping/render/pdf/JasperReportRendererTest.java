package org.suping.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.measure.Figure;
import org.suping.render.PrintedFigure;
import org.suping.render.ReportModel;
import org.suping.render.SampleReport;
import org.suping.render.Wording;
import org.suping.vocabulary.Language;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The report is an archive file that says what the model says. */
class JasperReportRendererTest {

    @TempDir
    private static Path folder;

    private static Path chinese;

    @BeforeAll
    static void render() {
        chinese = render(Language.ZH, "chinese");
    }

    @Test
    void writes_the_same_bytes_for_the_same_model_whatever_the_locale_and_the_time_zone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Files.readAllBytes(render(Language.ZH, "again"))).isEqualTo(Files.readAllBytes(chinese));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void passes_verapdf_as_pdfa_2u() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(chinese.toFile(), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream().map(TestAssertion::getMessage))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void numbers_its_pages_and_says_on_the_first_what_must_not_be_done_with_the_level() throws IOException {
        try (PDDocument report = Loader.loadPDF(chinese.toFile())) {
            int pages = report.getNumberOfPages();
            assertThat(pages).isBetween(5, 12);
            assertThat(text(report, 1)).contains("上海分公司", "83.5", "2B", "未核实", "不得用于广告宣传", "失分最多的评价指标");
            for (int page = 1; page <= pages; page++) {
                assertThat(text(report, page))
                        .contains("第 " + page + " 页", "共 " + pages + " 页")
                        .doesNotContain("草稿");
            }
        }
    }

    @Test
    void says_on_every_page_of_a_draft_that_it_is_one() throws IOException {
        Path file = folder.resolve("draft.pdf");
        new JasperReportRenderer().render(SampleReport.draft(Language.ZH), file);
        try (PDDocument report = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= report.getNumberOfPages(); page++) {
                assertThat(text(report, page).lines()).as("page " + page).contains("草稿");
            }
        }
    }

    @Test
    void names_the_page_of_every_figure_of_the_reporting_unit_as_it_is_printed_there() throws IOException {
        ReportModel model = SampleReport.model(Language.ZH);
        Path file = folder.resolve("listed.pdf");
        List<PrintedFigure> printed = new JasperReportRenderer().render(model, file);

        try (PDDocument report = Loader.loadPDF(file.toFile())) {
            for (PrintedFigure each : printed) {
                assertThat(text(report, each.page())).as(each.toString()).contains(each.text());
            }
        }
        Wording words = new Wording(Language.ZH);
        for (Figure figure : model.measured().figures().values()) {
            if (figure.key().org().equals("3100") && figure.key().breakdown().isNone()) {
                assertThat(printed)
                        .filteredOn(each -> each.figure().equals(figure.key().toString()))
                        .isNotEmpty()
                        .extracting(PrintedFigure::text)
                        .containsOnly(words.figure(figure));
            }
        }
    }

    @Test
    void lists_printed_figures_as_a_table_that_any_program_reads() {
        assertThat(PrintedFigure.csv(List.of(
                        new PrintedFigure(3, "CP-01@3100", "1,834"), new PrintedFigure(4, "CP-02@3100", "无比率"))))
                .isEqualTo("page,figure,text\r\n3,CP-01@3100,\"1,834\"\r\n4,CP-02@3100,无比率\r\n");
    }

    @Test
    void begins_no_line_with_a_punctuation_mark_that_ends_something() throws IOException {
        try (PDDocument report = Loader.loadPDF(chinese.toFile())) {
            assertThat(new PDFTextStripper().getText(report).lines())
                    .hasSizeGreaterThan(100)
                    .noneMatch(line -> line.matches("[，。；：、）」》].*"));
        }
    }

    @Test
    void has_a_bookmark_for_every_part() throws IOException {
        try (PDDocument report = Loader.loadPDF(chinese.toFile())) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    report.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            assertThat(titles).containsExactly("一页总览", "自评表", "统计", "发现与说明", "数据来源", "签署与核对");
        }
    }

    @Test
    void carries_the_fingerprint_in_a_code_that_a_phone_can_read() throws Exception {
        try (PDDocument report = Loader.loadPDF(chinese.toFile())) {
            BufferedImage page = new PDFRenderer(report).renderImageWithDPI(report.getNumberOfPages() - 1, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap picture = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            assertThat(new QRCodeReader().decode(picture).getText())
                    .isEqualTo("suping:3100-2026Q3-r1:"
                            + SampleReport.model(Language.ZH).fingerprint());
        }
    }

    @Test
    void prints_why_there_is_no_figure_in_place_of_one() throws IOException {
        try (PDDocument report = Loader.loadPDF(render(Language.EN, "english").toFile())) {
            String text = new PDFTextStripper().getText(report);
            assertThat(text).contains("no rate", "not computable", "not reported", "not scored yet");
        }
    }

    private static String text(PDDocument report, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(report);
    }

    private static Path render(Language language, String name) {
        Path file = folder.resolve(name + ".pdf");
        new JasperReportRenderer().render(SampleReport.model(language), file);
        return file;
    }
}
