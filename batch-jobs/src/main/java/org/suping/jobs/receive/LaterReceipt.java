package org.suping.jobs.receive;

import java.nio.file.Path;
import java.util.Optional;
import org.suping.findings.Finding;
import org.suping.vocabulary.RevisionKey;

/**
 * What became of one receipt that was given without a signature.
 *
 * @param place where the copy lies that is sent back
 * @param objection why it was not signed; empty when it was
 */
public record LaterReceipt(RevisionKey revision, Path place, Optional<Finding> objection) {

    public boolean isSigned() {
        return objection.isEmpty();
    }
}
