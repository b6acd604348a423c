package org.suping.definitions.rows;

/** One step on the way from how a personal value was written to how it is compared; taken in this order. */
public enum NormalStep {
    /** Full-width signs as half-width ones, and what else Unicode has twice (NFKC). */
    WIDTH,
    /** No spaces, the ideographic and the unbreakable included. */
    SPACES,
    /** Letters and digits only. */
    SIGNS,
    /** Capital letters. */
    UPPER,
    /** Small letters. */
    LOWER,
    /** Digits of a telephone without +86, 0086 or 86 before them. */
    COUNTRY_86,
    /** An identity number of 15 digits as the one of 18 that its person has today. */
    ID_18,
    /** A permit of a resident of Hong Kong or Macau without the two digits that count its renewals. */
    PERMIT_9
}
