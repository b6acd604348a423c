package org.suping.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Chinese and Latin letters stand in line. */
class WidthTest {

    @Test
    void counts_a_chinese_character_as_two_cells() {
        assertThat(Width.of("15日告知率")).isEqualTo(10);
        assertThat(Width.of("Ångström · …")).isEqualTo(12);
        assertThat(Width.of("（%）")).isEqualTo(5);
    }

    @Test
    void pads_to_cells_not_to_letters() {
        assertThat(Width.pad("投诉", 6) + "|").isEqualTo("投诉  |");
        assertThat(Width.padLeft("12", 5)).isEqualTo("   12");
        assertThat(Width.cut("保费收入情况", 7)).isEqualTo("保费收…");
    }

    @Test
    void folds_before_the_end_and_indents_what_follows() {
        assertThat(Width.wrap("应告知日在本期的投诉，共三行。", 20, 2)).containsExactly("应告知日在本期的投", "  诉，共三行。");
        assertThat(Width.wrap("the part cannot be read", 14, 2)).containsExactly("the part", "  cannot be", "  read");
    }

    @Test
    void never_begins_a_line_with_a_closing_mark_or_ends_one_with_an_opening_mark() {
        assertThat(Width.wrap("一二三四五。六七", 10, 0)).containsExactly("一二三四", "五。六七");
        assertThat(Width.wrap("一二三四（五六七", 10, 0)).containsExactly("一二三四", "（五六七");
    }
}
