package org.suping.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.CheckDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.expression.ValueType;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.SmallRows;
import org.suping.measure.SmallRows.Exposure;
import org.suping.measure.SmallVault;
import org.suping.measure.SmallWorld;
import org.suping.measure.store.FigureMeasurer;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** What the checks find, and what they are silent about. */
class FigureCheckerTest {

    private static final CheckDefinition AT_LEAST_90 = new CheckDefinition(
            "CK-03",
            Severity.SOFT,
            Text.same("at least 90 %"),
            true,
            Map.of("rate", "CP-02", "told", "CP-02.numerator"),
            SmallWorld.overFigures("rate >= 90", ValueType.BOOLEAN, "rate"),
            "rate >= 90",
            new Text("15日告知率 {rate} %(分子 {told})", "{rate} % told in time ({told} complaints)"),
            new Text("不低于 90 %", "at least 90 %"),
            new Text("说明超期原因", "Explain the late ones"));

    private static final CheckDefinition FEW_REJECTED = new CheckDefinition(
            "CK-02",
            Severity.HARD,
            Text.same("at most 1 % rejected"),
            false,
            Map.of("rejected", "rows.rejected", "read", "rows.read"),
            SmallWorld.overFigures("rejected * 100 <= read", ValueType.BOOLEAN, "rejected", "read"),
            "rejected * 100 <= read",
            new Text("读入 {read} 行,拒绝 {rejected} 行", "{rejected} of {read} rows rejected"),
            new Text("不超过 1 %", "at most 1 %"),
            new Text("改正来源后再次运行", "Correct the source and run again"));

    @TempDir
    Path folder;

    @Test
    void tells_where_what_was_found_and_expected_and_what_to_do_with_the_numbers_put_in() {
        CheckedReturn checked = check(
                List.of(AT_LEAST_90),
                new SmallVault(folder)
                        .with(List.of(
                                SmallRows.complaint("310101", "2026-07-01", "hotline"),
                                late("310101"),
                                SmallRows.complaint("310201", "2026-07-01", "hotline")))
                        .withPremiums(everywhere()),
                RowCounts.ZERO);

        assertThat(sentences(checked, Language.ZH))
                .containsExactly(
                        "3100 上海分公司  15日告知率 66.67 %(分子 2)。不低于 90 %。说明超期原因",
                        "3101 浦东中心支公司  15日告知率 50.00 %(分子 1)。不低于 90 %。说明超期原因",
                        "310101 陆家嘴支公司  15日告知率 50.00 %(分子 1)。不低于 90 %。说明超期原因");
        assertThat(sentences(checked, Language.EN))
                .first()
                .isEqualTo("3100 上海分公司  66.67 % told in time (2 complaints). at least 90 %. Explain the late ones");
        assertThat(checked.isBlocked()).isFalse();
        assertThat(checked.count(Severity.SOFT)).isEqualTo(3);
    }

    @Test
    void looks_at_what_was_delivered_for_the_reporting_unit_only() {
        CheckedReturn checked = check(
                List.of(FEW_REJECTED),
                new SmallVault(folder)
                        .with(List.of(SmallRows.complaint("310101", "2026-07-01", "hotline")))
                        .withPremiums(everywhere()),
                new RowCounts(2_048, 2_000, 48, 0, 0));

        assertThat(sentences(checked, Language.ZH)).containsExactly("3100 上海分公司  读入 2,048 行,拒绝 48 行。不超过 1 %。改正来源后再次运行");
        assertThat(checked.isBlocked()).isTrue();
    }

    @Test
    void names_every_unit_that_delivered_nothing_in_one_finding_for_each_record() {
        CheckedReturn checked = check(
                List.of(),
                new SmallVault(folder)
                        .with(List.of(SmallRows.complaint("310101", "2026-07-01", "hotline")))
                        .withPremiums(List.of(premium("310101"), premium("310201"))),
                RowCounts.ZERO);

        assertThat(checked.findings()).extracting(Finding::code).containsExactly("units-not-reported");
        assertThat(sentences(checked, Language.ZH))
                .containsExactly(
                        "3100 上海分公司  保费（exposure）有 4 个机构未报：31010101 花木营销服务部、310102 张江支公司、31020101 漕河泾营销服务部、310202 静安支公司。"
                                + "每个机构都应报送保费；缺报的机构相关指标为未报，其上级为不可计算，或须确认已包含。补送后再次运行，或说明为何没有");
        assertThat(sentences(checked, Language.EN))
                .containsExactly(
                        "3100 上海分公司  no rows of premiums (exposure) from these units (4): 31010101 Huamu, 310102 Zhangjiang, "
                                + "31020101 Caohejing, 310202 Jing'an. rows of premiums from every unit; without them its figures are not reported, "
                                + "and those above it not computable, or to be confirmed as complete. Deliver them and run again, or explain why there are none");
    }

