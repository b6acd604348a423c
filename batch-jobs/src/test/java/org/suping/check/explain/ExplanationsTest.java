package org.suping.check.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** Which findings an explanation is about, and which explanations a return rests on. */
class ExplanationsTest {

    private static final Period Q2 = Period.parse("2026Q2");
    private static final Period Q3 = Period.parse("2026Q3");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15日告知率为 85.40%        | 15日告知率为 7%             | true
            较上季 +63.4%（412 → 673）| 较上季 −1,063.45%（9 → 0）  | true
            指标CP-04在 3 个机构       | 指标CP-04在 12 个机构       | true
            （3100-2026Q2-r1 12 → 9）  | （3100-2026Q3-r2 1 → 1,000）| true
            指标CP-04在 3 个机构       | 指标CP-05在 3 个机构        | false
            缺 310101 陆家嘴支公司     | 缺 310102 张江支公司        | false
            """)
    void is_about_what_says_the_same_but_for_its_numbers(String then, String now, boolean same) {
        assertThat(said(Q3, then, "原因与措施").isAbout(finding(now))).isEqualTo(same);
    }

    @Test
    void is_about_one_code_and_place_only() {
        Explanation said = said(Q3, "为 85%", "原因与措施");
        Finding other = new Finding("CK-04", Severity.SOFT, "3101", said.found(), Text.EMPTY, Text.EMPTY);
        Finding elsewhere = new Finding("CK-03", Severity.SOFT, "3102", said.found(), Text.EMPTY, Text.EMPTY);
        assertThat(said.isAbout(other)).isFalse();
        assertThat(said.isAbout(elsewhere)).isFalse();
    }

    @Test
    void lets_the_last_count_and_one_of_an_earlier_period_be_told() {
        Explanations explanations = Explanations.of(
                Q3,
                List.of(
                        said(Period.parse("2026Q1"), "为 80%", "第一季度"),
                        said(Q2, "为 81%", "第二季度"),
                        said(Q3, "为 82%", "初稿"),
                        said(Q3, "为 83%", "定稿"),
                        said(Period.parse("2026Q4"), "为 84%", "以后"),
                        said(Period.parse("2025"), "为 85%", "年度")));

        assertThat(explanations.explaining(finding("为 86%")).map(Explanation::text))
                .hasValue("定稿");
        assertThat(explanations.earlier(finding("为 86%")).map(Explanation::text))
                .hasValue("第二季度");
        assertThat(explanations.all()).hasSize(3);
    }

    @Test
    void does_not_explain_by_what_was_said_for_an_earlier_period() {
        Explanations explanations = Explanations.of(Q3, List.of(said(Q2, "为 81%", "第二季度")));
        assertThat(explanations.explaining(finding("为 81%"))).isEmpty();
    }

    @Test
    void is_another_digest_with_other_words_and_the_same_at_another_moment() {
        Explanation said = said(Q3, "为 81%", "原因与措施");
        Explanation later =
                new Explanation(said.code(), said.where(), said.found(), said.text(), said.by(), Q3, Instant.MAX);
        assertThat(Explanations.of(Q3, List.of(later)).digest())
                .isEqualTo(Explanations.of(Q3, List.of(said)).digest());
        assertThat(Explanations.of(Q3, List.of(said(Q3, "为 81%", "别的原因"))).digest())
                .isNotEqualTo(Explanations.of(Q3, List.of(said)).digest());
    }

    private static Explanation said(Period period, String found, String text) {
        return Explanation.of(finding(found), text, "李敏", period, Instant.EPOCH);
    }

    private static Finding finding(String found) {
        return new Finding("CK-03", Severity.SOFT, "3101", Text.same(found), Text.EMPTY, Text.EMPTY);
    }
}
