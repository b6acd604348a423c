package org.suping.collect.settle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.CollectProgress;
import org.suping.collect.CollectWorld;
import org.suping.collect.CollectedReturn;
import org.suping.collect.find.SourceFinder;
import org.suping.collect.store.CollectedPartition;
import org.suping.collect.store.PartitionCollector;
import org.suping.collect.store.Settlement;
import org.suping.definitions.Definitions;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.ExpressionParser;
import org.suping.definitions.expression.parse.Scope;
import org.suping.definitions.rows.RowChecks;
import org.suping.definitions.rows.RowChecks.RowRule;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/** What a record asks of its rows: ranges, patterns, rules over several columns, uniqueness, and how many may be rejected. */
class RowChecksTest {

    private static final String ROW = "%s,310101,%s,%s,,来访,理赔纠纷,,%s,,,";
    private static final RowRule ORDER = new RowRule(
            "told-after-received",
            new Text("告知不早于受理", "told on or after the day received"),
            rule("told_on >= received_on"));
    private static final RowRule SMALL = new RowRule(
            "visits-are-small", new Text("来访金额较小", "visits are small"), rule("channel <> 'visit' OR amount < 9000"));

    @TempDir
    Path folder;

    @Test
    void say_which_rule_a_row_breaks_with_its_value_masked() {
        CollectWorld world = new CollectWorld(folder)
                .with(new RowChecks(
                        List.of(
                                new RowChecks.Range("amount", 0, 100_000_000, new Text("0 至 10000", "from 0 to 10000")),
                                new RowChecks.Form("complaint_id", Pattern.compile("C\\d+"))),
                        List.of(ORDER, SMALL),
                        List.of()));
        world.deliver(
                "crm-complaints.csv",
                row("C1", "2026-07-03", "2026-07-03", "0"),
                row("C2", "2026-07-03", "2026-07-02", "10"),
                row("C3", "2026-07-03", "", "-1"),
                row("C4", "2026-07-03", "", "99999999999"),
                row("张三丰", "2026-07-03", "", ""),
                row("C6", "2026-07-03", "2026-07-02", "9999"),
                row("C7", "2026-07-03", "2026-07-04", "9999"));

        CollectedPartition collected = collect(world).get(0);

        assertThat(collected.counts()).isEqualTo(new RowCounts(7, 1, 6, 0, 0));
        assertThat(sentences(collected.findings(), Language.EN))
                .containsExactly(
                        "2026Q3/crm-complaints.csv:3  2 rows are against “told on or after the day received” (line 3, 7)."
                                + " told_on is on or after received_on."
                                + " check the columns and deliver them again corrected; they are stored as rejected",
                        "2026Q3/crm-complaints.csv:4  涉诉金额 is out of range in 2 rows (line 4, 5, as -#). from 0 to 10000."
                                + " check unit and decimal sign and deliver them again corrected; where the unit"
                                + " differs give times in the source's definition; they are stored as rejected",
                        "2026Q3/crm-complaints.csv:6  投诉编号 is not written as asked in 1 row (line 6, as 字字字)."
                                + " a text that matches C\\d+. deliver them again corrected; they are stored as rejected",
                        "2026Q3/crm-complaints.csv:8  1 row is against “visits are small” (line 8)."
                                + " channel is not “visit”; or amount is less than 9000."
                                + " check the columns and deliver them again corrected; they are stored as rejected");
        assertThat(sentences(collected.findings(), Language.ZH).get(0))
                .isEqualTo("2026Q3/crm-complaints.csv:3  2 行不符合“告知不早于受理”（第 3, 7 行）。"
                        + "told_on不早于 received_on。核对各列并改正后重新交付；这些行已存入并标为拒绝");
    }

