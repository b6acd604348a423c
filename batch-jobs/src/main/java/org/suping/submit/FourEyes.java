package org.suping.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Role;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.Statement;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/**
 * The rules of four eyes. Whoever reviews, waives or approves is entitled to it by {@code people.yml} with this certificate, and is not
 * who prepared: neither by name nor by key. A review comes before the approval, and so does a waiver of every hard finding.
 */
public final class FourEyes {

    private final SealedContent content;
    private final SignedReturn signed;
    private final People people;

    public FourEyes(SealedContent content, SignedReturn signed, People people) {
        this.content = content;
        this.signed = signed;
        this.people = people;
    }

    /**
     * Whether a signature may be put beside the package.
     *
     * @param signature as it would be
     * @throws BlockedException when it is there already (12), or when somebody else has to act (17), saying who and how
     */
    public void mustAllow(Signature signature) {
        Statement said = signature.statement();
        String where = String.valueOf(content.manifest().attempt().revision());
        if (signed.has(said.role(), said.by(), said.about())) {
            throw new BlockedException(
                    ExitCode.NOTHING_TO_DO,
                    Finding.of(
                            "SUBMIT-ALREADY",
                            Severity.HARD,
                            where,
                            said.by(),
                            said.role().words()));
        }
        List<Finding> objections = new ArrayList<>();
        entitled(signature).ifPresent(objections::add);
        another(signature, where).ifPresent(objections::add);
        if (said.role() == Role.WAIVE && !content.hard().contains(said.about())) {
            objections.add(Finding.of("SUBMIT-NO-FINDING", Severity.HARD, where, said.about(), named(content.hard())));
        }
        if (said.role() == Role.APPROVE) {
            mustBeReady(objections, where);
        }
        if (!objections.isEmpty()) {
            throw new BlockedException(ExitCode.NEEDS_ANOTHER_PERSON, objections);
        }
    }

    private Optional<Finding> entitled(Signature signature) {
        Statement said = signature.statement();
        if (people.entitles(said.by(), said.role(), signature.certificateFingerprint())) {
            return Optional.empty();
        }
        return Optional.of(notEntitled(people, said.role(), said.by(), signature.certificateFingerprint()));
    }

    /** Somebody who may not sign in a role with a certificate; who may. */
    public static Finding notEntitled(People people, Role role, String by, Sha256 certificate) {
        return Finding.of(
                "SUBMIT-NOT-ENTITLED",
                Severity.HARD,
                "config/people.yml",
                by,
                role.words(),
                certificate,
                named(people.with(role)));
    }

    private Optional<Finding> another(Signature signature, String where) {
        Optional<Signature> prepared = signed.preparation();
        if (prepared.isEmpty()) {
            return Optional.of(Finding.of(
                    "SUBMIT-NOT-PREPARED",
                    Severity.HARD,
                    where,
                    content.manifest().attempt().revision().period()));
        }
        return prepared.filter(signature::isOfOnePerson)
                .map(one -> Finding.of(
                        "SUBMIT-SAME-PERSON",
                        Severity.HARD,
                        where,
                        signature.statement().by(),
                        one.statement().by(),
                        signature.statement().role().words()));
    }

    private void mustBeReady(List<Finding> objections, String where) {
        if (!signed.has(Role.REVIEW)) {
            objections.add(Finding.of("SUBMIT-NOT-REVIEWED", Severity.HARD, where, named(people.with(Role.REVIEW))));
        }
        content.hard().stream()
                .filter(finding -> !signed.isWaived(finding))
                .map(finding ->
                        Finding.of("SUBMIT-NOT-WAIVED", Severity.HARD, where, finding, named(people.with(Role.WAIVE))))
                .forEach(objections::add);
    }

    private static String named(List<String> names) {
        return names.isEmpty() ? "—" : String.join(", ", names);
    }
}
