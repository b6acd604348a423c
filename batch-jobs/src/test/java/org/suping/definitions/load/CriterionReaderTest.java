package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.SchemeDefinition.Level;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;

/** Criteria as they stand in a scheme's file. */
class CriterionReaderTest {

    private static final String SCHEME = "schemes/CN-NFRA-2025-20.yml";
    private static final String SCORE =
            "        score: CASE WHEN value <= 5 THEN points ELSE max(0, points - (value - 5) * 0.1) END\n";
    private static final String WHERE = "config/schemes/CN-NFRA-2025-20.yml:";

    @TempDir
    Path folder;

    private int copies;

    @Test
    void tell_of_two_rules_and_of_none() {
        assertThat(findings(SCORE + "        yes: value > 1\n"))
                .containsExactly(WHERE
                        + "67  评价指标 E6-1 的计分规则：yes, score。应恰有一个：bands, linear, deduct, yes, judged, score。请只写一个计分规则");
        assertThat(findings(""))
                .containsExactly(
                        WHERE + "67  评价指标 E6-1 的计分规则：—。应恰有一个：bands, linear, deduct, yes, judged, score。请只写一个计分规则");
    }

    @Test
    void tell_of_what_the_rule_needs_and_of_what_it_does_not() {
        assertThat(findings("        deduct: {each: 1, most: 2}\n        answer: yes-no\n"))
                .containsExactly(
                        WHERE + "69  评价指标 E6-1 按“deduct”计分，却有“points”。“deduct”不用“points”。请删去“points”",
                        WHERE + "72  评价指标 E6-1 按“deduct”计分，却有“answer”。“deduct”不用“answer”。请删去“answer”");
    }

    @Test
    void tell_of_bands_and_lines_that_say_nothing() {
        assertThat(findings("        bands: [{at-least: 90, points: 5}, {at-least: 95, points: 4}]\n"))
                .containsExactly(
                        WHERE + "71  评价指标 E6-1 的一档：界限 95，得 4 分。由好到差：界限放宽，分值递减。请调整次序、界限或分值",
                        WHERE + "71  评价指标 E6-1 的最好一档得 5 分。应等于分值 6。请改正分档或分值");
        assertThat(findings("        bands: [{at-least: 90, points: 6}, {at-most: 80, points: 4}]\n"))
                .containsExactly(WHERE + "71  评价指标 E6-1 的分档没有界限，或界限方向不一。每档恰有一个界限，全部用 at-least 或全部用 at-most。请改正分档");
        assertThat(findings("        linear: {full: 9, none: 9.0}\n"))
                .containsExactly(WHERE + "71  评价指标 E6-1 得满分与得零分的数值都是 9。应为两个不同的数值。请改正 full 或 none");
        assertThat(findings(SCORE + "        applies: {indicator: CP-01}\n"))
                .containsExactly(WHERE + "72  评价指标 E6-1 的 applies 只写了 indicator 或 when。两者同时写，或都不写。请补上或删去");
    }

    @Test
    void can_lead_to_other_levels_from_a_later_year_on() {
        String later = """
                later-levels:
                  - year-from: 2027
                    certainty: one source
                    levels: [{code: A, min-inclusive: 80}, {code: B, min-inclusive: 0}]
                  - year-from: 2027
                    certainty: weak
                    levels: [{code: A, min-inclusive: 80}, {code: B, min-inclusive: 10}]
                """;
        ConfigCopy wrong = ConfigCopy.in(folder.resolve("wrong")).change(SCHEME, "notice:\n", later + "notice:\n");
        assertThat(DefinitionsLoader.load(wrong.folder()).findings())
                .extracting(finding -> finding.sentence(Language.ZH))
                .containsExactly(
                        WHERE + "96  等级分界自 2027 年起另定。应晚于 2027 年，由早到晚排列。请改正年度或次序",
                        WHERE + "98  最后一个等级 B 的下限是 10。应为 0，使每个得分都有等级。请改为 0");

        String first = later.substring(0, later.indexOf("  - year-from: 2027\n    certainty: weak"));
        ConfigCopy right = ConfigCopy.in(folder.resolve("right")).change(SCHEME, "notice:\n", first + "notice:\n");
        Definitions definitions = DefinitionsLoader.loadOrThrow(right.folder());
        SchemeDefinition now = definitions.schemeFor(Period.parse("2026Q3")).orElseThrow();
        SchemeDefinition next = definitions.schemeFor(Period.parse("2027Q1")).orElseThrow();
        assertThat(now.levels()).hasSize(9);
        assertThat(now.levelsCertainty()).isEqualTo(Certainty.UNVERIFIED);
        assertThat(next.levels()).extracting(Level::code).containsExactly("A", "B");
        assertThat(next.levelsCertainty()).isEqualTo(Certainty.ONE_SOURCE);
        assertThat(next.elements()).isEqualTo(now.elements());
    }

    @Test
    void cover_the_seven_elements_of_the_scheme_that_ships_as_proposals() {
        Definitions definitions = DefinitionsLoader.loadOrThrow(Path.of("..", "config"));
        SchemeDefinition scheme = definitions.schemeFor(Period.parse("2026Q3")).orElseThrow();
        List<Criterion> criteria = scheme.elements().stream()
                .flatMap(element -> element.criteria().stream())
                .toList();

        assertThat(scheme.elements())
                .extracting(Element::code)
                .containsExactly("E1", "E2", "E3", "E4", "E5", "E6", "E7");
        assertThat(scheme.elements())
                .allSatisfy(element -> assertThat(element.criteria()).isNotEmpty());
        assertThat(criteria).hasSize(48);
        assertThat(criteria).extracting(Criterion::certainty).containsOnly(Certainty.UNVERIFIED);
        assertThat(criteria)
                .filteredOn(Criterion::isDeduction)
                .extracting(Criterion::code)
                .containsExactly("E1-10", "E3-7");
    }

    /** Of the small scheme with other lines in the place of its last criterion's rule. */
    private List<String> findings(String lines) {
        ConfigCopy copy = ConfigCopy.in(folder.resolve("copy-" + ++copies)).change(SCHEME, SCORE, lines);
        return DefinitionsLoader.load(copy.folder()).findings().stream()
                .map(finding -> finding.sentence(Language.ZH))
                .toList();
    }
}
