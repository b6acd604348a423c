package org.suping.render.html.group;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suping.render.group.GroupModels;
import org.suping.vocabulary.Language;

/** A browser shows the page: its script runs under its own policy, it fits a telephone, and it prints. */
@Tag("campaign")
class BrowserTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void look_for_the_browser() {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "chromium")));
        assumeTrue(installed, "chromium is not on the PATH");
    }

    @Test
    void shows_the_first_indicator_until_another_is_chosen() throws Exception {
        assertThat(shown(page(Language.EN).toUri().toString())).isEqualTo("CP-01");
    }

    @Test
    void shows_the_indicator_that_the_address_names() throws Exception {
        assertThat(shown(page(Language.EN).toUri() + "#CP-06")).isEqualTo("CP-06");
    }

    @Test
    void says_aloud_what_was_chosen_and_hides_the_others() throws Exception {
        assertThat(asked(
                        Language.EN,
                        360,
                        "const chosen = page.getElementById('chosen'); chosen.value = 'CP-06';"
                                + "chosen.dispatchEvent(new Event('change'));"
                                + "return page.getElementById('told').textContent + ' | '"
                                + " + [...page.querySelectorAll('.indicator:not([hidden])')].map(e => e.id);"))
                .isEqualTo("CP-06Complainants people: 1 unit has a value, median 1,234 people"
                        + " (of fewer than 6, none is called an outlier) | CP-06");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void never_scrolls_sideways_on_a_telephone(Language language) throws Exception {
        assertThat(asked(
                        language,
                        360,
                        "for (const each of page.querySelectorAll('details')) { each.open = true; }"
                                + "return page.documentElement.scrollWidth - page.documentElement.clientWidth;"))
                .isEqualTo("0");
    }

    /** As wide as an office laptop: no table hides the end of a package's name. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void cuts_nothing_on_a_laptop(Language language) throws Exception {
        assertThat(
                        asked(
                                language,
                                1280,
                                "return [...page.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth).length;"))
                .isEqualTo("0");
    }

    @Test
    void scrolls_only_what_can_be_reached_by_keyboard() throws Exception {
        assertThat(asked(
                        Language.EN,
                        360,
                        "return [...page.querySelectorAll('*')].filter(e => e.scrollWidth > e.clientWidth + 1"
                                + " && getComputedStyle(e).overflowX === 'auto' && e.tabIndex < 0).length;"))
                .isEqualTo("0");
    }

    @Test
    void prints_every_indicator_on_upright_a4_without_controls() throws Exception {
        Path printed = folder.resolve("printed.pdf");
        run(
                "--no-pdf-header-footer",
                "--print-to-pdf=" + printed,
                page(Language.EN).toUri().toString());

        try (PDDocument document = Loader.loadPDF(printed.toFile())) {
            PDRectangle paper = document.getPage(0).getMediaBox();
            assertThat(Math.round(paper.getWidth())).isEqualTo(Math.round(PDRectangle.A4.getWidth()));
            assertThat(Math.round(paper.getHeight())).isEqualTo(Math.round(PDRectangle.A4.getHeight()));
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Packages in this return", "CP-01", "CP-06", "3004-2026Q3-r1.suping.zip")
                    .doesNotContain("Choose an indicator", "Skip to the content");
        }
    }

    /** The one indicator that is not hidden. */
    private String shown(String address) throws Exception {
        String dom = run("--dump-dom", address);
        List<String> shown = new ArrayList<>();
        for (String section : dom.split("<section class=\"indicator\" ", -1)) {
            if (section.startsWith("id=")
                    && !section.substring(0, section.indexOf('>')).contains("hidden")) {
                shown.add(section.substring(4, section.indexOf('"', 4)));
            }
        }
        return String.join(" ", shown);
    }

    /** What a script finds out about the page in a window of a width; a browser itself has no window as narrow as a telephone. */
    private String asked(Language language, int width, String script) throws Exception {
        String page = Files.readString(page(language)).replace("&", "&amp;").replace("\"", "&quot;");
        Path frame = folder.resolve("frame.html");
        Files.writeString(frame, """
                <!DOCTYPE html><meta charset="utf-8"><style>body { margin: 0 } iframe { border: 0; height: 800px; width: %dpx }</style>
                <p id="answer"></p><iframe srcdoc="%s"></iframe>
                <script>addEventListener("load", () => {
                  const page = document.querySelector("iframe").contentDocument;
                  document.getElementById("answer").textContent = (() => { %s })();
                });</script>
                """.formatted(width, page, script));
        String dom = run("--dump-dom", frame.toUri().toString());
        return dom.substring(dom.indexOf("<p id=\"answer\">") + 15, dom.indexOf("</p>"));
    }

    private Path page(Language language) throws IOException {
        Path file = folder.resolve(language + ".html");
        return Files.writeString(file, GroupPageTest.html(GroupModels.model(language, GroupPageTest.COUNTS)));
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Process browser = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(browser.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(browser.exitValue())
                .as(Files.readString(folder.resolve("err"), UTF_8))
                .isZero();
        return Files.readString(out, UTF_8);
    }
}