    @Test
    void names_the_unit_above_alone_where_nothing_came_from_all_below_it() {
        CheckedReturn checked = check(
                List.of(),
                new SmallVault(folder)
                        .with(List.of(SmallRows.complaint("310101", "2026-07-01", "hotline")))
                        .withPremiums(List.of(premium("3101"))),
                RowCounts.ZERO);

        assertThat(checked.findings())
                .singleElement()
                .extracting(finding -> finding.found().en())
                .isEqualTo("no rows of premiums (exposure) from these units (3): 310101 Lujiazui, 310102 Zhangjiang, "
                        + "3102 Puxi");
    }

    @Test
    void tells_of_a_record_of_which_nothing_came_and_lets_the_rules_rest() {
        CheckedReturn checked =
                check(List.of(AT_LEAST_90), new SmallVault(folder).withPremiums(everywhere()), RowCounts.ZERO);

        assertThat(sentences(checked, Language.EN))
                .containsExactly("3100 上海分公司  no row of complaints (complaint) can be counted. rows of complaints for "
                        + "the period; without them its figures are not reported, which is not 0. Check the source files "
                        + "and their period, deliver them and run again, or explain that there was nothing to report");
    }

    @Test
    void names_units_where_something_happened_over_nothing() {
        List<Exposure> premiums = SmallWorld.UNITS.stream()
                .map(org -> new Exposure(org, LocalDate.of(2026, 7, 1), BigDecimal.ZERO))
                .toList();

        CheckedReturn checked = check(
                List.of(),
                new SmallVault(folder)
                        .with(List.of(SmallRows.complaint("310201", "2026-07-01", "hotline")))
                        .withPremiums(premiums),
                RowCounts.ZERO);

        assertThat(sentences(checked, Language.EN))
                .containsExactly("3100 上海分公司  indicator CP-04 (CP-04) has a numerator but a denominator of 0 or less at"
                        + " 3 units: 3100 Shanghai, 3102 Puxi, 310201 Xuhui. a denominator wherever something is counted;"
                        + " without one there is no rate, which is not 0. check the denominator's source, as premium"
                        + " income, and deliver it again, or explain");
        assertThat(sentences(checked, Language.ZH))
                .containsExactly("3100 上海分公司  指标CP-04（CP-04）在 3 个机构有分子而分母为 0 或负数：3100 上海分公司、3102 浦西中心支公司、"
                        + "310201 徐汇支公司。有业务就有分母；分母为 0 时没有比率，不是 0。核对分母的来源（如保费收入）并补充交付，或说明原因");
    }

    private static SmallRows.Complaint late(String org) {
        SmallRows.Complaint row = SmallRows.complaint(org, "2026-07-01", "hotline");
        LocalDate told = row.receivedOn().plusDays(16);
        return new SmallRows.Complaint(
                org, row.receivedOn(), told, told, row.channel(), null, null, row.status(), false);
    }

    private static List<Exposure> everywhere() {
        return SmallWorld.UNITS.stream().map(FigureCheckerTest::premium).toList();
    }

    private static Exposure premium(String org) {
        return new Exposure(org, LocalDate.of(2026, 7, 1), BigDecimal.TEN);
    }

    private static CheckedReturn check(List<CheckDefinition> checks, SmallVault vault, RowCounts counts) {
        Definitions definitions = SmallWorld.definitions(checks, List.of());
        CollectedReturn parts = vault.collected();
        SourceFile file = new SourceFile("crm", "complaint", "a.csv", 1, Sha256.of("a"), 1, SmallWorld.QUARTER.end());
        CollectedReturn collected = new CollectedReturn(
                parts.attempt(), List.of(file), parts.parts(), Map.of(file.partition(), counts), List.of());
        return FigureChecker.check(
                definitions, collected, FigureMeasurer.measure(definitions, collected, vault.folders()));
    }

    private static List<String> sentences(CheckedReturn checked, Language language) {
        return checked.findings().stream()
                .map(finding -> finding.sentence(language))
                .toList();
    }
}
