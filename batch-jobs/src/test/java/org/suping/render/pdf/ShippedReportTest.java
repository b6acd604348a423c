package org.suping.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunRequest;
import org.suping.render.ReportModel;
import org.suping.render.store.ReportModels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/** The report of the sample that ships, whole: as long as a general manager reads, and no page next to empty. */
class ShippedReportTest {

    private static final Path CONFIG = Path.of("..", "config");
    private static final Period PERIOD = Period.parse("2026Q3");
    private static final int LEAST_LINES = 14;
    private static final int LEAST_LINES_TO_SIGN = 10;

    @TempDir
    private static Path folder;

    private static ReportModel model;

    @BeforeAll
    static void run() {
        Clock clock = Clock.fixed(Instant.parse("2026-10-09T01:00:00Z"), ZoneOffset.UTC);
        Folders folders = new Folders(CONFIG, folder);
        new ReturnRunner().run(new RunRequest(folders, Map.of(), clock, null, PERIOD), RunListener.SILENT);
        AttemptKey attempt = new AttemptKey(new RevisionKey("3100", PERIOD, RevisionKind.FINAL, 1), 1);
        try (Book book = Books.openForReading(folders, Map.of())) {
            model = ReportModels.load(
                    attempt, DefinitionsLoader.loadOrThrow(CONFIG).judgedFor("3100", PERIOD), book);
        }
    }

    @Test
    void says_on_its_first_page_what_nobody_judged_what_a_finding_asks_for_and_where_the_rest_stands()
            throws IOException {
        assertThat(firstPage(Language.ZH).replaceAll("\\R", ""))
                .contains("4 项判断待填（占 7.6 分）", "1 项没有数字（占 2.0", "均不得分")
                .contains("15日告知率为 85.40%；应不低于 90%（本公司内部要求，非监管规定）")
                .containsPattern("其余 \\d+ 项见第 2 页");
        assertThat(firstPage(Language.EN).replaceAll("\\R", " "))
                .contains("4 judgements still to be made (7.6 points)", "1 criterion without a figure (2.0 points)")
                .contains("85.40 % told within 15 days. Expected at least 90 %")
                .containsPattern("\\d+ more on page 2");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asks_no_manager_for_a_command_and_adds_nothing_to_nothing(Language language) throws IOException {
        assertThat(firstPage(language)).doesNotContain("suping ", "--", "+0.0", "#{");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void has_twelve_to_twenty_pages_none_of_them_next_to_empty(Language language) throws IOException {
        Path file = folder.resolve(language + ".pdf");
        new JasperReportRenderer().render(model.in(language), file);

        try (PDDocument report = Loader.loadPDF(file.toFile())) {
            assertThat(report.getNumberOfPages()).isBetween(12, 20);
            for (int page = 1; page <= report.getNumberOfPages(); page++) {
                assertThat(text(report, page).lines())
                        .as(language + ", page " + page)
                        .hasSizeGreaterThan(page == report.getNumberOfPages() ? LEAST_LINES_TO_SIGN : LEAST_LINES);
            }
        }
    }

    private static String firstPage(Language language) throws IOException {
        Path file = folder.resolve("first-" + language + ".pdf");
        new JasperReportRenderer().render(model.in(language), file);
        try (PDDocument report = Loader.loadPDF(file.toFile())) {
            return text(report, 1);
        }
    }

    private static String text(PDDocument report, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(report);
    }
}
