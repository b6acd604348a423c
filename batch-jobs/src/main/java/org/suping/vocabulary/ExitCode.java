package org.suping.vocabulary;

/** What a command's exit says. 1 is never assigned, so that a crash is never mistaken for an answer. */
public enum ExitCode {
    DONE(0),
    WRONG_USAGE(2),
    SOFT_FINDINGS(10),
    BLOCKED(11),
    NOTHING_TO_DO(12),
    NOT_PROVED(13),
    ANOTHER_RUN_ALIVE(14),
    SOURCE_UNREADABLE(15),
    STORE_FAILED(16),
    NEEDS_ANOTHER_PERSON(17),
    RETURNS_MISSING(18),
    INTERNAL_ERROR(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static ExitCode of(int code) {
        for (ExitCode exitCode : values()) {
            if (exitCode.code == code) {
                return exitCode;
            }
        }
        throw new IllegalArgumentException(String.valueOf(code));
    }
}