    @Test
    void tell_rows_of_different_keys_that_share_what_is_unique() {
        CollectWorld world = new CollectWorld(folder)
                .with(new RowChecks(
                        List.of(), List.of(), List.of(new RowChecks.Unique(List.of("received_on", "amount"), false))));
        world.deliver(
                "crm-complaints.csv",
                row("C1", "2026-07-03", "", "10"),
                row("C2", "2026-07-03", "", "10.00"),
                row("C1", "2026-07-03", "", "10"),
                row("C3", "2026-07-03", "", ""),
                row("C4", "2026-07-03", "", ""),
                row("C5", "2026-07-04", "", "10"));

        Settlement settlement = new Settler(world.definitions(), world.folders())
                .settle(collected(world, collect(world)), world.definitions().record("complaint"));

        assertThat(sentences(settlement.findings(), Language.EN))
                .containsExactly("complaint  1 row shares 受理日期, 涉诉金额 with a row of another key"
                        + " (2026Q3/crm-complaints.csv:3 and 2026Q3/crm-complaints.csv:2). 受理日期, 涉诉金额 in one row only."
                        + " make sure that nothing was entered twice and no number was mistyped; the rows all count");
    }

    @Test
    void set_such_rows_aside_where_the_record_says_so() {
        CollectWorld world = new CollectWorld(folder)
                .with(new RowChecks(
                        List.of(), List.of(), List.of(new RowChecks.Unique(List.of("received_on", "amount"), true))));
        world.deliver(
                "crm-complaints.csv",
                row("C1", "2026-07-03", "", "10"),
                row("C2", "2026-07-03", "", "10.00"),
                row("C1", "2026-07-03", "", "10"),
                row("C3", "2026-07-03", "", ""),
                row("C4", "2026-07-03", "", "10"));

        Settlement settlement = new Settler(world.definitions(), world.folders())
                .settle(collected(world, collect(world)), world.definitions().record("complaint"));

        assertThat(settlement.duplicates().values()).containsExactly(3L);
        assertThat(sentences(settlement.findings(), Language.EN))
                .containsExactly("complaint  2 rows share 受理日期, 涉诉金额 with a row of another key and were set aside"
                        + " (2026Q3/crm-complaints.csv:3 and 2026Q3/crm-complaints.csv:2,"
                        + " 2026Q3/crm-complaints.csv:6 and 2026Q3/crm-complaints.csv:2). 受理日期, 涉诉金额 in one row only."
                        + " make sure that nothing was entered twice and no number was mistyped; only the first row"
                        + " counts");
    }

    @Test
    void tell_how_much_was_rejected_and_why_where_the_return_goes_on() {
        CollectWorld world = new CollectWorld(folder);
        world.deliver(
                "crm-complaints.csv",
                row("C1", "2026-02-30", "", "1"),
                row("C2", "2026-07-03", "", "1"),
                row("C3", "2026-07-03", "", "1"));
        CollectedReturn collected = collected(world, collect(world));

        List<Finding> notes = new RejectedRows(limited(world, 34), world.folders()).summarise(collected);

        assertThat(sentences(notes, Language.EN))
                .containsExactly(
                        "crm  of 3 rows 1 was rejected (33.33%), most of them because 受理日期 is not a day (1 row, e.g. 2026Q3/crm-complaints.csv:2)."
                                + " no row rejected. correct them reason by reason and deliver them again; what is rejected"
                                + " counts nowhere");
        assertThat(sentences(notes, Language.ZH))
                .containsExactly("crm  3 行中 1 行被拒绝（33.33%），最多的原因：受理日期不是日期（1 行，如 2026Q3/crm-complaints.csv:2）。"
                        + "没有被拒绝的行。按各条原因改正后重新交付；被拒绝的行不计入任何数字");
    }

