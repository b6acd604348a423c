package org.suping.submit.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.Previous;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * The revisions of one unit for one period, which form one line: r1, then r2 that names r1, then r3 that names r2. A returned revision
 * is part of the line, for it is corrected by the next; a refused one is not. One that was returned because nobody who counts signed
 * it holds no place: anybody could have sent it, and the unit's own of the same number is not refused for it.
 */
public final class RevisionLine {

    private static final String GAP = "RECEIVE-GAP";
    private static final String UNSIGNED = "RECEIVE-UNSIGNED";

    private final List<Submission> line;

    /**
     * As it is so far.
     *
     * @param submissions everything that came from the unit for the period
     */
    public RevisionLine(List<Submission> submissions) {
        this.line = submissions.stream()
                .filter(one -> one.state() != SubmissionState.REFUSED)
                .toList();
    }

    /**
     * Whether a package was refused because it came before the one it follows, and for nothing else: it is looked at again when that has
     * come, and then has come when it came first.
     */
    public static boolean isWaiting(Submission one) {
        List<String> hard = one.reasons().stream()
                .filter(reason -> reason.severity() == Severity.HARD)
                .map(Finding::code)
                .distinct()
                .toList();
        return one.state() == SubmissionState.REFUSED && hard.equals(List.of(GAP));
    }

    private static boolean holdsItsPlace(Submission one) {
        return one.state() != SubmissionState.RETURNED
                || one.reasons().stream().noneMatch(reason -> reason.code().equals(UNSIGNED));
    }

    /** Why a package does not continue the line; nothing when it does. */
    public List<Finding> refusals(SentReturn sent) {
        List<Finding> refusals = new ArrayList<>();
        int revision = sent.revision().revision();
        String where = sent.revision().fileName();
        of(revision)
                .filter(other -> !other.packageDigest().equals(sent.manifest()) && holdsItsPlace(other))
                .findFirst()
                .ifPresent(other -> refusals.add(Finding.of(
                        revision == 1 ? "RECEIVE-SECOND-FIRST" : "RECEIVE-FORK",
                        Severity.HARD,
                        where,
                        revision,
                        sent.manifest().brief(),
                        other.packageDigest().brief(),
                        other.state().text(),
                        latest() + 1)));
        if (revision > 1 && of(revision - 1).findFirst().isEmpty()) {
            refusals.add(Finding.of(GAP, Severity.HARD, where, revision, revision - 1));
        } else if (!continues(sent)) {
            refusals.add(Finding.of(
                    "RECEIVE-PREVIOUS", Severity.HARD, where, named(sent.previous()), expected(revision - 1)));
        }
        return refusals;
    }

    private boolean continues(SentReturn sent) {
        int before = sent.revision().revision() - 1;
        if (before == 0) {
            return sent.previous().isEmpty();
        }
        return sent.previous()
                .filter(previous -> previous.revision() == before)
                .filter(previous ->
                        of(before).anyMatch(one -> one.packageDigest().equals(previous.manifest())))
                .isPresent();
    }

    private Stream<Submission> of(int revision) {
        return line.stream().filter(one -> one.revision().revision() == revision);
    }

    private int latest() {
        return line.stream().mapToInt(one -> one.revision().revision()).max().orElse(0);
    }

    private static Text named(Optional<Previous> previous) {
        return previous.map(named -> Labels.text(
                        "receive.revision", named.revision(), named.manifest().brief()))
                .orElseGet(() -> Labels.text("receive.no-revision"));
    }

    private Text expected(int revision) {
        return of(revision)
                .filter(RevisionLine::holdsItsPlace)
                .findFirst()
                .or(() -> of(revision).findFirst())
                .map(one -> Labels.text(
                        "receive.revision", revision, one.packageDigest().brief()))
                .orElseGet(() -> Labels.text("receive.no-revision"));
    }
}
