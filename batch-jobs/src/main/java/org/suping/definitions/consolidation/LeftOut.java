package org.suping.definitions.consolidation;

/**
 * A unit that owes a return and is left out, with everything below it.
 *
 * @param reason why, as the submissions tell it: {@code missing}, {@code returned}, {@code excused}
 */
public record LeftOut(String org, String reason) {}
