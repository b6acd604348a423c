package org.suping.seal.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.Manifest;
import org.suping.vocabulary.Text;

/**
 * What the verification of a package came to.
 *
 * @param manifest null when it could not be read
 * @param checked what was looked at, in sentences with numbers, in the order in which it was done
 * @param findings everything that does not agree, and what should be known; hard ones make the package not proved
 */
public record Verification(@Nullable Manifest manifest, List<Text> checked, List<Finding> findings) {

    public Verification {
        checked = List.copyOf(checked);
        findings = List.copyOf(findings);
    }

    /** Whether nothing speaks against it; there may be remarks. */
    public boolean isProved() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.HARD);
    }
}
