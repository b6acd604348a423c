package org.suping.jobs.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * A process on a machine; its start tells it from a later one with the same number.
 *
 * @param start to the second; the epoch where the system does not tell
 */
public record Holder(long pid, String host, Instant start) {

    private static final Pattern FORM = Pattern.compile("pid (\\d+) on (\\S+) since (\\S+)");
    /** Two processes may reckon a third one's start from the machine's a little differently. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private static final String HOST = thisHost();

    /** This process. */
    public static Holder me() {
        return new Holder(ProcessHandle.current().pid(), HOST, start(ProcessHandle.current()));
    }

    public static Holder parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Holder(Long.parseLong(matcher.group(1)), matcher.group(2), Instant.parse(matcher.group(3)));
    }

    /** Whether it ran on this machine and runs no more. */
    boolean isKnownToBeGone() {
        return host.equals(HOST)
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(process ->
                                Duration.between(start(process), start).abs().compareTo(SAME_START) <= 0)
                        .isEmpty();
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /** For people: which process on which machine. */
    public Text words() {
        return Labels.text("run.holder", pid, host);
    }

    /** For the book: {@code pid 4711 on MACHINE since 2026-10-09T01:12:44Z}. */
    @Override
    public String toString() {
        return "pid " + pid + " on " + host + " since " + start;
    }
}
