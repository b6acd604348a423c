package org.suping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suping.check.CheckedReturn;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/** The state on the cover is the state of the return: nobody reads "final" while findings are open. */
class CoverTest {

    private static final Finding SOFT = Finding.of("SRC-04", Severity.SOFT, "b.csv", "a.csv");
    private static final Finding HARD = Finding.of("SRC-05", Severity.HARD, "a.csv");

    @Test
    void says_that_findings_wait_for_an_explanation() {
        assertThat(state(Language.ZH, RevisionKind.FINAL, SOFT, SOFT)).isEqualTo("待说明（2 项）");
        assertThat(state(Language.EN, RevisionKind.FINAL, SOFT)).isEqualTo("Waiting for explanation (1 finding)");
    }

    @Test
    void says_that_findings_block() {
        assertThat(state(Language.ZH, RevisionKind.FINAL, SOFT, HARD)).isEqualTo("被阻断（1 项）");
    }

    @Test
    void says_that_nothing_is_open() {
        assertThat(state(Language.ZH, RevisionKind.FINAL)).isEqualTo("可封存");
        assertThat(state(Language.EN, RevisionKind.FINAL)).isEqualTo("Ready to seal");
    }

    @Test
    void says_first_of_all_that_it_is_a_draft() {
        assertThat(state(Language.ZH, RevisionKind.DRAFT, SOFT)).isEqualTo("草稿");
    }

    private static String state(Language language, RevisionKind kind, Finding... findings) {
        ReportModel model = SampleReport.model(language);
        CollectedReturn collected = model.collected();
        RevisionKey revision = model.revision();
        AttemptKey attempt =
                new AttemptKey(new RevisionKey(revision.org(), revision.period(), kind, revision.revision()), 1);
        return Cover.of(new ReportModel(
                        model.definitions(),
                        new CollectedReturn(
                                attempt, collected.files(), collected.parts(), collected.counts(), List.of()),
                        model.measured(),
                        new CheckedReturn(attempt, List.of(findings)),
                        model.assessed(),
                        model.fingerprint(),
                        model.predicates(),
                        language))
                .state();
    }
}
