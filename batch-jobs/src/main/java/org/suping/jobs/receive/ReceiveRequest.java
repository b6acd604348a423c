package org.suping.jobs.receive;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.suping.evidence.Folders;
import org.suping.seal.sign.SigningKey;
import org.suping.submit.receive.Examiner;
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
 */
public record ReceiveRequest(
        Folders folders,
        Map<String, String> environment,
        Clock clock,
        Optional<Period> period,
        Optional<SigningKey> key,
        Supplier<Examiner> examiners,
        int atOnce) {

    public ReceiveRequest {
        environment = Map.copyOf(environment);
    }
}
