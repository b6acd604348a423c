package org.suping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.render.group.GroupModels;
import org.suping.vocabulary.Language;

/** How documents name the place of a finding. */
class FindingStatusTest {

    private final FindingStatus status = new FindingStatus(GroupModels.model(Language.EN, List.of(1L, 2L, 3L)));

    @Test
    void names_a_unit_in_the_documents_language_and_both_of_a_pair() {
        assertThat(place("3002 例2分公司")).isEqualTo("3002 Branch 2");
        assertThat(place("3002 例2分公司 / 3003 例3分公司")).isEqualTo("3002 Branch 2 / 3003 Branch 3");
    }

    @Test
    void leaves_a_file_as_it_is() {
        assertThat(place("2026Q3/crm.csv:3")).isEqualTo("2026Q3/crm.csv:3");
    }

    private String place(String where) {
        return status.place(Finding.of("CONS-CHANGED", Severity.HARD, where, "a", "b", "3100"));
    }
}
