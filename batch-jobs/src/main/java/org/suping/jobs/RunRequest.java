package org.suping.jobs;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;

/**
 * Which return is wanted, and where.
 *
 * @param environment names the book's server, if there is one
 * @param clock what time an attempt takes it to be
 * @param org the reporting unit, or null for the one in the settings
 * @param draft a draft is wanted, whatever the day and the findings
 * @param revise why a sealed return is opened again as the next revision; null when it is not
 */
public record RunRequest(
        Folders folders,
        Map<String, String> environment,
        Clock clock,
        @Nullable String org,
        Period period,
        boolean draft,
        @Nullable String revise) {

    /** A fixed moment for rehearsals: an instant as {@code 2026-10-09T01:00:00Z}. */
    public static final String CLOCK = "SUPING_CLOCK";

    public RunRequest {
        environment = Map.copyOf(environment);
    }

    /** For a final return, unless its period has not ended. */
    public RunRequest(
            Folders folders, Map<String, String> environment, Clock clock, @Nullable String org, Period period) {
        this(folders, environment, clock, org, period, false, null);
    }

    /** The clock the environment asks for: a fixed one, or the system's. */
    public static Clock clock(Map<String, String> environment) {
        String moment = environment.getOrDefault(CLOCK, "");
        if (moment.isEmpty()) {
            return Clock.systemUTC();
        }
        try {
            return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw new BlockedException(ExitCode.WRONG_USAGE, Finding.of("RUN-01", Severity.HARD, CLOCK, moment));
        }
    }
}
