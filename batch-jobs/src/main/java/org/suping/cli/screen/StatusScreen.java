package org.suping.cli.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Json;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.Lease;
import org.suping.jobs.ledger.LedgerLine;
import org.suping.submit.ReturnState;
import org.suping.vocabulary.Moments;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** The returns of the book, the latest attempt of each; or all attempts. */
public final class StatusScreen {

    private static final int FOLDED = 8;

    private final List<LedgerLine> shown;
    private final Map<RevisionKey, RevisionKey> corrected = new HashMap<>();
    private final Map<AttemptKey, SealedReturn> sealed;
    private final Screen screen;
    private final ZoneId zone;
    private final NextStep steps;

    /**
     * @param returns attempts by return, the latest first
     * @param sealed who closed which return, and whether the package has a signature
     * @param all whether earlier attempts are shown too
     * @param zone in which people are told times
     * @param options the folder options, for the next command to be typed
     */
    public StatusScreen(
            List<LedgerLine> returns,
            Map<AttemptKey, SealedReturn> sealed,
            boolean all,
            Screen screen,
            ZoneId zone,
            String options) {
        this.steps = new NextStep(options);
        Map<RevisionKey, LedgerLine> latest = new LinkedHashMap<>();
        returns.forEach(line -> latest.putIfAbsent(line.attempt().key().revision(), line));
        this.shown = all ? List.copyOf(returns) : List.copyOf(latest.values());
        latest.keySet()
                .forEach(revision -> latest.values().stream()
                        .map(LedgerLine::attempt)
                        // while a correction is open, what was sealed is in force
                        .filter(other -> other.state() == AttemptState.SEALED)
                        .map(other -> other.key().revision())
                        .filter(other -> isCorrection(other, revision))
                        .max(Comparator.comparing(RevisionKey::revision))
                        .ifPresent(other -> corrected.put(revision, other)));
        this.sealed = Map.copyOf(sealed);
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
                state(attempt),
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
        SealedReturn seal = sealed.get(attempt.key());
        if (seal != null) {
            lines.addAll(fold("    "
                    + screen.label(
                            seal.signed() ? "status.sealed-signed" : "status.sealed-unsigned",
                            seal.by(),
                            Moments.of(seal.at(), zone))));
            lines.addAll(receipt(seal));
        }
        lines.addAll(fold("    " + screen.label("status.next", next(attempt))));
        return lines;
    }

    /** What headquarters answered, or why the receipt does not tell. */
    private List<String> receipt(SealedReturn seal) {
        return seal.receipt()
                .map(beside -> beside.objection()
                        .map(objection -> fold("    "
                                + screen.label("status.receipt-objection", objection.sentence(screen.language()))))
                        .orElseGet(() -> fold("    "
                                + screen.label(
                                        "status.receipt",
                                        beside.answer().text(),
                                        beside.by(),
                                        Moments.of(beside.receivedAt(), zone)))))
                .orElse(List.of());
    }

    private Text next(Attempt attempt) {
        return steps.of(
                attempt, sealed.get(attempt.key()), corrected.get(attempt.key().revision()));
    }

    /** Of a return that is sealed what headquarters answered, else what its signatures make of it; a corrected one is superseded. */
    private Text state(Attempt attempt) {
        SealedReturn seal = sealed.get(attempt.key());
        boolean superseded = corrected.containsKey(attempt.key().revision());
        if (seal != null && seal.proved().isPresent() && !superseded) {
            return seal.proved().get().answer().text();
        }
        if (seal == null || seal.state().isEmpty()) {
            return attempt.state().text();
        }
        return (superseded ? ReturnState.SUPERSEDED : seal.state().get()).text();
    }

    private static boolean isCorrection(RevisionKey other, RevisionKey revision) {
        return other.revision() > revision.revision()
                && other.equals(new RevisionKey(revision.org(), revision.period(), revision.kind(), other.revision()));
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
        json.put("stands", state(attempt).in(screen.language()));
        json.put("next", next(attempt).in(screen.language()));
        SealedReturn seal = sealed.get(attempt.key());
        json.put(
                "receivedAt",
                seal == null
                        ? null
                        : seal.proved()
                                .map(receipt -> receipt.receivedAt().toString())
                                .orElse(null));
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
