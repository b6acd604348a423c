package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;

/** Several indicators in one file, and criteria in files of their own. */
class OwnFilesTest {

    private static final String OF_E6 = "schemes/CN-NFRA-2025-20/";
    private static final String DEDUCTION = """
            code: %s
            name: {zh: 被监管转办, en: forwarded by the regulator}
            indicator: %s
            deduct: {each: 0.1, most: 0.5}
            certainty: unverified
            """;

    @TempDir
    private Path folder;

    private ConfigCopy copy;

    @BeforeEach
    void copies_the_configuration() {
        copy = ConfigCopy.in(folder);
    }

    @Test
    void hold_the_indicators_of_a_group() {
        copy.write("indicators/CP.yml", group("CP-05", "CP-06"))
                .delete("indicators/CP-05.yml")
                .delete("indicators/CP-06.yml");
        Definitions one = DefinitionsLoader.loadOrThrow(
                ConfigCopy.in(folder.resolve("one")).folder());

        Definitions several = DefinitionsLoader.loadOrThrow(copy.folder());

        assertThat(several.indicators()).isEqualTo(one.indicators());
    }

    @Test
    void hold_a_criterion_after_those_of_the_scheme() {
        copy.write(OF_E6 + "E6-10.yml", DEDUCTION.formatted("E6-10", "CP-03"))
                .write(OF_E6 + "E6-2.yml", DEDUCTION.formatted("E6-2", "CP-01"));

        Definitions definitions = DefinitionsLoader.loadOrThrow(copy.folder());

        assertThat(definitions
                        .schemeFor(Period.parse("2026Q3"))
                        .orElseThrow()
                        .elements()
                        .get(5)
                        .criteria())
                .extracting(Criterion::code, Criterion::indicator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("E6-1", "CP-04"),
                        org.assertj.core.groups.Tuple.tuple("E6-2", "CP-01"),
                        org.assertj.core.groups.Tuple.tuple("E6-10", "CP-03"));
    }

    @Test
    void tell_of_an_indicator_that_is_there_twice_or_in_the_file_of_another_group() {
        copy.write("indicators/RV.yml", group("CP-05"));

        assertThat(told(Language.ZH))
                .containsExactly(
                        "config/indicators/RV.yml:2  指标“CP-05”在 config/indicators/CP-05.yml:4 已经有了。每个指标只写一次。请删去其中一个",
                        "config/indicators/RV.yml:2  CP-05 写在 RV.yml 中。列有多个指标的文件以它们共同的字母命名，如 VS-01 和 VS-02 写在 VS.yml 中。"
                                + "请移动这个指标，或改正代码或文件名");
        assertThat(told(Language.EN))
                .containsExactly(
                        "config/indicators/RV.yml:2  The indicator “CP-05” is already in config/indicators/CP-05.yml:4. Expected"
                                + " every indicator once. Delete one of them",
                        "config/indicators/RV.yml:2  CP-05 stands in RV.yml. Expected a file of several indicators to be named by"
                                + " the letters they share, as VS.yml for VS-01 and VS-02. Move it, or correct its code or the"
                                + " file's name");
    }

    @Test
    void tell_the_mistakes_of_an_indicator_in_a_list_by_its_line_and_nothing_of_what_rests_on_it() {
        copy.write("indicators/CP.yml", group("CP-05", "CP-02").replace("code: CP-02", "code: cp2"))
                .delete("indicators/CP-05.yml")
                .delete("indicators/CP-02.yml");

        assertThat(told(Language.ZH))
                .containsExactly("config/indicators/CP.yml:27  indicators[2].code = cp2。写法应如 CP-02。请改写");
    }

    @Test
    void tell_of_a_scheme_an_element_and_a_code_that_do_not_fit() {
        copy.write(OF_E6 + "E8-1.yml", DEDUCTION.formatted("E8-1", "CP-03"))
                .write(OF_E6 + "E6-1.yml", DEDUCTION.formatted("E6-1", "CP-03"))
                .write("schemes/CN-NFRA-2025-21/E6-7.yml", DEDUCTION.formatted("E6-8", "CP-03"));

        assertThat(told(Language.ZH))
                .containsExactly(
                        "config/schemes/CN-NFRA-2025-20/E6-1.yml:1  评价指标“E6-1”在 config/schemes/CN-NFRA-2025-20.yml:67 已经有了。"
                                + "每个评价指标只写一次。请删去其中一个",
                        "config/schemes/CN-NFRA-2025-20/E8-1.yml:1  未知要素“E8”。可用：E1, E2, E3, E4, E5, E6, E7。请改用其中之一",
                        "config/schemes/CN-NFRA-2025-21/E6-7.yml:1  代码是 E6-8，文件名是 E6-7.yml。文件名应为 E6-8.yml。请改正其中一个",
                        "config/schemes/CN-NFRA-2025-21/E6-7.yml:1  未知评价办法“CN-NFRA-2025-21”。最接近的是“CN-NFRA-2025-20”。请改正");
        assertThat(told(Language.EN))
                .contains("config/schemes/CN-NFRA-2025-21/E6-7.yml:1  Unknown scheme “CN-NFRA-2025-21”. The nearest is"
                        + " “CN-NFRA-2025-20”. Correct it");
    }

    @Test
    void tell_of_points_that_no_longer_make_up_the_weight() {
        copy.write(
                OF_E6 + "E6-2.yml",
                DEDUCTION
                        .formatted("E6-2", "CP-03")
                        .replace("deduct: {each: 0.1, most: 0.5}", "points: 2\nyes: value > 1"));

        assertThat(told(Language.ZH))
                .containsExactly("config/schemes/CN-NFRA-2025-20.yml:66  要素 E6 各评价指标分值之和为 8。应等于权重 6。请改正分值");
    }

    @Test
    void say_nothing_of_points_while_a_criterion_cannot_be_read() {
        copy.write(OF_E6 + "E6-2.yml", "code: E6-2\n\tname: tab\n");

        assertThat(told(Language.ZH))
                .containsExactly("config/schemes/CN-NFRA-2025-20/E6-2.yml:2  缩进用了制表符。YAML 只能用空格缩进。请把制表符换成空格");
    }

    /** The files of these indicators as a list. */
    private String group(String... codes) {
        StringBuilder list = new StringBuilder("indicators:\n");
        for (String code : codes) {
            String one = copy.read("indicators/" + code + ".yml")
                    .replaceAll("(?m)^#.*\\n", "")
                    .strip();
            list.append("  - ").append(one.replace("\n", "\n    ")).append('\n');
        }
        return list.toString();
    }

    private List<String> told(Language language) {
        return DefinitionsLoader.load(copy.folder()).findings().stream()
                .map(finding -> finding.sentence(language))
                .toList();
    }
}
