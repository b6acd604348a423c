package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.vocabulary.Language;

/** What is told of mistakes that few make. */
class RareMistakesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/suping/definitions/load/rare-mistakes.txt");
    private static final String CHECK = "checks/CK-01.yml";

    @TempDir
    private Path temporary;

    private ConfigCopy copy;

    @BeforeEach
    void copies_the_configuration() {
        copy = ConfigCopy.in(temporary);
    }

    /** Run with {@code -Dsuping.golden=write} to write the file anew, and read the difference. */
    @Test
    void are_told_in_both_languages() throws IOException {
        RareMistakes.plant(copy);

        String told = told(Language.ZH) + "\n\n" + told(Language.EN) + "\n";

        if ("write".equals(System.getProperty("suping.golden"))) {
            Files.writeString(GOLDEN, told);
        }
        assertThat(told).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void of_a_rule_are_keys_that_it_does_not_have() {
        copy.change(CHECK, "figures:\n", "rule: coverage\nindicators: [CP-02, CP-05, CP-20]\nfigures:\n")
                .change(CHECK, "多于应告知的 {due} 件", "多于应告知的 {whole} 件")
                .change(CHECK, "15日内告知 {told} 件", "15日内告知 {part} 件")
                .change(CHECK, "{told} complaints told within 15 days, more than the {due} due", "{part}, {dew}");

        assertThat(told(Language.ZH)).isEqualTo("""
                        config/checks/CK-01.yml:9  指标 CP-05 不是比率。coverage 检查比率的分子不超过分母。请改用比率指标，或从 indicators 中删去
                        config/checks/CK-01.yml:9  未知指标“CP-20”。可用：CP-01, CP-02, CP-03, CP-04, CP-05, CP-06。请改用其中之一
                        config/checks/CK-01.yml:10  有 rule 的检查不需要 figures。rule，或 figures 与 expect，二者取一。请删去 figures 或 rule
                        config/checks/CK-01.yml:13  有 rule 的检查不需要 expect。rule，或 figures 与 expect，二者取一。请删去 expect 或 rule
                        config/checks/CK-01.yml:16  未知数字“dew”。可用：indicator, name, part, part_words, whole, whole_words。请改用其中之一""");
        assertThat(told(Language.EN)).isEqualTo("""
                        config/checks/CK-01.yml:9  Indicator CP-05 is no ratio. coverage looks at ratios: the numerator is not larger than the denominator. Name a ratio, or take it out of indicators
                        config/checks/CK-01.yml:9  Unknown indicator “CP-20”. Known are CP-01, CP-02, CP-03, CP-04, CP-05, CP-06. Use one of them
                        config/checks/CK-01.yml:10  A check with a rule needs no figures. Expected rule, or figures and expect. Delete figures or rule
                        config/checks/CK-01.yml:13  A check with a rule needs no expect. Expected rule, or figures and expect. Delete expect or rule
                        config/checks/CK-01.yml:16  Unknown figure “dew”. Known are indicator, name, part, part_words, whole, whole_words. Use one of them""");
    }

    @Test
    void of_a_check_are_figures_that_are_no_number_or_not_of_every_unit() {
        copy.change(CHECK, "told: CP-02.numerator", "told: CP-05.histogram")
                .change(CHECK, "due: CP-02.denominator", "due: rows.read");

        assertThat(told(Language.ZH)).isEqualTo("""
                        config/checks/CK-01.yml:9  CP-05.histogram 是分布，不是一个数。应为 count、sum 或 distinct 项，或指标值。请改用别的数字
                        config/checks/CK-01.yml:10  rows.read 只有报送机构才有。every-unit 应为 false。请删去 every-unit""");
        assertThat(told(Language.EN)).isEqualTo("""
                        config/checks/CK-01.yml:9  CP-05.histogram is a histogram and no number. Expected a count, a sum, a distinct or an indicator's value. Use another figure
                        config/checks/CK-01.yml:10  rows.read is there for the reporting unit only. Expected every-unit: false. Delete every-unit""");
    }

    private String told(Language language) {
        return DefinitionsLoader.load(copy.folder()).findings().stream()
                .map(finding -> finding.sentence(language))
                .collect(Collectors.joining("\n"));
    }
}
