package org.suping.collect.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.CollectProgress;
import org.suping.collect.CollectWorld;
import org.suping.collect.find.SourceFinder;
import org.suping.evidence.FileDigest;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/** One source file into parts: every row is stored, nothing personal is. */
class PartitionCollectorTest {

    private static final String GOOD =
            ",310101,2026-07-03,2026-07-10,2026-08-01,来访,理赔纠纷,机动车辆保险,100.50,张三,310115199001011234,没有答复";

    @TempDir
    Path folder;

    @Test
    void stores_every_row_with_every_quirk_and_says_why_it_does_not_count() throws SQLException {
        CollectWorld world = new CollectWorld(folder);
        world.deliver(
                "crm-complaints.csv",
                "C1" + GOOD,
                "C2,310101",
                "",
                "C3" + GOOD + ",更多",
                GOOD,
                "C5" + GOOD.replace("2026-07-03", "2026-02-30"),
                "C6" + GOOD.replace("来访", "来店"),
                "C7" + GOOD.replace("310101", "310103"),
                "C8" + GOOD.replace("310101", "3200"),
                "C9" + GOOD.replace("100.50", "一百"),
                "D1,310101,2020-01-01,,,来访,理赔纠纷,,,,,",
                "D2\u3000,\u00A0310101 ,2026-07-03,,,来访,理赔纠纷,,,,,\"第一行",
                "第二行, 带逗号和\"\"引号\"\"\"",
                "D3" + GOOD,
                "",
                "");

        CollectedPartition collected = collect(world);

        assertThat(collected.counts()).isEqualTo(new RowCounts(12, 3, 8, 1, 0));
        assertThat(rows(world, collected, "_row, _status, _finding, complaint_id, org, content"))
                .containsExactly(
                        "2|accepted|null|C1|310101|没有答复",
                        "3|rejected|R-FIELDS|null|null|null",
                        "5|rejected|R-FIELDS|null|null|null",
                        "6|rejected|R-REQUIRED:complaint_id|null|310101|没有答复",
                        "7|rejected|R-DATE:received_on|C5|310101|没有答复",
                        "8|rejected|R-CODE:channel|C6|310101|没有答复",
                        "9|rejected|R-ORG:org|C7|null|没有答复",
                        "10|rejected|R-ORG:org|C8|null|没有答复",
                        "11|rejected|R-NUMBER:amount|C9|310101|没有答复",
                        "12|out-of-period|R-PERIOD|D1|310101|null",
                        "13|accepted|null|D2|310101|第一行\n第二行, 带逗号和\"引号\"",
                        "15|accepted|null|D3|310101|没有答复");
        assertThat(collected.findings().stream().map(found -> found.sentence(Language.EN)))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:3  2 rows have not as many fields as there are headings (line 3, 5)."
                                + " 12 fields, as the headings. deliver them again corrected; they are stored as rejected",
                        "2026Q3/crm-complaints.csv:6  投诉编号 is empty in 1 row (line 6). not empty."
                                + " deliver them again completed; they are stored as rejected",
                        "2026Q3/crm-complaints.csv:7  受理日期 is not a day in 1 row (line 7, as ####-##-##). a day of the calendar, as yyyy-MM-dd."
                                + " deliver them again corrected; where the whole column differs change format in the"
                                + " source's definition",
                        "2026Q3/crm-complaints.csv:8  渠道 is not in the code list in 1 row (line 8, as 字字)."
                                + " one of 其他, 来信, 来访, 热线电话, 监管转办, 网络; the nearest is “来信” or “来访”. deliver them again corrected, or add the"
                                + " spelling to codes in the source's definition",
                        "2026Q3/crm-complaints.csv:9  机构代码 is no unit of the organisation in the period in 2 rows"
                                + " (line 9, 10, as ######). code of the reporting unit or a unit below it that existed in 2026Q3."
                                + " deliver them again corrected, or add the unit to organisation.yml",
                        "2026Q3/crm-complaints.csv:11  涉诉金额 is not a number in 1 row (line 11, as 字字)."
                                + " a number, at most 14 digits before and 4 after the point."
                                + " deliver them again corrected; they are stored as rejected",
                        "2026Q3/crm-complaints.csv:12  1 row has no date in the period (line 12)."
                                + " at least one of its dates from 2026-07-01 to 2026-09-30."
                                + " make sure that the right period was delivered; the rows are stored and not counted",
                        "2026Q3/crm-complaints.csv:4  1 empty line (line 4). a record on every line."
                                + " make sure that no record is missing there; an empty line is no row");
    }

    @Test
    void derives_hashes_and_masks() throws SQLException {
        CollectWorld world = new CollectWorld(folder);
        world.deliver("crm-complaints.csv", "C1" + GOOD);

        CollectedPartition collected = collect(world);

        assertThat(rows(
                        world,
                        collected,
                        "due_on, days_to_tell, days_to_close, amount, complainant, id_no, id_no_hash"))
                .containsExactly("2026-07-18|7|29|100.5000|张**|310***********1234|"
                        + world.key().hash("310115199001011234"));
    }

    @Test
    void leaves_no_personal_value_in_any_column_or_finding() throws SQLException {
        CollectWorld world = new CollectWorld(folder);
        String canary = ",张宝宝,310115199001019999,张宝宝来电，电话13900001111，证件310115199001019999，客户李四四";
        world.deliver(
                "crm-complaints.csv",
                "C1,310101,2026-07-03,,,来访,理赔纠纷,," + canary,
                "C2,310101,2026-07-03,,,张宝宝,310115199001019999,13900001111" + canary,
                "C3,张宝宝,13900001111,,,来访,理赔纠纷,," + canary,
                "C4,310101,2026-07-03,,,来访,理赔纠纷,,张宝宝" + canary,
                "C5,310101,2026-07-03" + canary);

        CollectedPartition collected = collect(world);

        String everything = String.join("\n", rows(world, collected, "*")) + collected.findings();
        assertThat(collected.counts().read()).isEqualTo(5);
        assertThat(everything).doesNotContain("宝宝", "四四", "1390000", "00001111", "19900101", "9999，");
    }

    @Test
    void writes_the_same_bytes_for_the_same_file() {
        CollectWorld world = new CollectWorld(folder);
        world.deliver("crm-complaints.csv", "C1" + GOOD, "C2" + GOOD, "C3,310101");

        List<PartRef> once = collect(world).parts();
        List<PartRef> again = collect(world).parts();

        assertThat(again).isEqualTo(once);
    }

    @Test
    void digests_the_content_the_same_under_another_key() throws IOException {
        CollectWorld world = new CollectWorld(folder);
        world.deliver("crm-complaints.csv", "C1" + GOOD);
        PartRef once = collect(world).parts().get(0);
        Files.delete(world.folders().maskingKey());

        PartRef again = collect(world).parts().get(0);

        assertThat(again.digest()).isNotEqualTo(once.digest());
        assertThat(again.contentDigest()).isEqualTo(once.contentDigest());
    }

    @Test
    void reads_gb18030_and_utf_8_with_a_mark_as_the_same_rows() throws SQLException {
        CollectWorld plain = new CollectWorld(folder.resolve("plain"));
        plain.deliverRaw("crm-complaints.csv", "\uFEFF" + CollectWorld.HEADINGS + "\r\nC1" + GOOD + "\r\n");
        CollectWorld chinese = new CollectWorld(folder.resolve("chinese")).in(Charset.forName("GB18030"));
        chinese.deliver("crm-complaints.csv", "C1" + GOOD);

        String columns = "_row, _status, complaint_id, channel, content, complainant";
        assertThat(rows(chinese, collect(chinese), columns)).isEqualTo(rows(plain, collect(plain), columns));
    }

    @Test
    void stops_at_bytes_that_are_no_text_in_the_encoding_and_keeps_nothing() throws IOException {
        CollectWorld world = new CollectWorld(folder);
        Path file = world.deliver("crm-complaints.csv", "C1" + GOOD);
        Files.write(file, "C2,31\n".getBytes(Charset.forName("GB18030")), java.nio.file.StandardOpenOption.APPEND);
        Files.write(file, "来访\n".getBytes(Charset.forName("GB18030")), java.nio.file.StandardOpenOption.APPEND);
        long position = Files.size(file) - 5;

        assertThat(blocked(world))
                .isEqualTo("2026Q3/crm-complaints.csv:4  the bytes at " + position
                        + " are no text in UTF-8; from this line on"
                        + " it is probably GB18030. a file in UTF-8 throughout. two files in different encodings were"
                        + " probably put together: deliver each by itself, or export them again in one");
        assertThat(Files.exists(world.folders().vault().folder(CollectWorld.ATTEMPT)))
                .isFalse();
    }

    @Test
    void stops_at_headings_that_are_missing_or_stand_twice() {
        CollectWorld world = new CollectWorld(folder);
        world.deliverRaw(
                "crm-complaints.csv",
                CollectWorld.HEADINGS.replace("办结日期", "办结日").replace("险种", "渠道") + "\n");

        BlockedException stopped = catchThrowableOfType(BlockedException.class, () -> collect(world));

        assertThat(stopped.findings().stream().map(found -> found.sentence(Language.EN)))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:1  no heading \"办结日期\"; the nearest is “办结日”."
                                + " every heading of the source's definition once in the row of headings."
                                + " change heading, delimiter or charset in the source's definition, or export the file"
                                + " again; where the source does not deliver the column any more, take it out of the"
                                + " definition (what rests on it is then not reported)",
                        "2026Q3/crm-complaints.csv:1  heading \"渠道\" stands 2 times."
                                + " every heading of the source's definition once in the row of headings."
                                + " remove or rename the other column, then export the file again",
                        "2026Q3/crm-complaints.csv:1  no heading \"险种\"; none is near."
                                + " every heading of the source's definition once in the row of headings."
                                + " change heading, delimiter or charset in the source's definition, or export the file"
                                + " again; where the source does not deliver the column any more, take it out of the"
                                + " definition (what rests on it is then not reported)");
    }

    @Test
    void stops_at_a_quote_that_is_never_closed() {
        CollectWorld world = new CollectWorld(folder);
        world.deliver("crm-complaints.csv", "C1" + GOOD, "C2,\"310101,2026-07-03", "C3" + GOOD);

        assertThat(blocked(world))
                .isEqualTo(
                        "2026Q3/crm-complaints.csv:3  a quote in the record that starts on this line is never closed."
                                + " quotes in pairs, those within a text doubled. mend the record or export the file again; no"
                                + " row was lost");
    }

    @Test
    void stops_when_the_file_was_changed_after_it_was_pinned() {
        CollectWorld world = new CollectWorld(folder);
        world.deliver("crm-complaints.csv", "C1" + GOOD);
        SourceFile pinned = pinned(world);
        world.deliver("crm-complaints.csv", "C2" + GOOD);

        BlockedException stopped = catchThrowableOfType(
                BlockedException.class, () -> collector(world).collect(CollectWorld.ATTEMPT, pinned));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
        assertThat(stopped.findings().get(0).sentence(Language.EN))
                .isEqualTo("2026Q3/crm-complaints.csv  the file was changed while the run read it."
                        + " the same content from the run's start to its end. run again when the file is complete");
    }

    @Test
    void gives_no_part_for_a_file_with_headings_only() {
        CollectWorld world = new CollectWorld(folder);
        world.deliverRaw("crm-complaints.csv", CollectWorld.HEADINGS);

        CollectedPartition collected = collect(world);

        assertThat(collected)
                .isEqualTo(new CollectedPartition(collected.file(), "", List.of(), RowCounts.ZERO, List.of()));
    }

    @Test
    void begins_a_new_part_after_a_full_one() throws IOException {
        CollectWorld world = new CollectWorld(folder);
        int rows = PartWriter.ROWS_PER_PART + 1;
        StringBuilder lines = new StringBuilder(CollectWorld.HEADINGS).append('\n');
        for (int i = 0; i < rows; i++) {
            lines.append('C').append(i).append(",310101,2026-07-03,,,来访,理赔纠纷,,,,,\n");
        }
        world.deliverRaw("crm-complaints.csv", lines.toString());

        List<PartRef> parts = collect(world).parts();

        assertThat(parts.stream().map(part -> part.ordinal() + ": " + part.firstRow() + "-" + part.lastRow()))
                .containsExactly("1: 2-" + rows, "2: " + (rows + 1) + "-" + (rows + 1));
        assertThat(parts.stream().mapToLong(PartRef::rows).sum()).isEqualTo(rows);
        for (PartRef part : parts) {
            Path file = world.folders().vault().resolve(part);
            assertThat(FileDigest.of(file).digest()).isEqualTo(part.digest());
            assertThat(Files.size(file)).isEqualTo(part.bytes());
        }
    }

    private static CollectedPartition collect(CollectWorld world) {
        return collector(world).collect(CollectWorld.ATTEMPT, pinned(world));
    }

    private static PartitionCollector collector(CollectWorld world) {
        return new PartitionCollector(world.definitions(), world.folders(), world.key(), CollectProgress.SILENT);
    }

    private static SourceFile pinned(CollectWorld world) {
        return SourceFinder.find(world.definitions(), world.folders(), CollectWorld.PERIOD)
                .orThrow()
                .get(0);
    }

    private static String blocked(CollectWorld world) {
        BlockedException stopped = catchThrowableOfType(BlockedException.class, () -> collect(world));
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
        Finding found = stopped.findings().get(0);
        return found.sentence(Language.EN);
    }

    private static List<String> rows(CollectWorld world, CollectedPartition collected, String columns)
            throws SQLException {
        List<Path> files = collected.parts().stream()
                .map(part -> world.folders().vault().resolve(part))
                .toList();
        List<String> rows = new ArrayList<>();
        try (DuckDBConnection engine = DuckDb.open(world.folders(), 1);
                Statement statement = engine.createStatement();
                ResultSet line = statement.executeQuery("SELECT " + columns + " FROM " + DuckDb.readParquet(files))) {
            while (line.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= line.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(line.getObject(i)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }
}
