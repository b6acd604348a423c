package org.suping.cli.screen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suping.assess.RolledUp.BranchScore;
import org.suping.vocabulary.Language;

class RolledUpLinesTest {

    private static List<BranchScore> branches(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new BranchScore("%03d".formatted(number), BigDecimal.valueOf(number * 7 % 100)))
                .toList();
    }

    @Test
    void names_every_branch_where_that_is_read_at_a_glance() {
        assertThat(RolledUpLines.scores(branches(3), Language.ZH)).isEqualTo("分公司得分 001 7 · 002 14 · 003 21");
        assertThat(RolledUpLines.scores(branches(40), Language.EN)).contains("040 80");
    }

    /** Seven times the number, the hundreds left out: 86 has 2 and 29 has 3, 57 has 99 and 14 has 98. */
    @Test
    void names_the_ends_where_there_are_hundreds() {
        assertThat(RolledUpLines.scores(branches(99), Language.ZH))
                .isEqualTo(
                        "分公司得分 最低 043 1 · 086 2 · 029 3 · 072 4 · 015 5；最高 085 95 · 028 96 · 071 97 · 014 98 · 057 99；共 99 家，见工作表「排名」");
        assertThat(RolledUpLines.scores(branches(99), Language.EN))
                .isEqualTo(
                        "scores of branches lowest 043 1 · 086 2 · 029 3 · 072 4 · 015 5; highest 085 95 · 028 96 · 071 97"
                                + " · 014 98 · 057 99; 99 branches in all, see the sheet “Ranking”");
    }
}
