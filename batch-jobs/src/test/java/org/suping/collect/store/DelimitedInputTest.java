package org.suping.collect.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.CollectWorld;
import org.suping.definitions.source.HeadingRow;
import org.suping.definitions.source.SourceFormat.Delimited;
import org.suping.evidence.RowCounts;

/** Delimited text as systems really export it: what is read all the same, and what is refused with which words. */
class DelimitedInputTest {

    private static final String NAME = "crm-complaints.csv";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String ROW =
            ",310101,2026-07-03,2026-07-10,2026-08-01,来访,理赔纠纷,机动车辆保险,100.50,张三,310115199001011234,没有答复";
    private static final String COLUMNS = "_row, _status, complaint_id, org, channel, amount";
    private static final String C1 = "accepted|C1|310101|visit|100.5000";

    @TempDir
    Path folder;

    @Test
    void finds_headings_below_titles_and_says_what_stood_above() {
        CollectWorld world = new CollectWorld(folder);
        world.deliverRaw(NAME, "投诉明细表\n制表：消保岗,2026年9月\n\n" + CollectWorld.HEADINGS + "\nC1" + ROW + "\n");

        CollectedPartition collected = Collecting.collect(world);

        assertThat(Collecting.rows(world, collected, COLUMNS)).containsExactly("5|" + C1);
        assertThat(Collecting.said(collected))
                .containsExactly("2026Q3/crm-complaints.csv:1  2 lines stand above the headings (line 1, 2)."
                        + " nothing but titles and notes above the headings."
                        + " make sure that no record is among them; they are no rows");
    }

    @Test
    void takes_columns_in_any_order_with_space_in_headings_and_columns_nobody_asked_for() {
        CollectWorld world = new CollectWorld(folder);
        List<String> headings = Arrays.asList(CollectWorld.HEADINGS.split(","));
        List<String> cells = Arrays.asList(("C1" + ROW).split(","));
        Collections.reverse(headings);
        Collections.reverse(cells);
        world.deliverRaw(
                NAME,
                "序号,\u3000" + String.join(",", headings).replace("涉诉金额", "\"涉诉\n金额\"") + "\n1,"
                        + String.join(",", cells) + "\n");

        assertThat(Collecting.rows(world, Collecting.collect(world), COLUMNS)).containsExactly("3|" + C1);
    }

    @Test
    void takes_any_delimiter_and_quote_and_a_row_of_headings_by_its_number() {
        CollectWorld world =
                new CollectWorld(folder).as(new Delimited(StandardCharsets.UTF_8, '|', '\'', new HeadingRow(2)));
        world.deliverRaw(
                NAME,
                CollectWorld.HEADINGS.replace(',', '|') + "\n" + CollectWorld.HEADINGS.replace(',', '|') + "\n'C1'"
                        + ROW.replace(',', '|').replace("没有答复", "'没有|答\"复'") + "\n");

        CollectedPartition collected = Collecting.collect(world);

        assertThat(Collecting.rows(world, collected, COLUMNS + ", content")).containsExactly("3|" + C1 + "|没有|答\"复");
    }

    @Test
    void takes_a_delimiter_at_the_end_of_every_row_for_none_and_a_field_behind_it_for_one_too_many() {
        CollectWorld world = new CollectWorld(folder);
        world.deliverRaw(
                NAME,
                CollectWorld.HEADINGS + "\nC1" + ROW + ",\nC2" + ROW + ",,\nC3" + ROW + ",x\nC4" + ROW + ",\u3000\n");

        assertThat(Collecting.rows(world, Collecting.collect(world), "_row, _status, _finding, complaint_id"))
                .containsExactly(
                        "2|accepted|null|C1",
                        "3|accepted|null|C2",
                        "4|rejected|R-FIELDS|null",
                        "5|rejected|R-FIELDS|null");
    }

    @Test
    void takes_quotes_for_text_where_there_is_no_quote() {
        CollectWorld world = new CollectWorld(folder)
                .as(new Delimited(StandardCharsets.UTF_8, '\t', Delimited.NO_QUOTE, HeadingRow.AUTO));
        world.deliverRaw(
                NAME,
                CollectWorld.HEADINGS.replace(',', '\t') + "\nC1"
                        + ROW.replace(',', '\t').replace("没有答复", "\"没有答复") + "\n");

        CollectedPartition collected = Collecting.collect(world);

        assertThat(Collecting.rows(world, collected, "content")).containsExactly("\"没有答复");
    }

