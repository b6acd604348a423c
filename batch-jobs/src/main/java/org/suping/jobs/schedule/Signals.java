package org.suping.jobs.schedule;

import sun.misc.Signal;

/**
 * The signals that ask a process to stop.
 *
 * <p>A shutdown hook would come too late: the book closes in one of its own, and the exit code is no longer ours.
 */
public final class Signals {

    private Signals() {}

    /** Does this instead of dying when SIGTERM or SIGINT comes. */
    public static void onStop(Runnable action) {
        Signal.handle(new Signal("TERM"), signal -> action.run());
        Signal.handle(new Signal("INT"), signal -> action.run());
    }
}
