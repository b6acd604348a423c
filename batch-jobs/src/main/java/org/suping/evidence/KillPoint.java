package org.suping.evidence;

/**
 * The named moments at which a run may be killed and must survive it.
 *
 * <p>Tests set the system property {@code suping.kill-at} to a name, as {@code after-flush} or {@code before-commit:measureFigures};
 * the process then halts there as if the power had gone. Without the property nothing happens.
 */
public final class KillPoint {

    /** What a halted process exits with, as after {@code kill -9}. */
    public static final int HALTED = 137;

    private static final String KILL_AT = System.getProperty("suping.kill-at", "");

    private KillPoint() {}

    /** Halts the process if this is the moment the test asked for. */
    public static void reach(String name) {
        if (name.equals(KILL_AT)) {
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
