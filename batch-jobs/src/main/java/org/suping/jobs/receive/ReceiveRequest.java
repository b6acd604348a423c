package org.suping.jobs.receive;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.suping.definitions.Definitions;
import org.suping.evidence.Folders;
import org.suping.seal.bundle.IssuedBundle;
import org.suping.seal.sign.SigningKey;
import org.suping.submit.receive.Examiner;
import org.suping.submit.receive.OwnRules;
import org.suping.vocabulary.Period;

/**
 * How packages are received.
 *
 * @param environment names the book's server, if there is one
 * @param clock headquarters': what time receipts prove
 * @param period the only one that is taken; empty for any
 * @param key to sign receipts with; empty where there is none
 * @param examiners gives one for each thread that verifies
 * @param atOnce how many packages are verified at once
 * @param rules a bundle that packages are held against; empty for headquarters' own configuration
 */
public record ReceiveRequest(
        Folders folders,
        Map<String, String> environment,
        Clock clock,
        Optional<Period> period,
        Optional<SigningKey> key,
        Supplier<Examiner> examiners,
        int atOnce,
        Optional<IssuedBundle> rules) {

    public ReceiveRequest {
        environment = Map.copyOf(environment);
    }

    /** By headquarters' own configuration. */
    public ReceiveRequest(
            Folders folders,
            Map<String, String> environment,
            Clock clock,
            Optional<Period> period,
            Optional<SigningKey> key,
            Supplier<Examiner> examiners,
            int atOnce) {
        this(folders, environment, clock, period, key, examiners, atOnce, Optional.empty());
    }

    /** What the rules of packages are held against. */
    OwnRules rules(Definitions own) {
        return rules.map(bundle -> OwnRules.of(bundle, own, folders)).orElseGet(() -> OwnRules.of(own, folders));
    }
}
