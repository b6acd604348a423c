package org.suping.submit.receive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.findings.Finding;
import org.suping.submit.Submission;
import org.suping.vocabulary.Period;

/**
 * Decides what headquarters answers to a package:
 *
 * <pre>
 *   refused                      it does not even prove whose it is, or it is no package of this return: it changes nothing
 *   returned                     it is, and something in it does not agree: the branch corrects it by the next revision
 *   accepted with open points    it is in force, and something is still to be put right or to be known
 *   accepted                     it is in force
 * </pre>
 */
public final class Acceptance {

    private final OwnReturn own;
    private final Signatories known;
    private final OwnRules rules;

    /**
     * By headquarters' own rules.
     *
     * @param known whose signatures count
     * @param rules by which packages should be made
     * @param asked the only period that is taken; empty for any
     */
    public Acceptance(Signatories known, OwnRules rules, Optional<Period> asked) {
        this.own = new OwnReturn(known.organisation(), asked);
        this.known = known;
        this.rules = rules;
    }

    /**
     * The answer to one package.
     *
     * @param file as it came, its signatures beside it
     * @param before everything that came from its unit for its period
     */
    public Answer answer(Path file, Examination examined, List<Submission> before) {
        if (examined.sent().isEmpty()) {
            return Answer.refused(examined.findings(), List.of()).andLeft(examined.left());
        }
        SentReturn sent = examined.sent().get();
        List<Finding> refusals = new ArrayList<>(own.refusals(sent.revision()));
        refusals.addAll(new RevisionLine(before).refusals(sent));
        SignedPackage signed = SignedPackage.of(file, sent, known);
        refusals.addAll(signed.refusals());
        List<Finding> findings = new ArrayList<>(examined.findings());
        findings.addAll(own.remarks(sent.revision()));
        findings.addAll(signed.findings());
        if (examined.isProved()) {
            findings.addAll(rules.findings(file, sent));
        }
        return Answer.of(refusals, findings).andLeft(examined.left());
    }
}
