package org.suping.collect.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.CollectProgress;
import org.suping.collect.CollectWorld;
import org.suping.definitions.source.HeadingRow;
import org.suping.definitions.source.SourceFormat.Workbook;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;

/** Workbooks as people really send them: what is read all the same, and what is refused with which words. */
class WorkbookInputTest {

    private static final String NAME = "crm-complaints.csv";
    private static final String[] HEADINGS = CollectWorld.HEADINGS.split(",");
    private static final String COLUMNS = "_row, _status, _finding, complaint_id, org, received_on, told_on, amount";
    private static final String OPENS = " an .xlsx workbook that opens to its end.";

    @TempDir
    Path folder;

    @Test
    void reads_real_dates_text_dates_and_numbers_kept_as_text() throws IOException {
        SheetXml sheet = new SheetXml()
                .row(HEADINGS)
                .row(cells("C1", SheetXml.day("46206"), "2026-07-10", SheetXml.number("100.5")))
                .row(cells("C2", "2026-07-03", SheetXml.day("46213.75"), "100.50"))
                .row(cells("C3", SheetXml.day("46206"), "", SheetXml.number("0.30000000000000004")))
                .row(cells("C4", SheetXml.day("46206"), "", SheetXml.number("1.2E5")));

        CollectWorld world = world(sheet.bytes());
        CollectedPartition collected = Collecting.collect(world);

        assertThat(Collecting.said(collected)).isEmpty();
        assertThat(Collecting.rows(world, collected, COLUMNS))
                .containsExactly(
                        "2|accepted|null|C1|310101|2026-07-03|2026-07-10|100.5000",
                        "3|accepted|null|C2|310101|2026-07-03|2026-07-10|100.5000",
                        "4|accepted|null|C3|310101|2026-07-03|null|0.3000",
                        "5|accepted|null|C4|310101|2026-07-03|null|120000.0000");
    }

    @Test
    void reads_days_that_a_cell_holds_as_iso_8601() throws IOException {
        SheetXml sheet = new SheetXml()
                .row(HEADINGS)
                .row(cells("C1", SheetXml.isoDay("2026-07-03"), SheetXml.isoDay("2026-07-10T00:00:00"), ""))
                .row(cells("C2", SheetXml.isoDay("2026-07-03T09:30:15"), SheetXml.isoDay("2026-07-10T23:59:59.5Z"), ""))
                .row(cells("C3", SheetXml.isoDay("2026-07-03"), SheetXml.isoDay("2026-02-30"), ""));

        CollectWorld world = world(sheet.bytes());
        CollectedPartition collected = Collecting.collect(world);

        assertThat(Collecting.rows(world, collected, COLUMNS))
                .containsExactly(
                        "2|accepted|null|C1|310101|2026-07-03|2026-07-10|null",
                        "3|accepted|null|C2|310101|2026-07-03|2026-07-10|null",
                        "4|rejected|R-DATE:told_on|C3|310101|2026-07-03|null|null");
        assertThat(Collecting.said(collected))
                .containsExactly("2026Q3/crm-complaints.csv!投诉明细!D4  告知日期 is not a day in 1 row (D4, as ####-##-##)."
                        + " a day of the calendar, as yyyy-MM-dd. deliver them again corrected; where the whole column"
                        + " differs change format in the source's definition");
    }

    @Test
    void reads_shared_texts_in_pieces_with_escaped_signs_and_without_reading_aids() throws IOException {
        String texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>C1</t></si>"
                + "<si><r><t>310</t></r><r><rPr/><t>101</t></r><rPh sb=\"0\" eb=\"1\"><t>san</t></rPh></si>"
                + "<si><t>一&amp;二_x000A_三<![CDATA[<四>]]></t></si></sst>";
        String[] row = cells(shared(0), "2026-07-03", "", "");
        row[1] = shared(1);
        row[11] = shared(2);

        CollectWorld world = world(new SheetXml()
                .with("xl/sharedStrings.xml", texts.getBytes(StandardCharsets.UTF_8))
                .row(HEADINGS)
                .row(row)
                .bytes());

        assertThat(Collecting.rows(world, Collecting.collect(world), "complaint_id, org, content"))
                .containsExactly("C1|310101|一&二\n三<四>");
    }

    private static String shared(int number) {
        return "<c t=\"s\"><v>" + number + "</v></c>";
    }

    @Test
    void tells_how_far_it_has_come_while_it_reads() throws IOException {
        SheetXml sheet = new SheetXml().row(HEADINGS);
        for (int i = 0; i < 2_000; i++) {
            sheet.row(cells("C" + i, "2026-07-03", "", Integer.toString(i)));
        }
        CollectWorld world = world(sheet.bytes());
        SourceFile pinned = Collecting.pinned(world);
        List<Long> told = new ArrayList<>();

        new PartitionCollector(world.definitions(), world.folders(), world.key(), new CollectProgress() {
                    @Override
                    public void advanced(SourceFile file, long bytesRead) {
                        told.add(bytesRead);
                    }

                    @Override
                    public void finished(SourceFile file, RowCounts counts) {
                        told.add(counts.read());
                    }
                })
                .collect(CollectWorld.ATTEMPT, pinned);

        assertThat(told.subList(0, told.size() - 1)).isSorted().hasSizeGreaterThan(5);
        assertThat(told).endsWith(pinned.bytes(), 2_000L);
    }

