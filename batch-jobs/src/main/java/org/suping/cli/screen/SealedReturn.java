package org.suping.cli.screen;

import java.time.Instant;

/**
 * Who closed a return, as it is shown.
 *
 * @param signed whether a signature lies beside the package
 */
public record SealedReturn(String by, Instant at, boolean signed) {}
