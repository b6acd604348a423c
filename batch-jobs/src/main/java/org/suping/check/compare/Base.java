package org.suping.check.compare;

import java.util.List;
import org.suping.evidence.AttemptKey;
import org.suping.vocabulary.Sha256;

/**
 * A return that another is compared with.
 *
 * @param attempt its latest complete attempt, period and revision named by it
 * @param fingerprint of its content
 */
public record Base(Against against, AttemptKey attempt, Sha256 fingerprint) {

    /** Over which returns they are and what they say. */
    public static Sha256 digest(List<Base> bases) {
        StringBuilder lines = new StringBuilder();
        bases.forEach(base -> lines.append(base.against().code())
                .append(' ')
                .append(base.attempt().revision())
                .append(' ')
                .append(base.fingerprint())
                .append('\n'));
        return Sha256.of(lines.toString());
    }
}