    @Test
    void reads_a_gzip_and_a_zip_as_the_text_inside() throws IOException {
        CollectWorld plain = new CollectWorld(folder.resolve("plain"));
        plain.deliver(NAME, "C1" + ROW, "C2" + ROW);
        List<String> expected = Collecting.rows(plain, Collecting.collect(plain), COLUMNS);
        byte[] text = (CollectWorld.HEADINGS + "\nC1" + ROW + "\nC2" + ROW + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(collected("gzip", gzip(text))).isEqualTo(expected);
        assertThat(collected("zip", zip("投诉.csv", text, "__MACOSX/._投诉.csv", new byte[1])))
                .isEqualTo(expected);
    }

    @Test
    void refuses_an_archive_of_two_files() throws IOException {
        assertThat(refused(zip("a.csv", new byte[1], "b.csv", new byte[1])))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  the archive holds 2 files. one file in each archive; of several"
                                + " nobody knows which is meant. pack each file by itself or leave them unpacked, then run"
                                + " again");
    }

    @Test
    void refuses_an_archive_that_ends_early() throws IOException {
        byte[] whole = gzip(
                (CollectWorld.HEADINGS + "\n" + ("C1" + ROW + "\n").repeat(1_000)).getBytes(StandardCharsets.UTF_8));

        assertThat(refused(Arrays.copyOf(whole, whole.length / 2)))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  the archive ends early, is damaged or is locked with a password."
                                + " a .gz or .zip that unpacks to its end, without a password."
                                + " pack or transfer it again, then run again; no row was lost");
    }

    @Test
    void refuses_an_archive_that_unpacks_to_more_than_data_does() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((CollectWorld.HEADINGS + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] lines = ("a".repeat((1 << 19) - 1) + "\n").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                gzip.write(lines);
            }
        }

        assertThat(refused(packed.toByteArray()))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  the archive unpacks to more than 250 times its size, as no data does."
                                + " data, which packs to a few hundredths at best."
                                + " find out where it comes from; if it is data after all, deliver it unpacked");
    }

    @Test
    void refuses_a_workbook_in_place_of_text() throws IOException {
        String said =
                "2026Q3/crm-complaints.csv  it is an Excel workbook and no text. delimited text, as format in the source's"
                        + " definition says. write format: workbook in the source's definition (save .xls as .xlsx first), or"
                        + " export it as text";

        assertThat(refused(zip("[Content_Types].xml", new byte[1], "xl/workbook.xml", new byte[1])))
                .containsExactly(said);
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}))
                .containsExactly(said);
    }

    @Test
    void names_the_encoding_a_file_is_probably_in() {
        CollectWorld world = new CollectWorld(folder).as(utf8());
        world.in(GB18030).deliver(NAME, "C1" + ROW);

        assertThat(Collecting.refused(world))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:1  the bytes at 2 are no text in UTF-8; the whole file is probably in"
                                + " GB18030. a file in UTF-8 throughout. write charset: GB18030 in the source's definition, or"
                                + " export the file again in UTF-8");
    }

    @Test
    void names_the_encoding_by_the_headings_where_every_byte_is_some_text() throws IOException {
        String text = CollectWorld.HEADINGS + "\nC1" + ROW + "\n";

        assertThat(refused(
                        new CollectWorld(folder.resolve("a"))
                                .as(new Delimited(StandardCharsets.ISO_8859_1, ',', '"', HeadingRow.AUTO)),
                        text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  no heading can be read in ISO-8859-1; in UTF-8 there are some."
                                + " a file in the charset of the source's definition. write charset: UTF-8 in the source's"
                                + " definition, or export the file again in ISO-8859-1");
        assertThat(refused(new CollectWorld(folder.resolve("b")), text.getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:1  the bytes at 0 are no text in UTF-8; the whole file is probably"
                                + " in UTF-16LE. a file in UTF-8 throughout. write charset: UTF-16LE in the source's definition,"
                                + " or export the file again in UTF-8");
    }

    @Test
    void says_from_which_line_on_a_file_is_in_another_encoding() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((CollectWorld.HEADINGS + "\nC1" + ROW + "\n").getBytes(StandardCharsets.UTF_8));
        int position = bytes.size() + ("C2" + ROW).indexOf("来");
        bytes.writeBytes(("C2" + ROW + "\n").getBytes(GB18030));

        assertThat(refused(bytes.toByteArray()))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:3  the bytes at " + position + " are no text in UTF-8; from this"
                                + " line on it is probably GB18030. a file in UTF-8 throughout. two files in different encodings"
                                + " were probably put together: deliver each by itself, or export them again in one");
    }

    @Test
    void says_where_a_byte_is_no_text_in_any_encoding() throws IOException {
        byte[] bytes = (CollectWorld.HEADINGS + "\nC1" + ROW + "\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;

        assertThat(refused(bytes))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:2  the bytes at " + (bytes.length - 4) + " are no text in UTF-8."
                                + " a file in UTF-8 throughout. change charset in the source's definition (often UTF-8 or"
                                + " GB18030), or export the file again");
    }

    @Test
    void refuses_the_byte_zero() throws IOException {
        byte[] bytes = (CollectWorld.HEADINGS + "\nC1" + ROW + "\nC2").getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length + 4_000);

        assertThat(refused(cut))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:3  the byte at " + bytes.length + " is zero (NUL), which no text"
                                + " holds. text only; a zero mostly comes from a file that was not written to its end."
                                + " export the file again; no row was lost");
    }

    @Test
    void refuses_a_field_of_ten_megabytes() throws IOException {
        byte[] bytes = (CollectWorld.HEADINGS + "\nC1" + ROW + "\nC2" + ROW + "x".repeat(10 << 20) + "\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(refused(bytes))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:3  a cell of the record that starts on this line holds more than"
                                + " 1048576 characters. at most 1048576 characters in a cell; often a quote was never"
                                + " closed. mend the record or export the file again; no row was lost");
    }

    @Test
    void refuses_an_empty_file() throws IOException {
        assertThat(refused(new byte[0]))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  the file is empty. headings on the first line; nothing else"
                                + " where there was nothing. export the file again");
    }

    @Test
    void refuses_a_file_shorter_than_its_row_of_headings() {
        CollectWorld world =
                new CollectWorld(folder).as(new Delimited(StandardCharsets.UTF_8, ',', '"', new HeadingRow(9)));
        world.deliver(NAME, "C1" + ROW);

        assertThat(Collecting.refused(world))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:2  the file ends here, yet the headings should stand on line 9."
                                + " headings on the line that header-row in the source's definition names."
                                + " change header-row (auto finds them), or export the file again");
    }

    @Test
    void stores_a_million_rejected_rows_and_says_it_in_one_sentence() {
        CollectWorld world = new CollectWorld(folder);
        world.deliverRaw(NAME, CollectWorld.HEADINGS + "\n" + "C\n".repeat(1_000_000));

        CollectedPartition collected = Collecting.collect(world);

        assertThat(collected.counts()).isEqualTo(new RowCounts(1_000_000, 0, 1_000_000, 0, 0));
        assertThat(Collecting.said(collected))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:2  1000000 rows have not as many fields as there are headings"
                                + " (line 2, 3, 4, 5, 6, …). 12 fields, as the headings."
                                + " deliver them again corrected; they are stored as rejected");
    }

    private static Delimited utf8() {
        return new Delimited(StandardCharsets.UTF_8, ',', '"', HeadingRow.AUTO);
    }

    private List<String> collected(String name, byte[] bytes) throws IOException {
        CollectWorld world = new CollectWorld(folder.resolve(name));
        deliver(world, bytes);
        return Collecting.rows(world, Collecting.collect(world), COLUMNS);
    }

    private List<String> refused(byte[] bytes) throws IOException {
        return refused(new CollectWorld(folder), bytes);
    }

    private static List<String> refused(CollectWorld world, byte[] bytes) throws IOException {
        deliver(world, bytes);
        return Collecting.refused(world);
    }

    private static void deliver(CollectWorld world, byte[] bytes) throws IOException {
        Files.write(world.deliverRaw(NAME, ""), bytes);
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String first, byte[] text, String second, byte[] other) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, GB18030)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(text);
            zip.putNextEntry(new ZipEntry(second));
            zip.write(other);
        }
        return packed.toByteArray();
    }
}
