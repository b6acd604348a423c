package org.suping.submit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.suping.findings.Finding;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Sha256;

/**
 * A package that came to headquarters, and what was answered.
 *
 * @param packageDigest of its manifest: one package however it was wrapped, named or sent again
 * @param receivedAt by headquarters' clock, when it came first; never what its sender says
 * @param nil whether it declares that there was nothing to report (零报告)
 * @param previous digest of the package it corrects; empty for a first revision
 * @param receipt digest of the receipt; empty while none is written
 * @param reasons why it was returned or refused, or what is still open
 */
public record Submission(
        RevisionKey revision,
        Sha256 packageDigest,
        Instant receivedAt,
        SubmissionState state,
        boolean nil,
        Optional<Sha256> previous,
        Optional<Sha256> receipt,
        List<Finding> reasons) {

    public Submission {
        reasons = List.copyOf(reasons);
    }

    /** The same with its receipt. */
    public Submission with(Sha256 written) {
        return new Submission(revision, packageDigest, receivedAt, state, nil, previous, Optional.of(written), reasons);
    }
}
