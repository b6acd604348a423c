package org.suping.submit.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suping.findings.Finding;
import org.suping.seal.Previous;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/** Revisions that form one line, and what is told of those that do not. */
class RevisionLineTest {

    private static final Sha256 FIRST = new Sha256("11".repeat(32));
    private static final Sha256 SECOND = new Sha256("22".repeat(32));
    private static final Sha256 OTHER = new Sha256("99".repeat(32));

    @Test
    void begins_with_r1_and_goes_on_from_what_was_accepted_or_returned() {
        assertThat(line().refusals(sent(1, FIRST, null))).isEmpty();
        assertThat(line(came(1, FIRST, SubmissionState.ACCEPTED)).refusals(sent(2, SECOND, FIRST)))
                .isEmpty();
        assertThat(line(came(1, FIRST, SubmissionState.RETURNED)).refusals(sent(2, SECOND, FIRST)))
                .isEmpty();
        assertThat(line(came(1, FIRST, SubmissionState.RETURNED)).refusals(sent(1, FIRST, null)))
                .isEmpty();
    }

    @Test
    void has_one_r1() {
        RevisionLine line = line(came(1, FIRST, SubmissionState.ACCEPTED), came(2, SECOND, SubmissionState.RETURNED));

        assertThat(said(line.refusals(sent(1, OTHER, null)), Language.EN))
                .containsExactly(
                        "3200-2026Q3-r1  there is an r1 already: 1111…11 (accepted); this is a second r1: 9999…99."
                                + " One r1 of a unit for a period. A correction is the next revision: ./suping run --revise, seal, and"
                                + " send r3");
        assertThat(said(line.refusals(sent(1, OTHER, null)), Language.ZH))
                .containsExactly("3200-2026Q3-r1  已有一个 r1：1111…11（已接受）；这是另一个 r1：9999…99。同一机构同一期间只有一个"
                        + " r1。更正应为下一版本：./suping run --revise，封存后发来 r3");
    }

    @Test
    void does_not_fork_from_the_same_nor_from_another_package() {
        RevisionLine line =
                line(came(1, FIRST, SubmissionState.ACCEPTED), came(2, SECOND, SubmissionState.ACCEPTED_OPEN));

        assertThat(said(line.refusals(sent(2, OTHER, FIRST)), Language.EN))
                .containsExactly(
                        "3200-2026Q3-r2  the revisions fork: there is an r2 already: 2222…22 (accepted with open"
                                + " points); this is another: 9999…99. One package of each revision. Find out which one holds; the unit"
                                + " seals r3 after it");
        assertThat(said(line.refusals(sent(2, OTHER, SECOND)), Language.ZH))
                .containsExactly(
                        "3200-2026Q3-r2  版本分叉：已有一个 r2：2222…22（已接受，有待补正事项）；这是另一个：9999…99。每个版本号只有"
                                + "一个封存包。确认哪一个为准，由机构在其后封存 r3",
                        "3200-2026Q3-r2  所更正的版本是 r2（清单摘要 2222…22）。应为总公司收到的 r1（清单摘要 1111…11）。请机构从总公司"
                                + "收到的版本起用 ./suping run --revise 更正");
    }

    @Test
    void has_no_gap_and_looks_again_when_it_is_filled() {
        assertThat(said(line(came(1, FIRST, SubmissionState.ACCEPTED)).refusals(sent(3, OTHER, SECOND)), Language.EN))
                .containsExactly(
                        "3200-2026Q3-r3  r3 has come, and r2 has not. Revisions without a gap: r2 comes first. Ask the"
                                + " unit for r2; when it comes this package is looked at again by itself");
        List<Finding> gap = line(came(1, FIRST, SubmissionState.REFUSED)).refusals(sent(2, SECOND, FIRST));
        assertThat(said(gap, Language.ZH))
                .containsExactly("3200-2026Q3-r2  r2 到了，r1 还没有到。版本应连续：r1 在前。请机构补发 r1；到后本包自动重新处理");
        assertThat(RevisionLine.isWaiting(came(2, SECOND, SubmissionState.REFUSED, gap)))
                .isTrue();
        assertThat(RevisionLine.isWaiting(came(2, SECOND, SubmissionState.REFUSED)))
                .isFalse();
    }

    @Test
    void goes_on_from_no_other_package() {
        RevisionLine line = line(came(1, FIRST, SubmissionState.ACCEPTED));

        assertThat(said(line.refusals(sent(2, SECOND, OTHER)), Language.EN))
                .containsExactly(
                        "3200-2026Q3-r2  it says that it corrects r1 (manifest 9999…99). What headquarters has: r1"
                                + " (manifest 1111…11). Have the unit correct the revision that headquarters has: ./suping run --revise");
        assertThat(said(line().refusals(sent(1, FIRST, OTHER)), Language.EN))
                .containsExactly(
                        "3200-2026Q3-r1  it says that it corrects r0 (manifest 9999…99). What headquarters has: none."
                                + " Have the unit correct the revision that headquarters has: ./suping run --revise");
        assertThat(said(line.refusals(sent(2, SECOND, null)), Language.EN))
                .containsExactly(
                        "3200-2026Q3-r2  it says that it corrects none. What headquarters has: r1 (manifest 1111…11)."
                                + " Have the unit correct the revision that headquarters has: ./suping run --revise");
    }

    private static List<String> said(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> finding.sentence(language)).toList();
    }

    private static RevisionLine line(Submission... submissions) {
        return new RevisionLine(List.of(submissions));
    }

    private static SentReturn sent(int revision, Sha256 manifest, @Nullable Sha256 previous) {
        return new SentReturn(
                key(revision),
                manifest,
                previous == null
                        ? Optional.empty()
                        : Optional.of(new Previous(previous.equals(SECOND) ? 2 : revision - 1, previous, "更正渠道")));
    }

    private static Submission came(int revision, Sha256 manifest, SubmissionState state) {
        return came(revision, manifest, state, List.of());
    }

    private static Submission came(int revision, Sha256 manifest, SubmissionState state, List<Finding> reasons) {
        return new Submission(
                key(revision),
                manifest,
                Instant.parse("2026-10-12T02:00:00Z"),
                state,
                false,
                Optional.empty(),
                Optional.empty(),
                reasons);
    }

    private static RevisionKey key(int revision) {
        return new RevisionKey("3200", Period.parse("2026Q3"), RevisionKind.FINAL, revision);
    }
}
