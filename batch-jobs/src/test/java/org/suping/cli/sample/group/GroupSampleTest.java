package org.suping.cli.sample.group;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/** What the group's systems deliver: the same for the same seed, and one system's rows fit the others'. */
class GroupSampleTest {

    private static final long SEED = 7;
    private static final int COMPLAINTS = 3_000;

    @TempDir
    private static Path data;

    private static Map<String, List<Long>> rows = Map.of();

    @BeforeAll
    static void write() throws IOException {
        rows = GroupSample.write(data, SEED, COMPLAINTS);
    }

    @Test
    void is_the_same_on_every_machine(@TempDir Path other) throws IOException {
        GroupSample.write(other, SEED, 100);

        assertThat(digest(other)).hasToString("bdc93820c3b39d6a15adaee32c580a2cff406afe30aa34bdbcde4e25ee7da8e5");
    }

    @Test
    void differs_with_the_seed(@TempDir Path first, @TempDir Path second) throws IOException {
        GroupSample.write(first, 1, 100);
        GroupSample.write(second, 2, 100);

        assertThat(digest(first)).isNotEqualTo(digest(second));
    }

    @Test
    void counts_the_rows_it_wrote() {
        rows.forEach((file, counts) -> assertThat(counts)
                .as(file)
                .containsExactlyElementsOf(GroupSample.QUARTERS.stream()
                        .map(quarter -> (long) rows(quarter, file).size())
                        .toList()));
    }

    @Test
    void tells_after_receipt_and_closes_after_telling() {
        assertThat(all("crm-complaints.csv")).allSatisfy(row -> {
            assertInOrder(row, "受理日期", "告知日期", "办结日期");
        });
    }

    @Test
    void shows_in_an_export_nothing_that_came_later() {
        for (Period quarter : GroupSample.QUARTERS) {
            LocalDate exportedOn = quarter.end().plusDays(Exports.DAYS_TO_EXPORT);
            for (String heading : List.of("受理日期", "告知日期", "办结日期")) {
                assertThat(rows(quarter, "crm-complaints.csv").stream().map(row -> row.getField(heading)))
                        .as(heading)
                        .allMatch(day -> day.isEmpty() || !LocalDate.parse(day).isAfter(exportedOn));
            }
        }
    }

    @Test
    void keeps_what_was_known_when_it_is_delivered_again() {
        Map<String, NamedCsvRecord> later = rows(GroupSample.QUARTERS.get(1), "crm-complaints.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("投诉编号"), Function.identity()));
        List<NamedCsvRecord> twice = rows(GroupSample.QUARTERS.get(0), "crm-complaints.csv").stream()
                .filter(row -> later.containsKey(row.getField("投诉编号")))
                .toList();

        assertThat(twice).hasSizeGreaterThan(100).allSatisfy(row -> {
            List<String> now = later.getOrDefault(row.getField("投诉编号"), row).getFields();
            for (int i = 0; i < now.size(); i++) {
                assertThat(row.getField(i)).isIn("", now.get(i));
            }
        });
        assertThat(twice).anyMatch(row -> row.getField("办结日期").isEmpty());
    }

    @Test
    void mediates_complaints_whose_complainant_was_told() {
        Map<String, String> toldOn = toldOn();

        assertThat(all("mediations.csv")).isNotEmpty().allSatisfy(row -> {
            assertThat(toldOn).containsKey(row.getField("投诉编号"));
            assertThat(row.getField("申请日期")).isGreaterThan(toldOn.getOrDefault(row.getField("投诉编号"), ""));
            assertInOrder(row, "申请日期", "受理日期", "调解结束日期", "履行日期");
            assertThat(row.getField("协议金额").isEmpty())
                    .isEqualTo(!row.getField("调解结果").equals("达成协议"));
        });
    }

    @Test
    void asks_partners_that_are_on_the_list_about_complaints_that_are_there() {
        Map<String, String> toldOn = toldOn();
        Set<String> partners = all("partners.csv").stream()
                .map(row -> row.getField("合作机构编号") + row.getField("机构代码").substring(0, 2))
                .collect(Collectors.toCollection(HashSet::new));

        assertThat(all("cooperation.csv")).isNotEmpty().allSatisfy(row -> {
            assertThat(toldOn).containsKey(row.getField("投诉编号"));
            assertThat(partners)
                    .contains(row.getField("合作机构编号") + row.getField("机构代码").substring(0, 2));
            assertInOrder(row, "发出日期", "答复日期");
            assertThat(LocalDate.parse(row.getField("发出日期")).plusDays(5)).hasToString(row.getField("应答复日期"));
        });
    }

    @Test
    void reports_in_public_are_about_complaints_that_are_there() {
        Set<String> complaints = toldOn().keySet();

        assertThat(all("opinions.csv").stream().map(row -> row.getField("关联投诉编号")))
                .isNotEmpty()
                .allMatch(complaints::contains);
    }

    @Test
    void gives_every_review_a_day_it_is_due_and_no_part_above_its_whole() {
        assertThat(all("reviews.csv")).isNotEmpty().allSatisfy(row -> {
            assertThat(LocalDate.parse(row.getField("提交日期")).plusDays(10)).hasToString(row.getField("应完成日期"));
            assertInOrder(row, "提交日期", "审查完成日期", "上线日期");
            assertFalling(row, "审查意见数", "实质意见数");
            assertFalling(row, "审查意见数", "已答复意见数", "已采纳意见数");
        });
        assertThat(all("trainings.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertFalling(row, "应参训人次", "实际参训人次", "参加考核人次", "合格人次"));
        assertThat(all("service.csv")).isNotEmpty().allSatisfy(row -> {
            assertFalling(row, "转人工呼入", "实际接听");
            assertFalling(row, "承保保单", "十五日内送达");
            assertFalling(row, "应回访", "回访成功");
            assertFalling(row, "立案", "结案");
            assertFalling(row, "参评人次", "满意人次");
        });
    }

    /** An empty day has not come yet. */
    private static void assertInOrder(NamedCsvRecord row, String... headings) {
        assertThat(Stream.of(headings).map(row::getField).filter(day -> !day.isEmpty()))
                .isSorted();
    }

    private static void assertFalling(NamedCsvRecord row, String... headings) {
        List<Integer> numbers = Stream.of(headings)
                .map(row::getField)
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
        assertThat(numbers).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    /** Complaint → the day its complainant was told, as the last delivery knew it. */
    private static Map<String, String> toldOn() {
        return all("crm-complaints.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("投诉编号"), row -> row.getField("告知日期"), (earlier, later) -> later));
    }

    private static List<NamedCsvRecord> all(String file) {
        return GroupSample.QUARTERS.stream()
                .flatMap(quarter -> rows(quarter, file).stream())
                .toList();
    }

    private static List<NamedCsvRecord> rows(Period quarter, String file) {
        boolean byHand = file.equals("education.csv") || file.equals("opinions.csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .fieldSeparator(file.equals("cooperation.csv") ? ';' : ',')
                .ofNamedCsvRecord(
                        Files.newInputStream(data.resolve(quarter.toString()).resolve(file)),
                        byHand ? Charset.forName("GB18030") : StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Over the names and digests of all files. */
    private static Sha256 digest(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.append(folder.relativize(file).toString().replace('\\', '/'))
                        .append(' ')
                        .append(Sha256.of(Files.readString(file, StandardCharsets.ISO_8859_1)))
                        .append('\n');
            }
        }
        return Sha256.of(lines.toString());
    }
}