    @Test
    void stop_a_return_with_too_many_rejected_rows() {
        CollectWorld world = new CollectWorld(folder);
        world.deliver(
                "crm-complaints.csv",
                IntStream.range(0, 8)
                        .mapToObj(i -> row("C" + i, i < 2 ? "2026-02-30" : "2026-07-03", "", i == 2 ? "x" : "1"))
                        .toArray(String[]::new));
        CollectedReturn collected = collected(world, collect(world));

        assertThatCode(() -> new RejectedRows(limited(world, 38), world.folders()).summarise(collected))
                .doesNotThrowAnyException();
        BlockedException stopped = catchThrowableOfType(
                BlockedException.class,
                () -> new RejectedRows(limited(world, 37), world.folders()).summarise(collected));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.BLOCKED);
        assertThat(sentences(stopped.findings(), Language.EN))
                .containsExactly("crm  of 8 rows 3 were rejected (37.50%), most of them because 受理日期 is not a day"
                        + " (2 rows, e.g. 2026Q3/crm-complaints.csv:2), 涉诉金额 is not a number (1 row, e.g. 2026Q3/crm-complaints.csv:4). at most 37% rejected."
                        + " mostly the source's definition does not fit the export: check columns, formats and codes,"
                        + " then run again; to let them pass write rejected-at-most into the source's definition");
        assertThat(sentences(stopped.findings(), Language.ZH))
                .containsExactly(
                        "crm  8 行中 3 行被拒绝（37.50%），最多的原因：受理日期不是日期（2 行，如 2026Q3/crm-complaints.csv:2）、涉诉金额不是数字（1 行，如 2026Q3/crm-complaints.csv:4）。"
                                + "被拒绝的不超过 37%。多为来源定义与导出文件不符：先核对列、格式和代码，再运行；"
                                + "确需放行的，在来源定义中写明 rejected-at-most");
    }

    @Test
    void are_told_as_a_share_that_can_be_reckoned_again_and_is_neither_nothing_nor_the_limit() {
        assertThat(RejectedRows.share(rejected(10, 1_204), 20)).isEqualTo("0.83");
        assertThat(RejectedRows.share(rejected(1, 3_000_000), 20)).isEqualTo("0.00003");
        assertThat(RejectedRows.share(rejected(200_001, 1_000_000), 20)).isEqualTo("20.0001");
        assertThat(RejectedRows.share(rejected(2, 10), 20)).isEqualTo("20.00");
    }

    private static RowCounts rejected(long rejected, long read) {
        return new RowCounts(read, read - rejected, rejected, 0, 0);
    }

    @Test
    void leave_the_share_to_the_settings_where_a_source_does_not_say() {
        assertThat(limit(limited(new CollectWorld(folder), null))).containsExactly(20);
        assertThat(limit(limited(new CollectWorld(folder), 3))).containsExactly(3);
    }

    private static List<Integer> limit(Definitions definitions) {
        return definitions.sources().values().stream()
                .map(definitions::rejectedAtMost)
                .toList();
    }

    private static Definitions limited(CollectWorld world, @Nullable Integer percent) {
        Definitions all = world.definitions();
        Map<String, SourceDefinition> sources = new TreeMap<>();
        all.sources()
                .forEach((code, crm) -> sources.put(
                        code,
                        new SourceDefinition(
                                crm.code(),
                                crm.name(),
                                crm.record(),
                                crm.files(),
                                crm.format(),
                                crm.asOf(),
                                percent,
                                crm.columns(),
                                crm.completeness())));
        return all.with(sources);
    }

    private static String row(String complaint, String received, String told, String amount) {
        return ROW.formatted(complaint, received, told, amount);
    }

    private static Expression rule(String text) {
        Map<String, Scope.Name> names = Map.of(
                "told_on", new Scope.Name(ValueType.DATE, Text.same("told_on")),
                "received_on", new Scope.Name(ValueType.DATE, Text.same("received_on")),
                "channel", new Scope.Name(ValueType.TEXT, Text.same("channel")),
                "amount", new Scope.Name(ValueType.NUMBER, Text.same("amount")));
        return ExpressionParser.parse(text, Scope.rows(names), ValueType.BOOLEAN)
                .orThrow();
    }

    private static List<CollectedPartition> collect(CollectWorld world) {
        PartitionCollector collector =
                new PartitionCollector(world.definitions(), world.folders(), world.key(), CollectProgress.SILENT);
        List<SourceFile> files = SourceFinder.find(world.definitions(), world.folders(), CollectWorld.PERIOD)
                .orThrow();
        return files.stream()
                .map(file -> collector.collect(CollectWorld.ATTEMPT, file))
                .toList();
    }

    private static CollectedReturn collected(CollectWorld world, List<CollectedPartition> partitions) {
        return new CollectedReturn(
                CollectWorld.ATTEMPT,
                partitions.stream().map(CollectedPartition::file).toList(),
                partitions.stream()
                        .flatMap(partition -> partition.parts().stream())
                        .toList(),
                partitions.stream()
                        .collect(Collectors.toMap(
                                partition -> partition.file().partition(), CollectedPartition::counts)),
                List.of());
    }

    private static List<String> sentences(List<Finding> findings, Language language) {
        return findings.stream().map(found -> found.sentence(language)).toList();
    }
}
