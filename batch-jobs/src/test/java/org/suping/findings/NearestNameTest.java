package org.suping.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suping.vocabulary.Text;

/** Which known name a misspelt one is taken for. */
class NearestNameTest {

    @Test
    void is_the_one_with_the_fewest_changes() {
        assertThat(NearestName.of("closedon", List.of("closed_on", "told_on", "closed")))
                .contains("closed_on");
        assertThat(NearestName.of("Channel", List.of("channel", "chapel"))).contains("channel");
        assertThat(NearestName.of("来店", List.of("来访", "来信电话"))).contains("来访");
    }

    @Test
    void is_the_first_of_equals_where_one_is_wanted() {
        assertThat(NearestName.of("cat", List.of("rat", "bat"))).contains("bat");
    }

    @Test
    void names_all_that_are_equally_near() {
        List<String> channels = List.of("其他", "来信", "来访", "热线电话");

        assertThat(NearestName.quoted("来仿", channels)).contains(new Text("“来信”或“来访”", "“来信” or “来访”"));
        assertThat(NearestName.words("来仿", channels)).contains(new Text("来信或来访", "来信 or 来访"));
        assertThat(NearestName.quoted("热线电活", channels)).contains(Text.same("“热线电话”"));
        assertThat(NearestName.words("3109", List.of("3100", "3101", "3102")))
                .contains(new Text("3100、3101或3102", "3100, 3101 or 3102"));
    }

    @Test
    void names_none_where_too_many_are_equally_near() {
        List<String> elements = List.of("E1", "E2", "E3", "E4", "E5");

        assertThat(NearestName.words("E9", elements)).isEmpty();
        assertThat(NearestName.all("E9", elements)).isEqualTo(elements);
    }

    @Test
    void is_before_all_others_the_one_that_only_looks_otherwise() {
        List<String> units = List.of("3100", "3101", "3102");
        assertThat(NearestName.all("31O1", units)).containsExactly("3101");
        assertThat(NearestName.all("CP-2", List.of("CP-02", "CP-12", "CP-20"))).containsExactly("CP-02");
    }

    @Test
    void is_none_when_nothing_is_near() {
        assertThat(NearestName.of("warm", List.of("hard", "soft"))).isEmpty();
        assertThat(NearestName.of("x", List.of())).isEmpty();
        assertThat(NearestName.of(";", List.of(",", "."))).isEmpty();
    }
}