    @Test
    void counts_days_from_1904_where_the_workbook_does() throws IOException {
        SheetXml sheet = new SheetXml().since1904().row(HEADINGS).row(cells("C1", SheetXml.day("44744"), "", ""));

        CollectWorld world = world(sheet.bytes());

        assertThat(Collecting.rows(world, Collecting.collect(world), "received_on"))
                .containsExactly("2026-07-03");
    }

    @Test
    void finds_headings_merged_over_two_rows_below_a_title() throws IOException {
        String[] upper = HEADINGS.clone();
        upper[3] = "办结";
        upper[4] = "";
        String[] lower = new String[HEADINGS.length];
        Arrays.fill(lower, "");
        lower[3] = "告知日期";
        lower[4] = "日期";
        SheetXml sheet = new SheetXml()
                .row("2026年三季度投诉明细")
                .row(upper)
                .row(lower)
                .row(cells("C1", "2026-07-03", "2026-07-10", "1"));

        CollectWorld world = world(sheet.bytes());
        CollectedPartition collected = Collecting.collect(world);

        assertThat(Collecting.rows(world, collected, COLUMNS))
                .containsExactly("4|accepted|null|C1|310101|2026-07-03|2026-07-10|1.0000");
        assertThat(Collecting.said(collected))
                .containsExactly("2026Q3/crm-complaints.csv!投诉明细!A1  1 line stands above the headings (A1)."
                        + " nothing but titles and notes above the headings."
                        + " make sure that no record is among them; they are no rows");
    }

    @Test
    void reads_no_further_than_the_data_and_says_which_rows_between_are_empty() throws IOException {
        SheetXml sheet = new SheetXml()
                .row(HEADINGS)
                .row(cells("C1", "2026-07-03", "", ""))
                .blank(1)
                .skip(1)
                .row(cells("C2", "2026-07-03", "", ""))
                .blank(70_000);

        CollectedPartition collected = Collecting.collect(world(sheet.bytes()));

        assertThat(collected.counts()).isEqualTo(new RowCounts(2, 2, 0, 0, 0));
        assertThat(Collecting.said(collected))
                .containsExactly("2026Q3/crm-complaints.csv!投诉明细!A3  2 empty lines (A3, A4). a record on every line."
                        + " make sure that no record is missing there; an empty line is no row");
    }

    @Test
    void rejects_rows_whose_cells_are_no_values_and_says_why() throws IOException {
        SheetXml sheet = new SheetXml()
                .row(HEADINGS)
                .row(cells("C1", "2026-07-03", "<c t=\"e\"><v>#N/A</v></c>", ""))
                .row(cells("C2", "2026-07-03", "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", ""))
                .row(cells("C3", "2026-07-03", "", "<c><f>SUM(A1:A2)</f></c>"))
                .row(cells("C4", "2026-07-03", "", SheetXml.number("310115199001011000")))
                .row(cells("C5", "2026-07-03", "", "<c><f>[1]Sheet1!$A$1*2</f><v>8</v></c>"))
                .row(cells("C6", "2026-07-03", "", "<c><f>1+1</f><v>2</v></c>"));

        CollectWorld world = world(
                sheet.with("xl/externalLinks/externalLink1.xml", new byte[1]).bytes());
        CollectedPartition collected = Collecting.collect(world);

        assertThat(Collecting.rows(world, collected, COLUMNS))
                .containsExactly(
                        "2|rejected|R-CELL-ERROR:told_on|C1|310101|2026-07-03|null|null",
                        "3|rejected|R-CELL-ERROR:told_on|C2|310101|2026-07-03|null|null",
                        "4|rejected|R-CELL-FORMULA:amount|C3|310101|2026-07-03|null|null",
                        "5|rejected|R-CELL-DIGITS:amount|C4|310101|2026-07-03|null|null",
                        "6|accepted|null|C5|310101|2026-07-03|null|8.0000",
                        "7|accepted|null|C6|310101|2026-07-03|null|2.0000");
        assertThat(Collecting.said(collected))
                .containsExactly(
                        "2026Q3/crm-complaints.csv!投诉明细!D2  告知日期 is an error as #N/A in 2 rows (D2, D3). a value."
                                + " mend the formula or its data in the workbook and deliver it again; the rows are stored"
                                + " as rejected",
                        "2026Q3/crm-complaints.csv!投诉明细!I4  涉诉金额 is a formula that was never computed in 1 row (I4)."
                                + " a value. open the workbook in Excel or WPS and save it, which computes formulas, then"
                                + " deliver it again; the rows are stored as rejected",
                        "2026Q3/crm-complaints.csv!投诉明细!I5  涉诉金额 is a number of more than 15 digits in 1 row, of which the file has"
                                + " not kept the last (I5). a value. export it from its system again with that column as"
                                + " text: the digits cannot be had from this file; the rows are stored as rejected",
                        "2026Q3/crm-complaints.csv!投诉明细!A6  1 row has a value computed from another workbook (A6)."
                                + " values that stand in the workbook itself. read as they were saved; make sure they are"
                                + " not stale, and better put values in place of the formulas");
    }

