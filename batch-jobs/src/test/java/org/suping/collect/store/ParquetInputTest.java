package org.suping.collect.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.CollectWorld;
import org.suping.definitions.source.SourceFormat;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;

/** Parquet files of every kind a branch may export: what is read, and what is refused with which words. */
class ParquetInputTest {

    private static final String NAME = "crm-complaints.csv";
    private static final String PLACE = "2026Q3/crm-complaints.csv";

    @TempDir
    Path folder;

    @Test
    void reads_numbers_days_times_and_truth_of_every_width() throws IOException {
        byte[] bytes = new ParquetBytes()
                .with("投诉编号", "i::TINYINT")
                .with("机构代码", "310101::UINTEGER")
                .with("受理日期", "TIMESTAMP '2026-07-03 23:59:59'")
                .with("告知日期", "'2026-07-05'")
                .with("办结日期", "CASE WHEN i = 1 THEN TIMESTAMP_NS '2026-07-06 00:00:00' END")
                .with("涉诉金额", "CASE i WHEN 1 THEN 0.1::DOUBLE + 0.2::DOUBLE WHEN 2 THEN 1.2E5 ELSE 12.5::FLOAT END")
                .in(folder);

        CollectWorld world = world(bytes, null);
        CollectedPartition collected = Collecting.collect(world);

        assertThat(Collecting.said(collected)).isEmpty();
        assertThat(Collecting.rows(
                        world, collected, "_row, _status, complaint_id, org, received_on, told_on, closed_on, amount"))
                .containsExactly(
                        "1|accepted|1|310101|2026-07-03|2026-07-05|2026-07-06|0.3000",
                        "2|accepted|2|310101|2026-07-03|2026-07-05|null|120000.0000",
                        "3|accepted|3|310101|2026-07-03|2026-07-05|null|12.5000");
    }

    @Test
    void keeps_the_time_of_a_day_where_the_column_is_text() throws IOException {
        byte[] bytes = new ParquetBytes()
                .with(
                        "投诉编号",
                        "CASE i WHEN 1 THEN TIMESTAMP '2026-07-03 08:05:00' WHEN 2 THEN TIMESTAMP '2026-07-03 08:05:00.25'"
                                + " ELSE TIMESTAMP '2026-07-03' END")
                .in(folder);

        CollectWorld world = world(bytes, null);

        assertThat(Collecting.rows(world, Collecting.collect(world), "complaint_id"))
                .containsExactly("2026-07-03 08:05:00", "2026-07-03 08:05:00.25", "2026-07-03");
    }

    @Test
    void tells_the_day_of_an_instant_in_the_zone_of_the_source() throws IOException {
        byte[] bytes = new ParquetBytes()
                .with("受理日期", "TIMESTAMPTZ '2026-07-03 16:30:00+00'")
                .in(folder);

        CollectWorld world = world(bytes, ZoneId.of("Asia/Shanghai"));

        assertThat(Collecting.rows(world, Collecting.collect(world), "received_on"))
                .containsOnly("2026-07-04");
        assertThat(Collecting.refused(world(bytes, null)))
                .containsExactly(PLACE + "  the times of the column \"受理日期\" are instants, and the source's definition"
                        + " names no zone. the zone in which their days are told, as zone: Asia/Shanghai. write zone in"
                        + " the source's definition; nothing is guessed, as days could be one off");
    }

