package org.suping.render.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.suping.check.compare.Base;
import org.suping.check.compare.ComparedFigure;
import org.suping.check.compare.Comparison;
import org.suping.check.compare.ReturnBase;
import org.suping.measure.FigureKey;
import org.suping.render.Cover;
import org.suping.render.ReportModel;
import org.suping.render.SampleReport;
import org.suping.render.Wording;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/** What the documents say of earlier periods. */
class ComparisonTableTest {

    private static final ReportModel MODEL = SampleReport.model(Language.ZH);

    @Test
    void names_with_what_each_indicator_is_compared_and_how_sure_that_is() {
        ComparisonTable table = ComparisonTable.of(MODEL);

        assertThat(table.bases()).isEqualTo("环比基数：3100-2026Q2-r2；同比基数：2025 上报数（导入）。");
        ComparedLine received = line(table, "CP-01");
        assertThat(received.basis(new Wording(Language.ZH), MODEL.definitions().organisation()))
                .isEqualTo("环比：3100-2026Q2-r2\n同比：2025 上报数（导入）（未核实）");
        assertThat(received.lastYear().orElseThrow().then()).isEqualByComparingTo("80");
        assertThat(ComparisonTable.of(SampleReport.model(Language.EN)).bases())
                .isEqualTo("Previous period: 3100-2026Q2-r2; Same period last year: 2025 上报数 (imported).");
    }

    /** What a finding says stays the same when the earlier return is sealed: what was explained stays explained. */
    @Test
    void marks_an_earlier_return_that_is_not_sealed() {
        ReturnBase sealed = (ReturnBase) MODEL.comparison().bases().get(0);
        ReturnBase open = new ReturnBase(sealed.against(), sealed.attempt(), sealed.fingerprint(), false);
        ComparedFigure compared = new ComparedFigure(
                open, new FigureKey("CP-01", "3100"), BigDecimal.TEN, BigDecimal.ONE, null, Optional.empty());

        assertThat(compared.source()).isEqualTo(new Text("3100-2026Q2-r2（未封存）", "3100-2026Q2-r2 (not sealed)"));
        assertThat(compared.sourceOfFinding()).isEqualTo(Text.same("3100-2026Q2-r2"));
        assertThat(Base.digest(List.of(open))).isNotEqualTo(Base.digest(List.of(sealed)));
    }

    @Test
    void says_how_to_get_a_base_where_there_is_none() {
        assertThat(table(Language.ZH).bases()).isEqualTo("环比：没有 2026Q2 的数字；同比：没有 2025Q3 的数字。请经办人先运行该期，或导入当时上报的数字。");
        assertThat(table(Language.EN).bases())
                .isEqualTo(
                        "No figures of 2026Q2 for the previous period; No figures of 2025Q3 for last year. Ask whoever"
                                + " prepares the return to run that period or to import the figures reported then.");
        assertThat(table(Language.ZH).isEmpty()).isTrue();
        assertThat(table(Language.ZH).telling(3)).isEmpty();
    }

    @Test
    void says_why_a_revision_was_opened_after_another_was_sealed() {
        assertThat(ComparisonTable.of(MODEL.because("补报 9 月投诉")).bases()).startsWith("本版本 r1 的更正原因：补报 9 月投诉。环比基数：");
        assertThat(Cover.of(MODEL.because("补报 9 月投诉")).reason()).isEqualTo("补报 9 月投诉");
        assertThat(Cover.of(MODEL).reason()).isEmpty();
    }

    @Test
    void folds_what_has_nothing_to_compare_with() {
        List<String> folded = table(Language.ZH).withoutBase(new Wording(Language.ZH));

        assertThat(folded.get(0)).isEqualTo("无基数 " + table(Language.ZH).lines().size() + " 项：");
        assertThat(folded.get(1)).startsWith("CP-01 受理投诉量、CP-02 15日告知率");
        assertThat(line(ComparisonTable.of(MODEL), "CP-01").isCompared()).isTrue();
    }

    @Test
    void shows_first_what_moved_most_of_what_rests_on_enough() {
        List<ComparedLine> telling = ComparisonTable.of(MODEL).telling(3);

        assertThat(telling).hasSizeLessThanOrEqualTo(3).isNotEmpty();
        assertThat(telling.stream().map(line -> line.growth().orElseThrow().abs()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(telling).allMatch(ComparedLine::isTelling);
    }

    @Test
    void writes_a_change_with_its_sign() {
        assertThat(ComparisonTable.percent(new BigDecimal("10.49"))).isEqualTo("+10.49%");
        assertThat(ComparisonTable.percent(new BigDecimal("-3.10"))).isEqualTo("−3.10%");
        assertThat(Wording.signed(new BigDecimal("0.00"))).isEqualTo("0.00");
        assertThat(Wording.signed(new BigDecimal("1234"))).isEqualTo("+1,234");
    }

    private static ComparedLine line(ComparisonTable table, String indicator) {
        return table.lines().stream()
                .filter(line -> line.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static ComparisonTable table(Language language) {
        ReportModel model = SampleReport.model(language);
        return ComparisonTable.of(new ReportModel(
                model.definitions(),
                model.collected(),
                model.measured(),
                model.checked(),
                model.assessed(),
                model.fingerprint(),
                model.predicates(),
                language,
                Comparison.NONE));
    }
}
