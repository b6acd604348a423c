package org.suping.collect.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.collect.CollectWorld;
import org.suping.definitions.source.HeadingRow;
import org.suping.definitions.source.SourceFormat.Workbook;

/** Workbooks that somebody made to harm: nothing but the file itself is read, nothing is written beside, and it is told. */
class HostileWorkbookTest {

    private static final String FILE = "2026Q3/crm-complaints.csv";
    private static final String[] HEADINGS = CollectWorld.HEADINGS.split(",");
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String DAMAGED =
            FILE + "  the workbook ends early or is damaged. an .xlsx workbook that opens to its"
                    + " end. export or transfer it again, then run again; no row was lost";

    @TempDir
    Path folder;

    private static String brokenAfter(int row) {
        return FILE + "  nothing can be read after row " + row + ": the workbook is damaged. an .xlsx workbook that"
                + " opens to its end. open it in Excel or WPS and save it as .xlsx, then run again; no row was lost";
    }

    @Test
    void reads_no_file_that_the_xml_of_a_sheet_names() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        String sheet = "<!DOCTYPE worksheet [<!ENTITY file SYSTEM \"" + secret.toUri() + "\">]><worksheet " + SPACE
                + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&file;</t></is></c></row></sheetData></worksheet>";

        assertThat(refused(new SheetXml().with(SHEET, utf8(sheet)))).containsExactly(brokenAfter(0));
    }

    @Test
    void multiplies_no_entities_of_shared_texts() throws IOException {
        String laughs = IntStream.range(1, 12)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        String texts =
                "<!DOCTYPE sst [<!ENTITY l0 \"ha\">" + laughs + "]><sst " + SPACE + "><si><t>&l11;</t></si></sst>";

        assertThat(refused(new SheetXml().with(TEXTS, utf8(texts)).row(HEADINGS)))
                .containsExactly(DAMAGED);
    }

    @Test
    void reads_as_many_columns_as_a_sheet_can_have_and_refuses_one_more() throws IOException {
        CollectWorld widest = world(new SheetXml().with(SHEET, wide(16_384)));
        CollectedPartition collected = Collecting.collect(widest);

        assertThat(Collecting.said(collected)).isEmpty();
        assertThat(Collecting.rows(widest, collected, "complaint_id, received_on, content"))
                .containsExactly("C1|2026-07-03|null");
        assertThat(refused(new SheetXml().with(SHEET, wide(16_385)))).containsExactly(brokenAfter(0));
    }

    /** A sheet with the headings first and numbers as headings after them, and one complaint. */
    private static byte[] wide(int columns) {
        String headings = Stream.concat(
                        Stream.of(HEADINGS),
                        IntStream.range(HEADINGS.length, columns).mapToObj(Integer::toString))
                .map(HostileWorkbookTest::cell)
                .collect(Collectors.joining());
        return sheet("<row>" + headings + "</row><row>" + complaint("C1") + cell("").repeat(4)
                + cell("x").repeat(columns - HEADINGS.length) + "</row>");
    }

    static Stream<String> placesThatNoSheetHas() {
        return Stream.of(
                "<row r=\"4\"><c r=\"ZZZZ99999999\"><v>1</v></c></row>",
                "<row r=\"4\"><c r=\"XFE4\"><v>1</v></c></row>",
                "<row r=\"4\"><c r=\"4\"><v>1</v></c></row>",
                "<row r=\"4\"><c r=\"\"><v>1</v></c></row>",
                "<row r=\"4\"><c r=\"B4\"><v>1</v></c><c r=\"A4\"><v>2</v></c></row>",
                "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"A4\"><v>2</v></c></row>",
                "<row r=\"99999999999999999999\"><c><v>1</v></c></row>",
                "<row r=\"1048577\"><c><v>1</v></c></row>",
                "<row r=\"-4\"><c><v>1</v></c></row>",
                "<row r=\"0\"><c><v>1</v></c></row>",
                "<row r=\"\"><c><v>1</v></c></row>",
                "<row r=\"2\"><c><v>1</v></c></row>",
                "<row r=\"3\"><c><v>1</v></c></row>",
                "<row r=\"4\"><c s=\"-1\"><v>1</v></c></row>",
                "<row r=\"4\"><c t=\"z\"><v>1</v></c></row>");
    }

    @ParameterizedTest
    @MethodSource("placesThatNoSheetHas")
    void refuses_places_that_no_sheet_has_or_that_go_back(String row) throws IOException {
        String rows =
                row(HEADINGS) + "<row>" + complaint("C1") + "</row><row r=\"3\">" + complaint("C2") + "</row>" + row;

        assertThat(refused(new SheetXml().with(SHEET, sheet(rows)))).containsExactly(brokenAfter(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "99999999999999999999", "1.0", "一"})
    void refuses_the_number_of_a_shared_text_that_is_not_there(String number) throws IOException {
        String texts = "<sst " + SPACE + "><si><t>C1</t></si><si><t>C2</t></si></sst>";
        String rows = row(HEADINGS) + "<row><c t=\"s\"><v>" + number + "</v></c>" + cell("310101") + "</row>";

        assertThat(refused(new SheetXml().with(TEXTS, utf8(texts)).with(SHEET, sheet(rows))))
                .containsExactly(brokenAfter(1));
    }

    @Test
    void rejects_days_before_the_first_and_after_the_last_that_a_workbook_has() throws IOException {
        SheetXml sheet = new SheetXml().row(HEADINGS);
        for (String serial : List.of("-1", "0", "2958466", "99999999999999", "-0.5", "1E300", "46206")) {
            sheet.row("C" + serial, "310101", "2026-07-03", SheetXml.day(serial), "", "来访", "理赔纠纷", "机动车辆保险");
        }

        CollectWorld world = world(sheet);
        CollectedPartition collected = Collecting.collect(world);

        assertThat(Collecting.rows(world, collected, "_row, _finding, told_on"))
                .containsExactly(
                        "2|R-DATE:told_on|null",
                        "3|R-DATE:told_on|null",
                        "4|R-DATE:told_on|null",
                        "5|R-DATE:told_on|null",
                        "6|R-DATE:told_on|null",
                        "7|R-CELL-DIGITS:told_on|null",
                        "8|null|2026-07-03");
        assertThat(Collecting.said(collected))
                .containsExactly(
                        FILE + "!投诉明细!D2  告知日期 is not a day in 5 rows (D2, D3, D4, D5, D6, as -#). a day of the"
                                + " calendar, as yyyy-MM-dd. deliver them again corrected; where the whole column differs change"
                                + " format in the source's definition",
                        FILE + "!投诉明细!D7  告知日期 is a number of more than 15 digits in 1 row, of which the file has not"
                                + " kept the last (D7). a value. export it from its system again with that column as text: the"
                                + " digits cannot be had from this file; the rows are stored as rejected");
    }

    @Test
    void finds_headings_with_invisible_signs_in_them_and_none_in_those_that_are_nothing_else() throws IOException {
        String[] headings = HEADINGS.clone();
        headings[0] = "\u200B投\u200D诉\u2060编号\uFEFF";
        headings[1] = "\u202A机构代码\u202C";
        headings[2] = "受理\u00AD日期\u3000";
        String[] nothing = {"\u200B", "\u200B\uFEFF", "\u2060"};

        CollectWorld world = world(new SheetXml()
                .row(nothing)
                .row(headings)
                .row("\u200EC1\u200B", "310101\u2060", "2026-07-03\u202F", "", "", "来访", "理赔纠纷"));

        assertThat(Collecting.rows(world, Collecting.collect(world), "_row, _finding, complaint_id, org, received_on"))
                .containsExactly("3|null|C1|310101|2026-07-03");
        assertThat(refused(new SheetXml().row(nothing).row("1", "2", "3")))
                .containsExactly(
                        FILE
                                + "!投诉明细  none of the first 2 rows holds any of the headings (not shown: it may be somebody's"
                                + " data). every heading of the source's definition once in the row of headings. add the row"
                                + " of headings, or change headings, header-row, delimiter or charset in the source's definition");
    }

    @Test
    void writes_nothing_where_a_member_says_and_reads_no_member_that_is_nobodys() throws IOException {
        SheetXml sheet = new SheetXml()
                .with("../../../../slipped.txt", utf8("x"))
                .with("/slipped-too.txt", utf8("x"))
                .with("..\\slipped-as-well.txt", utf8("x"))
                .row(HEADINGS)
                .row("C1", "310101", "2026-07-03", "", "", "来访", "理赔纠纷");
        CollectWorld world = world(sheet);

        assertThat(Collecting.collect(world).counts().accepted()).isEqualTo(1);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("slipped"));
        }
        assertThat(Path.of("/slipped-too.txt")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "/etc/passwd",
                "../../../../../etc/passwd",
                "http://127.0.0.1:1/sheet.xml",
                "",
                "../xl/../xl/worksheets/nothing.xml"
            })
    void opens_no_sheet_that_lies_in_another_file(String target) throws IOException {
        String relations = "<Relationships><Relationship Id=\"rId2\" Type=\"x/worksheet\" Target=\"" + target
                + "\" TargetMode=\"External\"/></Relationships>";

        assertThat(refused(new SheetXml().with(RELATIONS, utf8(relations)).row(HEADINGS)))
                .containsExactly(DAMAGED);
    }

    @Test
    void believes_no_archive_that_holds_two_members_of_one_name() throws IOException {
        byte[] bytes = new SheetXml()
                .with("xl/worksheets/sheet3.xml", sheet(row("hidden")))
                .row(HEADINGS)
                .bytes();
        String names = new String(bytes, StandardCharsets.ISO_8859_1).replace("sheet3.xml", "sheet2.xml");

        assertThat(Collecting.refused(world(names.getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly(DAMAGED);
    }

    @Test
    void holds_no_row_that_is_longer_than_data() throws IOException {
        String longest = "x".repeat(1 << 17);
        String texts = "<sst " + SPACE + "><si><t>" + longest + "</t></si></sst>";

        assertThat(refused(
                        new SheetXml().with(SHEET, sheet("<row>" + cell(longest).repeat(65) + "</row>"))))
                .containsExactly(brokenAfter(0));
        assertThat(refused(new SheetXml()
                        .with(TEXTS, utf8(texts))
                        .with(SHEET, sheet("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(65) + "</row>"))))
                .containsExactly(brokenAfter(0));
    }

    private static byte[] sheet(String rows) {
        return utf8("<worksheet " + SPACE + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(HostileWorkbookTest::cell).collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static String complaint(String id) {
        return Stream.of(id, "310101", "2026-07-03", "", "", "来访", "理赔纠纷", "机动车辆保险")
                .map(HostileWorkbookTest::cell)
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> refused(SheetXml sheet) throws IOException {
        return Collecting.refused(world(sheet));
    }

    private CollectWorld world(SheetXml sheet) throws IOException {
        return world(sheet.bytes());
    }

    private CollectWorld world(byte[] bytes) throws IOException {
        CollectWorld world = new CollectWorld(Files.createTempDirectory(folder, "world"))
                .as(new Workbook("投诉明细", 1, HeadingRow.AUTO));
        Files.write(world.deliverRaw("crm-complaints.csv", ""), bytes);
        return world;
    }
}