    @Test
    void refuses_the_old_kind_of_time_that_does_not_name_its_zone() throws IOException {
        byte[] bytes = new ParquetBytes().with("受理日期", "TIMESTAMP '2026-07-03'").in(folder);
        // in the file's schema an element is its type, its repetition and its name, each after its field's number
        byte[] element = {0x15, 0x04, 0x25, 0x02, 0x18, 0x0C};
        int at = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(element, StandardCharsets.ISO_8859_1)
                        + new String("受理日期".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        bytes[at + 1] = 0x06;

        assertThat(Collecting.refused(world(bytes, null)))
                .containsExactly(PLACE + "  the times of the column \"受理日期\" are of the old type INT96, which does not"
                        + " say their zone. times of the type TIMESTAMP, or days. export it again (Spark:"
                        + " spark.sql.parquet.outputTimestampType=TIMESTAMP_MICROS); nothing is guessed, as days could"
                        + " be one off");
    }

    @Test
    void refuses_a_block_that_needs_more_memory_than_there_is() throws IOException {
        String longText = "repeat('x', 120000) || i";
        byte[] bytes = new ParquetBytes()
                .with("投诉编号", longText)
                .with("投诉内容", longText)
                .with("投诉人", longText)
                .rows(2_048)
                .options(", compression zstd")
                .in(folder);

        assertThat(Collecting.refused(world(bytes, null)))
                .containsExactly(
                        PLACE + "  a block of it unpacks to more than 300 MB and cannot be read. a Parquet file"
                                + " written in blocks of usual size. export it again with smaller row groups");
    }

    @Test
    void reads_text_that_an_older_system_did_not_call_so() throws IOException {
        CollectWorld world = world(new ParquetBytes().with("渠道", "encode('来访')").in(folder), null);

        assertThat(Collecting.rows(world, Collecting.collect(world), "channel")).containsOnly("visit");
        assertThat(Collecting.refused(world(
                        new ParquetBytes().with("渠道", "'\\xFF\\xFE'::BLOB").in(folder), null)))
                .containsExactly(PLACE + "  it holds text that is not UTF-8. text in UTF-8, as Parquet asks for."
                        + " convert it to UTF-8 and export it again; no row was lost");
    }

    @Test
    void rejects_rows_whose_days_or_numbers_are_none() throws IOException {
        byte[] bytes = new ParquetBytes()
                .with("受理日期", "CASE WHEN i = 1 THEN DATE 'infinity' ELSE DATE '2026-07-03' END")
                .with("涉诉金额", "CASE i WHEN 2 THEN 'nan'::DOUBLE WHEN 3 THEN 1234567890123456::DOUBLE END")
                .in(folder);

        CollectedPartition collected = Collecting.collect(world(bytes, null));

        assertThat(collected.counts()).isEqualTo(new RowCounts(3, 0, 3, 0, 0));
        assertThat(Collecting.said(collected))
                .containsExactly(
                        PLACE + ":1  受理日期 is not a day in 1 row (line 1, as xxxxxxxx). a day of the calendar, as"
                                + " yyyy-MM-dd. deliver them again corrected; where the whole column differs change"
                                + " format in the source's definition",
                        PLACE + ":2  涉诉金额 is not a number in 1 row (line 2, as xxx). a number, at most 14 digits"
                                + " before and 4 after the point. deliver them again corrected; they are stored as"
                                + " rejected",
                        PLACE + ":3  涉诉金额 is a number of more than 15 digits in 1 row, of which the file has not"
                                + " kept the last (line 3). a value. export it from its system again with that column as"
                                + " text: the digits cannot be had from this file; the rows are stored as rejected");
    }

    @Test
    void reads_only_the_columns_that_are_asked_for() throws IOException {
        byte[] bytes = new ParquetBytes()
                .with("附件", "[i, i]")
                .with("经办", "{'name': 'x'}")
                .in(folder);

        assertThat(Collecting.collect(world(bytes, null)).counts()).isEqualTo(new RowCounts(3, 3, 0, 0, 0));
        assertThat(Collecting.refused(world(
                        new ParquetBytes()
                                .with("渠道", "['来访']")
                                .with("险种", "{'name': 'x'}")
                                .in(folder),
                        null)))
                .containsExactly(
                        PLACE + "  the column \"渠道\" is of type VARCHAR[], which is not one value in a cell. texts,"
                                + " numbers, days, times or truth. export it as several columns or as text, or leave it"
                                + " out of the source's definition",
                        PLACE + "  the column \"险种\" is of type STRUCT(\"name\" VARCHAR), which is not one value in a"
                                + " cell. texts, numbers, days, times or truth. export it as several columns or as text,"
                                + " or leave it out of the source's definition");
    }

    @Test
    void tells_columns_that_are_missing() throws IOException {
        assertThat(Collecting.refused(world(
                        new ParquetBytes().without("渠道").with("渠 道 名", "'来访'").in(folder), null)))
                .containsExactly(PLACE + "  no heading \"渠道\"; none is near. every heading of the source's"
                        + " definition once in the row of headings. change heading, delimiter or charset in the source's"
                        + " definition, or export the file again; where the source does not deliver the column any more,"
                        + " take it out of the definition (what rests on it is then not reported)");
    }

    @Test
    void refuses_what_is_no_parquet_file_or_not_whole() throws IOException {
        byte[] whole = new ParquetBytes().in(folder);
        String damaged = "  the Parquet file ends early or is damaged. a Parquet file that can be read to its end."
                + " export or transfer it again, then run again; no row was lost";

        assertThat(Collecting.refused(world("投诉编号,机构代码\n".getBytes(StandardCharsets.UTF_8), null)))
                .containsExactly(PLACE + "  it is no Parquet file. a Parquet file, as format in the source's definition"
                        + " says. export it as Parquet, or write format: delimited or workbook in the source's"
                        + " definition if it is text or a workbook");
        assertThat(Collecting.refused(world(new byte[0], null)))
                .containsExactly(PLACE + "  the file is empty. headings on the first line; nothing else where there was"
                        + " nothing. export the file again");
        assertThat(Collecting.refused(world(Arrays.copyOf(whole, whole.length - 100), null)))
                .containsExactly(PLACE + damaged);
        byte[] wrong = whole.clone();
        Arrays.fill(wrong, whole.length - 60, whole.length - 8, (byte) 0xFF);
        assertThat(Collecting.refused(world(wrong, null))).containsExactly(PLACE + damaged);
        assertThat(Collecting.refused(world(
                        new ParquetBytes()
                                .options(", ENCRYPTION_CONFIG {footer_key: 'key'}")
                                .in(folder),
                        null)))
                .containsExactly(PLACE + "  the Parquet file is encrypted. a Parquet file that is not encrypted. export"
                        + " it without encryption; the data folder's permissions protect it");
    }

    @Test
    void keeps_nothing_of_a_file_that_is_damaged_half_way() throws IOException {
        byte[] bytes = new ParquetBytes()
                .rows(300_000)
                .with("投诉内容", "md5(i::VARCHAR)")
                .options(", COMPRESSION zstd")
                .in(folder);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 1_000_000, (byte) 0xA5);
        CollectWorld world = world(bytes, null);

        assertThat(Collecting.refused(world).get(0))
                .matches(
                        PLACE + "  nothing can be read after row \\d+: the Parquet file is damaged\\. a Parquet file"
                                + " that can be read to its end\\. export or transfer it again, then run again; no row was lost");
        assertThat(Files.walk(world.folders().vault().root()).filter(Files::isRegularFile))
                .isEmpty();
    }

