package org.suping.check.compare;

import org.suping.evidence.AttemptKey;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * An earlier return of the same unit.
 *
 * @param attempt its latest complete attempt
 * @param fingerprint of its content
 * @param isSealed whether it was closed when it was compared with
 */
public record ReturnBase(Against against, AttemptKey attempt, Sha256 fingerprint, boolean isSealed) implements Base {

    /** One that is closed. */
    public ReturnBase(Against against, AttemptKey attempt, Sha256 fingerprint) {
        this(against, attempt, fingerprint, true);
    }

    @Override
    public Period period() {
        return attempt.revision().period();
    }

    /** {@code 3100-2026Q2-r1}. */
    @Override
    public Text name() {
        return Text.same(attempt.revision().toString());
    }

    @Override
    public Text shown() {
        return isSealed ? name() : Labels.text("compare.unsealed", name());
    }
}
