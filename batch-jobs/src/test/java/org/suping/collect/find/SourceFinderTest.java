package org.suping.collect.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.CollectWorld;
import org.suping.evidence.SourceFile;
import org.suping.findings.Checked;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** Which files are read for a period. */
class SourceFinderTest {

    @TempDir
    Path folder;

    @Test
    void pins_the_files_of_the_period_by_name_and_digest() {
        CollectWorld world = new CollectWorld(folder);
        world.deliverRaw("crm-complaints-2.csv", "two");
        world.deliverRaw("crm-complaints-1.csv", "one");
        world.deliverRaw("minutes.docx", "other");

        assertThat(find(world).orThrow())
                .containsExactly(
                        file("2026Q3/crm-complaints-1.csv", "one"), file("2026Q3/crm-complaints-2.csv", "two"));
        assertThat(find(world).findings()).isEmpty();
    }

    @Test
    void says_where_it_looked_in_vain() {
        CollectWorld world = new CollectWorld(folder);

        assertThat(find(world).isBlocked()).isTrue();
        assertThat(sentences(find(world)))
                .containsExactly("crm  no file matches 2026Q3/crm-complaints*.csv in " + world.data()
                        + ". at least one file of every source for every period; one with headings only where there was"
                        + " nothing. put the file into that folder or change files in the source's definition, then run"
                        + " again");
    }

    @Test
    void tells_workbooks_of_formats_that_nothing_reads() {
        CollectWorld world = new CollectWorld(folder);
        world.deliverRaw("crm-complaints-1.csv", "one");
        world.deliverRaw("crm-complaints-2.xls", "two");
        world.deliverRaw("投诉.ODS", "three");

        assertThat(find(world).findings().stream().map(finding -> finding.sentence(Language.ZH)))
                .containsExactly("2026Q3  有 2 个工作簿的格式不能读取：crm-complaints-2.xls, 投诉.ODS。数据为 .xlsx、文本或 Parquet。"
                        + "是本期数据的，用 Excel、WPS 或 LibreOffice 另存为 .xlsx 并由来源读取；不是的移走");
        assertThat(sentences(find(world)))
                .containsExactly(
                        "2026Q3  2 workbooks are of a format that is not read: crm-complaints-2.xls, 投诉.ODS. data"
                                + " as .xlsx, text or Parquet. save it as .xlsx in Excel, WPS or LibreOffice where it is data of the"
                                + " period and have a source read it; else move it away");
    }

    @Test
    void tells_what_nobody_reads_and_looks_like_a_delivery() {
        CollectWorld world = new CollectWorld(folder);
        world.deliverRaw("crm-complaints-1.csv", "one");
        world.deliverRaw("crm-complaint-2.csv", "two");
        world.deliverRaw("crm\u202Ecomplaints.csv", "three");
        world.deliverRaw("~$crm-complaints.csv", "locked");
        world.deliverRaw(".crm-complaints.csv", "copied");

        assertThat(find(world).orThrow()).containsExactly(file("2026Q3/crm-complaints-1.csv", "one"));
        assertThat(sentences(find(world)))
                .containsExactly("2026Q3  no source reads 2 files here: crm-complaint-2.csv, crm\uFFFDcomplaints.csv."
                        + " every delivered file in the folder of the period read by a source. compare their names with"
                        + " files in the sources' definitions, then rename them, change the definition or move them"
                        + " away");
    }

    @Test
    void reads_the_same_content_once_and_says_so() {
        CollectWorld world = new CollectWorld(folder);
        world.deliverRaw("crm-complaints-1.csv", "one");
        world.deliverRaw("crm-complaints-2.csv", "one");

        assertThat(find(world).isBlocked()).isFalse();
        assertThat(find(world).orThrow()).containsExactly(file("2026Q3/crm-complaints-1.csv", "one"));
        assertThat(sentences(find(world)))
                .containsExactly("2026Q3/crm-complaints-2.csv  its content is that of 2026Q3/crm-complaints-1.csv,"
                        + " which alone was read. the same data delivered once."
                        + " make sure that this was meant; remove one of the two where it was not");
    }

    @Test
    void follows_no_link_out_of_the_data_folder() throws IOException {
        CollectWorld world = new CollectWorld(folder);
        Path outside = Files.writeString(folder.resolve("secret.csv"), "secret");
        Path file = world.deliverRaw("crm-complaints-1.csv", "one");
        Files.createSymbolicLink(file.resolveSibling("crm-complaints-2.csv"), outside);

        assertThat(find(world).isBlocked()).isTrue();
        assertThat(sentences(find(world)))
                .containsExactly("crm  2026Q3/crm-complaints-2.csv leads out of the data folder " + world.data()
                        + ". files inside the data folder only. move the file into the data folder and change files in"
                        + " the source's definition");
    }

    private static Checked<List<SourceFile>> find(CollectWorld world) {
        return SourceFinder.find(world.definitions(), world.folders(), CollectWorld.PERIOD);
    }

    private static List<String> sentences(Checked<?> found) {
        return found.findings().stream()
                .map(finding -> finding.sentence(Language.EN))
                .toList();
    }

    private static SourceFile file(String name, String content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content.getBytes(StandardCharsets.UTF_8));
        return new SourceFile(
                "crm",
                "complaint",
                name,
                content.length(),
                Sha256.of(content),
                checksum.getValue(),
                LocalDate.of(2026, 9, 30));
    }
}