    @Test
    void takes_the_sheet_by_name_or_position_and_says_which_there_are() throws IOException {
        byte[] bytes = new SheetXml()
                .row(HEADINGS)
                .row(cells("C1", "2026-07-03", "", ""))
                .bytes();
        String end =
                " the sheet that the source's definition names. change sheet in the source's definition (a name, or a"
                        + " position from 1), or export the workbook again";

        assertThat(Collecting.collect(world(bytes, "2", new Workbook("", 2, HeadingRow.AUTO)))
                        .counts()
                        .accepted())
                .isEqualTo(1);
        assertThat(Collecting.refused(world(bytes, "name", new Workbook("投诉", 1, HeadingRow.AUTO))))
                .containsExactly("2026Q3/crm-complaints.csv  no sheet is named \"投诉\"; there are: 说明, 投诉明细." + end);
        assertThat(Collecting.refused(world(bytes, "3", new Workbook("", 3, HeadingRow.AUTO))))
                .containsExactly("2026Q3/crm-complaints.csv  there is no sheet at position 3; there are 2." + end);
        assertThat(Collecting.refused(world(bytes, "1", new Workbook("", 1, HeadingRow.AUTO))))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  the file is empty. headings on the first line; nothing else where"
                                + " there was nothing. export the file again");
    }

    @Test
    void refuses_the_old_format() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};

        assertThat(refused(old))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  it is a workbook of the old format (.xls). an .xlsx workbook."
                                + " open it in Excel or WPS, save it as .xlsx, then run again");
    }

    @Test
    void refuses_a_workbook_locked_with_a_password() throws Exception {
        Path locked = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var bytes = encryptor.getDataStream(container)) {
                bytes.write(new SheetXml().row(HEADINGS).bytes());
            }
            try (var file = Files.newOutputStream(locked)) {
                container.writeFilesystem(file);
            }
        }

        assertThat(refused(Files.readAllBytes(locked)))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  the workbook is locked with a password. an .xlsx workbook that"
                                + " opens without a password. open it, remove the password and save it as .xlsx");
    }

    @Test
    void refuses_a_web_page_named_like_a_workbook() throws IOException {
        assertThat(refused("<html><body><table><tr><td>投诉编号</td></tr></table></body></html>"
                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  it is a web page or XML that is only named like a workbook."
                                + " an .xlsx workbook. open it in Excel or WPS and save it as .xlsx, or export it as text and write"
                                + " format: delimited");
    }

    @Test
    void refuses_text_named_like_a_workbook() throws IOException {
        assertThat(refused("投诉编号,机构代码".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  it is no Excel workbook (.xlsx). a workbook, as format in the"
                                + " source's definition says. save it as .xlsx, or write format: delimited in the source's"
                                + " definition if it is text");
    }

    @Test
    void refuses_a_workbook_that_ends_early() throws IOException {
        byte[] whole = new SheetXml().row(HEADINGS).bytes();

        assertThat(refused(Arrays.copyOf(whole, whole.length - 200)))
                .containsExactly("2026Q3/crm-complaints.csv  the workbook ends early or is damaged." + OPENS
                        + " export or transfer it again, then run again; no row was lost");
    }

    @Test
    void refuses_a_sheet_that_is_broken_inside() throws IOException {
        byte[] sheet = ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>投诉编号</t></is></c></row><row r=\"2\"><c")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(refused(
                        new SheetXml().with("xl/worksheets/sheet2.xml", sheet).bytes()))
                .containsExactly("2026Q3/crm-complaints.csv  nothing can be read after row 1: the workbook is damaged."
                        + OPENS + " open it in Excel or WPS and save it as .xlsx, then run again; no row was lost");
    }

    @Test
    void refuses_a_workbook_that_unpacks_to_more_than_data_does() throws IOException {
        byte[] bomb = new SheetXml()
                .with("xl/sharedStrings.xml", new byte[100 << 20])
                .row(HEADINGS)
                .bytes();

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refused(bomb))
                .containsExactly(
                        "2026Q3/crm-complaints.csv  the workbook unpacks to more than 250 times its size, as no data"
                                + " does. data, which packs to a few hundredths at best. find out where it comes from; if it is"
                                + " data after all, deliver it as text");
    }

    private static String[] cells(String id, String received, String told, String amount) {
        return new String[] {id, "310101", received, told, "", "来访", "理赔纠纷", "机动车辆保险", amount, "", "", ""};
    }

    private List<String> refused(byte[] bytes) throws IOException {
        return Collecting.refused(world(bytes));
    }

    private CollectWorld world(byte[] bytes) throws IOException {
        return world(bytes, "world", new Workbook("投诉明细", 1, HeadingRow.AUTO));
    }

    private CollectWorld world(byte[] bytes, String name, Workbook format) throws IOException {
        CollectWorld world = new CollectWorld(folder.resolve(name)).as(format);
        Files.write(world.deliverRaw(NAME, ""), bytes);
        return world;
    }
}
