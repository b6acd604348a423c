package org.suping.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    void is_the_first_of_equals() {
        assertThat(NearestName.of("cat", List.of("rat", "bat"))).contains("bat");
    }

    @Test
    void is_none_when_nothing_is_near() {
        assertThat(NearestName.of("warm", List.of("hard", "soft"))).isEmpty();
        assertThat(NearestName.of("x", List.of())).isEmpty();
    }
}
