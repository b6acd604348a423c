package org.suping.findings;

/** What a finding demands. */
public enum Severity {
    /** Blocks: no final document while it is open. */
    HARD,
    /** Wants a named person's explanation. */
    SOFT,
    /** Informs. */
    NOTE
}
