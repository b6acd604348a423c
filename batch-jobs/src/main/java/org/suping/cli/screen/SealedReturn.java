package org.suping.cli.screen;

import java.time.Instant;
import java.util.Optional;
import org.suping.submit.ReturnState;
import org.suping.submit.receive.keep.CheckedReceipt;

/**
 * Who closed a return, and where its signatures leave it, as it is shown.
 *
 * @param signed whether a signature lies beside the package
 * @param file the package, as it is typed
 * @param state empty where nobody in people.yml has a certificate, or the package is no longer there
 * @param receipt of headquarters, where one lies beside the package
 */
public record SealedReturn(
        String by,
        Instant at,
        boolean signed,
        String file,
        Optional<ReturnState> state,
        Optional<CheckedReceipt> receipt) {

    /** What headquarters answered, by a receipt that proves it. */
    Optional<CheckedReceipt> proved() {
        return receipt.filter(beside -> beside.objection().isEmpty());
    }
}
