package org.suping.submit.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.suping.definitions.Organisation;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/** Packages that headquarters does not wait for, by the organisation that ships. */
class OwnReturnTest {

    private static final Period PERIOD = Period.parse("2026Q3");
    private static final Organisation ORGANISATION =
            DefinitionsLoader.loadOrThrow(Path.of("..", "config")).organisation();

    private final OwnReturn own = new OwnReturn(ORGANISATION, Optional.of(PERIOD));

    @Test
    void is_a_final_return_of_a_unit_that_is_open_in_the_period() {
        assertThat(own.refusals(key("3100", PERIOD, RevisionKind.FINAL))).isEmpty();
        assertThat(own.remarks(key("3100", PERIOD, RevisionKind.FINAL))).isEmpty();
    }

    @Test
    void is_not_of_a_unit_nobody_knows() {
        assertThat(said(own.refusals(key("4700", PERIOD, RevisionKind.FINAL)), Language.EN))
                .containsExactly(
                        "4700-2026Q3-r1  unit 4700 is not in the organisation. A unit of config/organisation.yml. See"
                                + " where it comes from; a new unit is entered into the organisation first");
        assertThat(own.remarks(key("4700", PERIOD, RevisionKind.FINAL))).isEmpty();
    }

    @Test
    void is_not_of_a_unit_that_was_closed_before() {
        assertThat(said(own.refusals(key("310103", PERIOD, RevisionKind.FINAL)), Language.EN))
                .containsExactly(
                        "310103-2026Q3-r1  310103 Waigaoqiao sub-branch does not exist in 2026Q3. A unit that exists in"
                                + " the period (this one: 2011-03-01 to 2025-12-31). Have the unit report that took over, or correct its"
                                + " dates in config/organisation.yml");
    }

    @Test
    void is_no_draft_and_of_no_other_period() {
        assertThat(said(own.refusals(key("3100", PERIOD.previous(), RevisionKind.DRAFT)), Language.EN))
                .containsExactly(
                        "3100-2026Q2-draft-r1  this is no final return (draft). A final return that a unit has sealed. Ask the"
                                + " unit to run and to seal a final return",
                        "3100-2026Q2-draft-r1  the period is 2026Q2. Only 2026Q3 is received now. Receive it with --period"
                                + " 2026Q2, or ask the unit for its package of 2026Q3");
        assertThat(new OwnReturn(ORGANISATION, Optional.empty())
                        .refusals(key("3100", PERIOD.previous(), RevisionKind.FINAL)))
                .isEmpty();
    }

    @Test
    void is_taken_from_a_unit_that_owes_none_and_says_so() {
        List<Finding> remarks = own.remarks(key("3101", PERIOD, RevisionKind.FINAL));

        assertThat(own.refusals(key("3101", PERIOD, RevisionKind.FINAL))).isEmpty();
        assertThat(remarks).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(said(remarks, Language.ZH))
                .containsExactly("3101-2026Q3-r1  3101 浦东中心支公司 没有报送义务。机构表中 obliged 为 true 的机构应报送。照样接收；" + "如应报送，请改机构表");
    }

    private static List<String> said(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> finding.sentence(language)).toList();
    }

    private static RevisionKey key(String org, Period period, RevisionKind kind) {
        return new RevisionKey(org, period, kind, 1);
    }
}