    @Test
    void is_not_taken_in_by_what_a_small_file_claims() throws IOException {
        assertThat(Collecting.refused(world(
                        new ParquetBytes()
                                .rows(4_000_000)
                                .with("投诉编号", "'C1'")
                                .options(", ROW_GROUP_SIZE 4000000")
                                .in(folder),
                        null)))
                .singleElement()
                .asString()
                .isEqualTo(PLACE + "  it claims to hold 4000000 rows, more than 250 in each of its bytes, as no data"
                        + " does. rows with a key of their own, of which a byte holds a few at best. find out where it"
                        + " comes from; if it is data after all, deliver it as text");
        assertThat(Collecting.refused(world(
                        new ParquetBytes().with("投诉内容", "repeat('长', 50000)").in(folder), null)))
                .containsExactly(
                        PLACE + ":1  a cell of this row holds more than 131072 bytes. at most 131072 bytes in a"
                                + " cell. shorten it or export the file again; no row was lost");
    }

    @Test
    void refuses_a_name_that_could_mean_another_file() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/2026Q3"));
        Files.write(data.resolve("crm-complaints?.csv"), new ParquetBytes().in(folder));
        Files.write(
                data.resolve("crm-complaintsX.csv"), new ParquetBytes().rows(9).in(folder));
        CollectWorld world = new CollectWorld(folder).as(new SourceFormat.Parquet(null));

        assertThat(Collecting.refused(world))
                .containsExactly(
                        "2026Q3/crm-complaints?.csv  the path of the Parquet file holds *, ? or [, which mean several"
                                + " files. a name and folders without these signs. rename it, then run again");
    }

    @Test
    void sees_that_the_file_was_changed_since_it_was_pinned() throws IOException {
        CollectWorld world = world(new ParquetBytes().in(folder), null);
        SourceFile pinned = Collecting.pinned(world);
        Files.write(
                folder.resolve("data").resolve(PLACE),
                new ParquetBytes().rows(4).in(folder));

        assertThat(Collecting.refused(world, pinned))
                .containsExactly(PLACE + "  the file was changed while the run read it. the same content from the run's"
                        + " start to its end. run again when the file is complete");
    }

    private CollectWorld world(byte[] bytes, @Nullable ZoneId zone) throws IOException {
        Path file = folder.resolve("data/2026Q3").resolve(NAME);
        Files.createDirectories(folder.resolve("data/2026Q3"));
        Files.write(file, bytes);
        return new CollectWorld(folder).as(new SourceFormat.Parquet(zone));
    }
}
