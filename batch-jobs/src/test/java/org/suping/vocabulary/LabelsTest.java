package org.suping.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LabelsTest {

    /** What is counted in English labels, with {@code {0?row:rows}} where the number may be one. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\{\\d#?} (?:different |empty )?(?:rows|lines|files|units|figures"
                    + "|notes|parts|values|points|decimals|mistakes|findings|fields|days|times|bytes|characters|duplicates)\\b");

    @Test
    void says_one_row_and_two_rows() {
        assertThat(Labels.in(Language.EN, "trace.rows", 1)).isEqualTo("1 row");
        assertThat(Labels.in(Language.EN, "trace.rows", "2")).isEqualTo("2 rows");
        assertThat(Labels.in(Language.EN, "trace.rows", "1,001")).isEqualTo("1,001 rows");
        assertThat(Labels.in(Language.EN, "against.rows-differ", "20", 1))
                .isEqualTo("1 line differs from the parts (20 rows in the original); the first:");
        assertThat(Labels.in(Language.ZH, "trace.rows", 1)).isEqualTo("1 行");
    }

    @Test
    void never_counts_in_plurals_alone() {
        assertThat(Labels.all())
                .allSatisfy(
                        (key, label) -> assertThat(COUNTED.matcher(label.en()).find())
                                .as(key + ": " + label.en())
                                .isFalse());
    }

    @Test
    void leaves_what_an_argument_quotes_as_it_is() {
        assertThat(Labels.in(Language.EN, "usage.breakdown", "{1}", "$1 {0?a:b}"))
                .isEqualTo("{1} ($1 {0?a:b})");
    }

    @Test
    void gives_each_language_its_own_words_of_a_text() {
        assertThat(Labels.text("usage.nearest", new Text("来访", "visit")))
                .isEqualTo(new Text("最接近的是 来访", "The nearest is visit"));
    }
}
