package org.suping.cli.log;

import org.slf4j.LoggerFactory;

/**
 * What becomes of a library's background thread that ends with an exception: a line in the run's log, nothing on the screen.
 *
 * <p>The command itself is not ended by it: what it needs of that thread fails where it is needed, and is told there. Without this
 * Java prints a stack trace on the user's screen, as when H2 clears up after a full disk.
 */
public final class BackgroundThreads {

    private BackgroundThreads() {}

    /** From here on to the end of the process. */
    public static void keepOffTheScreen() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) ->
                LoggerFactory.getLogger(BackgroundThreads.class).warn("thread {} ended", thread.getName(), thrown));
    }
}
