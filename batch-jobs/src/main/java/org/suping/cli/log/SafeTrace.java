package org.suping.cli.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A stack trace in which no source cell can hide.
 *
 * <p>Our own exceptions never carry a cell's text. A library's may quote what it could not read, so from theirs everything
 * in quotes and everything that is not ASCII is left out.
 */
public final class SafeTrace {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`");
    private static final Pattern FOREIGN_LETTERS = Pattern.compile("[^\\x20-\\x7E]+");

    private SafeTrace() {}

    public static String of(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable next = thrown;
        while (next != null && told.add(next)) {
            trace.append(trace.isEmpty() ? "" : "Caused by: ")
                    .append(headline(next))
                    .append('\n');
            for (StackTraceElement frame : next.getStackTrace()) {
                trace.append("\tat ").append(frame).append('\n');
            }
            next = next.getCause();
        }
        return trace.toString();
    }

    private static String headline(Throwable thrown) {
        String message = thrown.getMessage();
        String type = thrown.getClass().getName();
        if (message == null) {
            return type;
        }
        return type + ": " + (isOurs(thrown) ? message : withoutCells(message));
    }

    /** A cause given without a message of its own repeats its cause's: that is a library's again. */
    private static boolean isOurs(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return thrown.getCause() == null
                && frames.length > 0
                && frames[0].getClassName().startsWith("org.suping.");
    }

    private static String withoutCells(String message) {
        String unquoted = QUOTED.matcher(message).replaceAll("'…'");
        return FOREIGN_LETTERS.matcher(unquoted).replaceAll("…");
    }
}
