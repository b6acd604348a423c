package org.suping.cli.screen;

import java.time.Instant;
import java.util.Optional;
import org.suping.submit.ReturnState;

/**
 * Who closed a return, and where its signatures leave it, as it is shown.
 *
 * @param signed whether a signature lies beside the package
 * @param file the package, as it is typed
 * @param state empty where nobody in people.yml has a certificate, or the package is no longer there
 */
public record SealedReturn(String by, Instant at, boolean signed, String file, Optional<ReturnState> state) {}
