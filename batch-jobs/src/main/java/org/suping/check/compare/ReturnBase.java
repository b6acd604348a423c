package org.suping.check.compare;

import org.suping.evidence.AttemptKey;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * An earlier return of the same unit.
 *
 * @param attempt its latest complete attempt
 * @param fingerprint of its content
 */
public record ReturnBase(Against against, AttemptKey attempt, Sha256 fingerprint) implements Base {

    @Override
    public Period period() {
        return attempt.revision().period();
    }

    /** {@code 3100-2026Q2-r1}. */
    @Override
    public Text name() {
        return Text.same(attempt.revision().toString());
    }
}
