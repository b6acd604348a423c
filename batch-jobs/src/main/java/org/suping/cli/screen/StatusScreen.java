package org.suping.cli.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.Json;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.Lease;
import org.suping.jobs.ledger.LedgerLine;
import org.suping.vocabulary.Moments;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Sha256;

/** The returns of the book, the latest attempt of each; or all attempts. */
public final class StatusScreen {

    private static final int FOLDED = 8;

    private final List<LedgerLine> shown;
    private final Screen screen;
    private final ZoneId zone;

    /**
     * @param returns attempts by return, the latest first
     * @param all whether earlier attempts are shown too
     * @param zone in which people are told times
     */
    public StatusScreen(List<LedgerLine> returns, boolean all, Screen screen, ZoneId zone) {
        Map<RevisionKey, LedgerLine> latest = new LinkedHashMap<>();
        returns.forEach(line -> latest.putIfAbsent(line.attempt().key().revision(), line));
        this.shown = all ? List.copyOf(returns) : List.copyOf(latest.values());
        this.screen = screen;
        this.zone = zone;
    }

    /** Takes now to tell a holder that lives from one that is gone. */
    public List<String> lines(Instant now) {
        if (shown.isEmpty()) {
            return List.of(screen.label("status.none"));
        }
        List<String> lines = new ArrayList<>();
        for (LedgerLine line : shown) {
            lines.addAll(lines(line, now));
        }
        return lines;
    }

    private List<String> lines(LedgerLine line, Instant now) {
        Attempt attempt = line.attempt();
        List<String> lines = new ArrayList<>(fold(screen.label(
                "status.return",
                attempt.key().revision(),
                attempt.key().attempt(),
                attempt.state().text(),
                Moments.of(attempt.startedAt(), zone))));
        Sha256 fingerprint = attempt.fingerprint();
        if (fingerprint != null) {
            lines.add("    " + screen.label("status.fingerprint", fingerprint.hex()));
        }
        if (line.hard() + line.soft() > 0) {
            lines.add(screen.label("status.findings", line.hard(), line.soft()));
        }
        Lease lease = line.lease();
        if (attempt.state().isUnfinished() && lease != null) {
            String key = line.isAlive(now) ? "status.alive" : "status.dead";
            lines.addAll(fold(screen.label(key, lease.holder().words(), Moments.of(lease.heartbeatAt(), zone))));
        }
        lines.addAll(fold("    " + screen.label("status.next", attempt.state().nextStep())));
        return lines;
    }

    private List<String> fold(String line) {
        return Width.wrap(line, screen.width(), FOLDED);
    }

    public String json() {
        return Json.of(shown.stream().map(this::json).collect(Collectors.toList()));
    }

    private Map<String, @Nullable Object> json(LedgerLine line) {
        Attempt attempt = line.attempt();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("attempt", attempt.key().toString());
        json.put("org", attempt.key().revision().org());
        json.put("period", attempt.key().revision().period().toString());
        json.put("kind", attempt.key().revision().kind().code());
        json.put("state", attempt.state().code());
        json.put("next", attempt.state().nextStep().in(screen.language()));
        json.put("hardFindings", line.hard());
        json.put("softFindings", line.soft());
        json.put("startedAt", attempt.startedAt().toString());
        json.put("endedAt", attempt.endedAt() == null ? null : String.valueOf(attempt.endedAt()));
        json.put("reason", attempt.reason().in(screen.language()));
        json.put("fingerprint", attempt.fingerprint() == null ? null : String.valueOf(attempt.fingerprint()));
        json.put(
                "exitCode",
                attempt.exitCode() == null ? null : attempt.exitCode().code());
        return json;
    }
}
