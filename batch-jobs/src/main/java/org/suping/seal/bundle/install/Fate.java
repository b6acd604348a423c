package org.suping.seal.bundle.install;

/** What an installation makes of a file. */
public enum Fate {
    /** It was not there. */
    NEW,
    /** It says something else from now on. */
    CHANGED,
    /** The bundle has it no more. */
    REMOVED,
    /** It is otherwise as the organisation has declared, and stays so. */
    KEPT,
    /** It is otherwise, and nobody has said why. */
    LOCAL
}
