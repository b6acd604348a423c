package org.suping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;
import org.suping.seal.PackageLayout;
import org.suping.seal.ThisBuild;

/** Somebody with a trusted key who changes what people read, and leaves the content as it was. */
@Tag("campaign")
class SealedDocumentsTest {

    private static final String WORKBOOK = "documents/3100-2026Q3-r1.xlsx";
    private static final String REPORT = "documents/3100-2026Q3-r1.pdf";
    private static final String CELLS = "documents/3100-2026Q3-r1.workbook-figures.csv";
    private static final String PAGES = "documents/3100-2026Q3-r1.pdf-figures.csv";
    private static final String ASK = " The workbook was changed: ask the signer";

    private static final String OTHER_FORMAT = "<numFmt numFmtId=\"199\" formatCode=\"&quot;95.00&quot;\"/>";

    @TempDir
    static Path folder;

    private static Insider insider;

    @BeforeAll
    static void seal_a_return() throws IOException {
        insider = new Insider(folder);
    }

    @Test
    void proves_the_documents_as_they_are() throws IOException {
        Said verified = insider.verify(members -> {}, Function.identity());

        assertThat(verified.text())
                .containsPattern(
                        "  documents   4, made again from the content, byte for byte the same: figures in \\d+ cells of the"
                                + " workbook and \\d+ places of the report")
                .contains(
                        "  texts       4 (guide, content, lists of figures), made again from the content, word for word the"
                                + " same\n");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void finds_a_figure_that_was_changed_in_one_cell_of_the_workbook() throws IOException {
        Said verified = insider.verify(
                members -> sheet(members, "CP-02@3101", cell -> cell.replace("<v>50.0</v>", "<v>95.0</v>")),
                Function.identity());

        assertThat(verified.text())
                .contains("3100-2026Q3-r1.xlsx!" + place(verified)
                        + "  this cell shows CP-02@3101: 95.0. The content gives 50.0." + ASK);
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void finds_a_number_that_took_the_place_of_its_formula() throws IOException {
        Said verified = insider.verify(
                members -> sheet(members, "CP-02@3101", cell -> cell.replaceAll("<f>.*?</f>", "")),
                Function.identity());

        assertThat(verified.text()).containsPattern("this cell shows CP-02@3101: =\\. The content gives =ROUND\\(");
    }

    @Test
    void finds_a_format_that_shows_another_number() throws IOException {
        Said verified = insider.verify(
                members -> member(
                        members,
                        "xl/styles.xml",
                        xml -> xml.replaceFirst("<numFmt ", OTHER_FORMAT + "<numFmt ")
                                .replace("numFmtId=\"4\"", "numFmtId=\"199\"")),
                Function.identity());

        assertThat(verified.text())
                .contains("this cell shows CP-02@3101: 50.0 [\"95.00\"]. The content gives 50.0 [#,##0.00]." + ASK);
    }

    @Test
    void finds_words_that_were_changed_in_the_workbook() throws IOException {
        Said verified = insider.verify(
                members -> member(members, "xl/sharedStrings.xml", xml -> xml.replace("15日告知率", "五日告知率")),
                Function.identity());

        assertThat(verified.text())
                .containsPattern(
                        "!\\w+\\d+  this cell holds [^ ]*五日告知率.*?\\. The content gives [^ ]*15日告知率.*?\\." + ASK);
    }

    @Test
    void accepts_documents_of_another_build_that_show_the_same_figures() throws IOException {
        Said verified = insider.verify(
                members -> {
                    member(members, "xl/styles.xml", xml -> xml.replaceFirst("<numFmt ", OTHER_FORMAT + "<numFmt "));
                    member(members, "xl/sharedStrings.xml", xml -> xml.replace("告知", "告诉"));
                    madeElsewhere(members);
                },
                manifest -> Insider.madeBy(manifest, "Suping 0.0.9, Java 17"));

        assertThat(verified.text())
                .containsPattern(
                        "  documents   made by Suping 0\\.0\\.9, Java 17, compared figure by figure: \\d+ cells of the"
                                + " workbook, \\d+ lines of the report\n"
                                + "  rules       no bundle: they are the package's own\nproved\n")
                .contains(
                        "  documents/  the package was made by Suping 0.0.9, Java 17, and this is Suping ",
                        ". The same bytes are made by the same program only; of another one's documents only the figures are"
                                + " compared, neither other words nor the layout. To have every word compared, verify with the"
                                + " program that made it");
        assertThat(verified.exitCode()).isEqualTo(10);
    }

    @Test
    void finds_a_changed_figure_in_documents_of_another_build() throws IOException {
        Said number = insider.verify(
                members -> {
                    sheet(members, "CP-02@3101", cell -> cell.replace("<v>50.0</v>", "<v>95.0</v>"));
                    madeElsewhere(members);
                },
                manifest -> Insider.madeBy(manifest, "Suping 0.0.9, Java 17"));
        Said formula = insider.verify(
                members -> {
                    sheet(members, "CP-02@3101", cell -> cell.replaceAll("<f>.*?</f>", "<f>95</f>"));
                    madeElsewhere(members);
                },
                manifest -> Insider.madeBy(manifest, "Suping 0.0.9, Java 17"));
        Said list = insider.verify(
                members -> {
                    Insider.edit(members, PAGES, "CP-02@3100,50.00", "CP-02@3100,95.00");
                    madeElsewhere(members);
                },
                manifest -> Insider.madeBy(manifest, "Suping 0.0.9, Java 17"));

        assertThat(number.text()).contains("this cell shows CP-02@3101: 95.0. The content gives 50.0." + ASK);
        assertThat(formula.text()).contains("this cell shows CP-02@3101: =95. The content gives =ROUND(");
        assertThat(list.text())
                .contains(
                        "  3100-2026Q3-r1.pdf-figures.csv  this line is “CP-02@3100,95.00”. “CP-02@3100,50.00”. The file was"
                                + " changed: ask the signer");
        assertThat(list.text()).contains(" (CP-02@3100). The content gives “50.00”.");
        assertThat(List.of(number.exitCode(), formula.exitCode(), list.exitCode()))
                .containsOnly(13);
    }

    @Test
    void finds_a_sheet_and_a_page_too_many_in_documents_of_another_build() throws IOException {
        Said verified = insider.verify(
                members -> {
                    members.put(WORKBOOK, withHiddenSheet(Objects.requireNonNull(members.get(WORKBOOK))));
                    members.put(REPORT, withPage(Objects.requireNonNull(members.get(REPORT))));
                    madeElsewhere(members);
                },
                manifest -> Insider.madeBy(manifest, "Suping 0.0.9, Java 17"));

        assertThat(verified.text())
                .contains(
                        "  3100-2026Q3-r1.xlsx!另附 (veryHidden)  there is one more sheet or page: 另附 (veryHidden). The document made again from the"
                                + " content does not have it. The file was changed: ask the signer\n")
                .containsPattern(
                        "  3100-2026Q3-r1\\.pdf  there is one more sheet or page: \\d+\\. The document made again from"
                                + " the content does not have it\\. The file was changed: ask the signer\n");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    private static byte[] withHiddenSheet(byte[] workbook) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.createSheet("另附").createRow(0).createCell(0).setCellValue("本季度无投诉");
            book.setSheetVisibility(book.getNumberOfSheets() - 1, SheetVisibility.VERY_HIDDEN);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] withPage(byte[] report) {
        try (PDDocument document = Loader.loadPDF(report)) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The guide for auditors names the build too. */
    private static void madeElsewhere(Map<String, byte[]> members) {
        Insider.edit(members, PackageLayout.README, ThisBuild.name(), "Suping 0.0.9, Java 17");
    }

    @Test
    void finds_a_row_that_was_hidden() throws IOException {
        Said verified = insider.verify(
                members -> member(
                        members, "xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("<row ", "<row hidden=\"1\" ")),
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "3100-2026Q3-r1.xlsx!xl/worksheets/sheet1.xml  this part of the workbook is not the one that the content"
                                + " gives. Styles, what is hidden, charts and all else as they are made again." + ASK);
    }

    @Test
    void finds_a_figure_whose_line_was_taken_out_of_the_list() throws IOException {
        Said verified = insider.verify(
                members -> {
                    sheet(members, "CP-02@3101", cell -> cell.replace("<v>50.0</v>", "<v>95.0</v>"));
                    String list = new String(Objects.requireNonNull(members.get(CELLS)), UTF_8);
                    String line = line(list, "CP-02@3101");
                    Insider.edit(members, CELLS, line, "");
                },
                Function.identity());

        assertThat(verified.text())
                .contains("this cell shows CP-02@3101: 95.0. The content gives 50.0.")
                .containsPattern("3100-2026Q3-r1\\.workbook-figures\\.csv:\\d+  this line is “")
                .contains("CP-02@3101,50.00”. The file was changed: ask the signer");
    }

    @Test
    void finds_a_figure_that_was_written_over_on_a_page() throws IOException {
        Said verified = insider.verify(
                members -> {
                    members.put(REPORT, overwritten(Objects.requireNonNull(members.get(REPORT)), "95.00"));
                    Insider.edit(members, PAGES, ",CP-02@3101,50.00", ",CP-02@3101,95.00");
                },
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "3100-2026Q3-r1.pdf  page 1 prints “95.00”. The content gives “-”. The report was changed: ask the signer")
                .containsPattern(
                        "3100-2026Q3-r1\\.pdf-figures\\.csv:\\d+  this line is “\\d+,CP-02@3101,95\\.00”\\. “\\d+,CP-02@3101,50\\.00”\\.");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void finds_what_is_drawn_over_the_words() throws IOException {
        Said verified = insider.verify(
                members -> members.put(REPORT, overwritten(Objects.requireNonNull(members.get(REPORT)), "")),
                Function.identity());

        assertThat(verified.text())
                .containsPattern("3100-2026Q3-r1\\.pdf  the words are the same, but they are drawn otherwise: object ");
    }

    @Test
    void finds_documents_that_were_taken_out_or_put_in() throws IOException {
        Said verified = insider.verify(
                members -> {
                    members.remove(REPORT);
                    members.put("documents/summary.txt", "95.00".getBytes(UTF_8));
                },
                Function.identity());

        assertThat(verified.text())
                .contains(
                        "  documents/3100-2026Q3-r1.pdf  the package has no such document. One that follows from the content."
                                + " It was taken out: ask the signer",
                        "  documents/summary.txt  no such document follows from the content. Only documents that follow from it."
                                + " It was put in afterwards: ask the signer");
    }

    @Test
    void refuses_a_workbook_that_is_none_names_entities_or_unpacks_to_too_much() throws IOException {
        Said none = insider.verify(members -> members.put(WORKBOOK, "PK none".getBytes(UTF_8)), Function.identity());
        Said entities = insider.verify(
                members -> member(
                        members,
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst(
                                "\\?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")),
                Function.identity());
        Said bomb = insider.verify(
                members -> member(members, "xl/worksheets/sheet1.xml", xml -> " ".repeat((128 << 20) + 1)),
                Function.identity());

        assertThat(none.text())
                .contains(
                        "  3100-2026Q3-r1.xlsx  it cannot be read and is not the file that the content gives. A file as"
                                + " ./suping run makes it. Do not open the file; ask the signer");
        assertThat(entities.text()).contains("  3100-2026Q3-r1.xlsx  it cannot be read and is not the file that");
        assertThat(bomb.text())
                .contains(
                        "  3100-2026Q3-r1.xlsx  “xl/worksheets/sheet1.xml” unpacks to more than 128 MB. No document of ours has"
                                + " a part of that size. Do not open the file; ask the signer");
    }

    @Test
    void finds_a_finding_that_was_left_out_of_the_content() throws IOException {
        Said verified = insider.verify(
                members -> {
                    String content = new String(Objects.requireNonNull(members.get(PackageLayout.CONTENT)), UTF_8);
                    Insider.edit(members, PackageLayout.CONTENT, line(content, "finding\tCK-03\t"), "");
                },
                Function.identity());

        assertThat(verified.text())
                .containsPattern(
                        "CK-03 is no finding in the package\\. The checks, made again over the figures, find: ");
        assertThat(verified.exitCode()).isEqualTo(13);
    }

    @Test
    void finds_a_finding_that_was_put_into_the_content() throws IOException {
        Said verified = insider.verify(
                members -> {
                    String content = new String(Objects.requireNonNull(members.get(PackageLayout.CONTENT)), UTF_8);
                    String line = line(content, "finding\tCK-03\t");
                    String other = line.replace("\t3100 ", "\t3102 ");
                    assertThat(other).isNotEqualTo(line);
                    Insider.edit(members, PackageLayout.CONTENT, line, line + other);
                },
                Function.identity());

        assertThat(verified.text())
                .containsPattern(
                        "  3102 [^ ]+  CK-03 is a finding in the package: 50\\.00 % told within 15 days\\. The checks, made"
                                + " again over the figures, do not find it\\. The findings were changed: ask the signer");
    }

    /** The first line that has these words. */
    private static String line(String text, String words) {
        return text.lines().filter(line -> line.contains(words)).findFirst().orElseThrow()
                + (text.contains("\r\n") ? "\r\n" : "\n");
    }

    private static String place(Said verified) {
        String[] words = verified.text().split("3100-2026Q3-r1\\.xlsx!", 2);
        return words[1].substring(0, words[1].indexOf("  "));
    }

    /** Changes the first cell that the list names for a figure. */
    static void sheet(Map<String, byte[]> members, String figure, UnaryOperator<String> change) {
        String list = new String(Objects.requireNonNull(members.get(CELLS)), UTF_8);
        String[] parts = list.lines()
                .filter(line -> line.contains("," + figure + ","))
                .reduce((first, last) -> last)
                .orElseThrow()
                .split(",");
        String id = text(members, "xl/workbook.xml")
                .replaceAll("(?s).*name=\"" + parts[0] + "\"[^>]*?r:id=\"(\\w+)\".*", "$1");
        String target = text(members, "xl/_rels/workbook.xml.rels")
                .replaceAll("(?s).*<Relationship [^>]*?Id=\"" + id + "\"[^>]*?Target=\"([^\"]+)\".*", "$1");
        if (!target.contains("worksheets")) {
            throw new AssertionError(target);
        }
        member(members, target.startsWith("/") ? target.substring(1) : "xl/" + target, xml -> {
            int start = xml.indexOf("<c r=\"" + parts[1] + "\"");
            int end = xml.indexOf("</c>", start);
            String cell = xml.substring(start, end);
            assertThat(change.apply(cell)).isNotEqualTo(cell);
            return xml.substring(0, start) + change.apply(cell) + xml.substring(end);
        });
    }

    private static String text(Map<String, byte[]> members, String name) {
        StringBuilder text = new StringBuilder();
        rezip(Objects.requireNonNull(members.get(WORKBOOK)), name, xml -> {
            text.append(xml);
            return xml;
        });
        return text.toString();
    }

    private static void member(Map<String, byte[]> members, String name, UnaryOperator<String> change) {
        members.put(WORKBOOK, rezip(Objects.requireNonNull(members.get(WORKBOOK)), name, change));
    }

    private static byte[] rezip(byte[] zip, String name, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream output = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                byte[] before = input.readAllBytes();
                output.putNextEntry(new ZipEntry(entry.getName()));
                output.write(
                        entry.getName().equals(name)
                                ? change.apply(new String(before, UTF_8)).getBytes(UTF_8)
                                : before);
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return bytes.toByteArray();
    }

    /** Page 1 with words, or without words a box, over what it printed. */
    static byte[] overwritten(byte[] report, String words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(report)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream over = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                if (words.isEmpty()) {
                    over.addRect(100, 100, 50, 10);
                    over.fill();
                } else {
                    over.beginText();
                    over.setFont(new PDType1Font(FontName.HELVETICA), 9);
                    over.newLineAtOffset(5, 5);
                    over.showText(words);
                    over.endText();
                }
            }
            document.save(bytes);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return bytes.toByteArray();
    }
}
