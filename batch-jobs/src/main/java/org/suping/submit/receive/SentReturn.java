package org.suping.submit.receive;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.seal.Manifest;
import org.suping.seal.Previous;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Sha256;

/**
 * Which return a package says it is, once its archive and its signatures were found in order.
 *
 * @param manifest digest of its manifest
 * @param previous what it corrects; empty for a first revision
 */
public record SentReturn(RevisionKey revision, Sha256 manifest, Optional<Previous> previous) {

    /** As a manifest says it; empty where there is none to rely on. */
    static Optional<SentReturn> of(@Nullable Manifest manifest) {
        return Optional.ofNullable(manifest)
                .map(read ->
                        new SentReturn(read.attempt().revision(), read.digest(), Optional.ofNullable(read.previous())));
    }

    /** Where it lies at headquarters. */
    public ReceivedPackage received() {
        return new ReceivedPackage(revision, manifest);
    }
}
