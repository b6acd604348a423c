package org.suping.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/** Which findings a screen shows that has no room for all. */
class FindingLinesTest {

    @Test
    void shows_what_blocks_and_then_one_of_each_kind_before_more_of_the_same() {
        Finding late = Finding.of("SRC-04", Severity.SOFT, "a", "b");
        Finding later = Finding.of("SRC-04", Severity.SOFT, "c", "d");
        Finding closed = Finding.of("SRC-49", Severity.SOFT, "a", 1);
        Finding blocked = Finding.of("SRC-01", Severity.HARD, "a", "b", "c");
        Finding blockedToo = Finding.of("SRC-01", Severity.HARD, "d", "e", "f");

        assertThat(FindingLines.ranked(List.of(late, later, blocked, closed, blockedToo)))
                .containsExactly(blocked, blockedToo, late, closed, later);
    }
}
