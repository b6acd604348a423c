package org.suping.cli.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.suping.audit.AuditAction;
import org.suping.audit.AuditTrail;
import org.suping.cli.named.PinnedAttempt;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Screen;
import org.suping.cli.seal.Place;
import org.suping.collect.mask.FreeTextMask;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.prove.Trace;
import org.suping.prove.Trace.TracedTerm;
import org.suping.prove.Verdict;
import org.suping.prove.store.TracedAttempt;
import org.suping.vocabulary.ExitCode;

/**
 * The rows behind a figure in a file. That is a copy of the source, masked as it is: it is written down in the audit trail, and of many
 * rows only with a reason.
 */
public final class ExportedRows {

    private static final int SHORTEST_REASON = 4;

    private final Place place;
    private final Path file;
    private final String reason;

    /**
     * To one file.
     *
     * @param reason empty where none is given
     */
    public ExportedRows(Place place, Path file, String reason) {
        this.place = place;
        this.file = file;
        this.reason = reason.strip();
    }

    /** Writes the rows of a figure and says how many. */
    public void write(TracedAttempt traced, PinnedAttempt attempt, Trace trace) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused("ROWS-FOLDER", file.toString());
        }
        mustHaveReason(trace);
        Screen screen = place.screen();
        long written = traced.export(attempt.definitions(), trace.figure().key(), file, screen.language());
        if (written < 0) {
            throw refused("ROWS-KIND", file.toString());
        }
        String why = reason.isEmpty() ? "" : "; reason=" + FreeTextMask.masked(reason);
        new AuditTrail(place.folders().get(), RunRequest.clock(place.environment()))
                .add(
                        AuditAction.EXPORT,
                        attempt.key() + " " + trace.figure().key(),
                        "rows=" + written + "; file=" + file.getFileName() + why);
        screen.complain(screen.label("rows.written", Numbers.of(written), file));
    }

    /** The settings of today decide, not those that were pinned. */
    private void mustHaveReason(Trace trace) {
        int atMost = DefinitionsLoader.loadOrThrow(place.folders().get().config())
                .settings()
                .exportedAtMost();
        long counted = trace.terms().stream().mapToLong(ExportedRows::counted).sum();
        if (counted > atMost && reason.length() < SHORTEST_REASON) {
            throw refused("ROWS-REASON", "--reason", Numbers.of(counted), Numbers.of(atMost), SHORTEST_REASON);
        }
    }

    private static long counted(TracedTerm term) {
        return term.tallies().entrySet().stream()
                .filter(tally -> tally.getKey().kind() == Verdict.Kind.COUNTED)
                .mapToLong(tally -> tally.getValue().rows())
                .sum();
    }

    private static BlockedException refused(String code, String where, Object... arguments) {
        return new BlockedException(ExitCode.WRONG_USAGE, Finding.of(code, Severity.HARD, where, arguments));
    }
}
