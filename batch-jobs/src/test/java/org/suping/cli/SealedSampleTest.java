package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample that ships, sealed as a person seals it; every number that verify prints about it. */
@Tag("campaign")
class SealedSampleTest {

    @TempDir
    static Path folder;

    private static Terminal terminal;

    @BeforeAll
    static void seal_the_sample() {
        terminal = new Terminal(folder.resolve("work"));
        assertThat(terminal.type("run", "--period", "2026Q3")).isEqualTo(10);
        assertThat(terminal.type("explain", "CK-03", "--all", "--text", "两名经办人离职，九月起已补齐", "--by", "李敏"))
                .as(terminal.complained())
                .isZero();
        assertThat(terminal.type("run", "--period", "2026Q3"))
                .as(terminal.complained())
                .isZero();
        assertThat(terminal.type("seal", "--period", "2026Q3", "--by", "李敏"))
                .as(terminal.complained())
                .isZero();
    }

    /** 10: nobody signed it. */
    @Test
    void is_proved_and_says_what_was_looked_at() {
        assertThat(verify("zh")).isEqualTo(10);
        Golden.check("verify-sample.zh.txt", withoutDigests());
    }

    @Test
    void is_proved_in_the_other_language_too() {
        assertThat(verify("en")).isEqualTo(10);
        Golden.check("verify-sample.en.txt", withoutDigests());
    }

    @Test
    void answers_for_a_figure_from_the_package_alone() {
        assertThat(terminal.type("trace", "CP-02@3101", "--package", file())).isZero();
        assertThat(terminal.printed()).contains("= 91.44 %   已按行核对一致", "= 470 ÷ 514 × 100，四舍五入到 2 位小数");
    }

    private static int verify(String language) {
        return terminal.type("verify", file(), "--lang", language);
    }

    private static String file() {
        return folder.resolve("work/packages/3100-2026Q3-r1.suping.zip").toString();
    }

    /** Versions, and how many definitions ship, are no numbers of the sample's. */
    private static String withoutDigests() {
        return (terminal.printed() + terminal.complained())
                .replaceAll("Suping \\S+, Java [^ ]+", "Suping VERSION")
                .replaceAll("[0-9a-f]{64}", "FINGERPRINT")
                .replaceAll("(archive|档案|digests|摘要)( +)[\\d,]+", "$1$2N")
                .replaceAll("[\\d,]+( 字节|\\s+bytes)", "N$1");
    }
}
