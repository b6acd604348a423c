package org.suping.cli.screen;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.jobs.ledger.Attempt;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Sha256;

/** The returns of the book, the latest attempt of each; or all attempts. */
public final class StatusScreen {

    private static final int FOLDED = 8;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final List<Attempt> shown;
    private final Language language;
    private final int width;

    /**
     * @param attempts by return, the latest first
     * @param all whether earlier attempts are shown too
     */
    public StatusScreen(List<Attempt> attempts, boolean all, Language language, int width) {
        Map<RevisionKey, Attempt> latest = new LinkedHashMap<>();
        attempts.forEach(attempt -> latest.putIfAbsent(attempt.key().revision(), attempt));
        this.shown = all ? attempts : List.copyOf(latest.values());
        this.language = language;
        this.width = width;
    }

    public List<String> lines() {
        if (shown.isEmpty()) {
            return List.of(Labels.in(language, "status.none"));
        }
        List<String> lines = new ArrayList<>();
        for (Attempt attempt : shown) {
            Sha256 fingerprint = attempt.fingerprint();
            lines.addAll(Width.wrap(
                    Labels.in(
                            language,
                            "status.return",
                            attempt.key().revision(),
                            attempt.key().attempt(),
                            attempt.state().text(),
                            TIME.format(attempt.startedAt())),
                    width,
                    FOLDED));
            if (fingerprint != null) {
                lines.add("    " + Labels.in(language, "status.fingerprint", fingerprint.hex()));
            }
            lines.addAll(Width.wrap(
                    "    " + Labels.in(language, "status.next", attempt.state().nextStep()), width, FOLDED));
        }
        return lines;
    }

    public String json() {
        return Json.of(shown.stream().map(this::json).collect(Collectors.toList()));
    }

    private Map<String, @Nullable Object> json(Attempt attempt) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("attempt", attempt.key().toString());
        json.put("org", attempt.key().revision().org());
        json.put("period", attempt.key().revision().period().toString());
        json.put("kind", attempt.key().revision().kind().code());
        json.put("state", attempt.state().code());
        json.put("next", attempt.state().nextStep().in(language));
        json.put("startedAt", attempt.startedAt().toString());
        json.put("endedAt", attempt.endedAt() == null ? null : String.valueOf(attempt.endedAt()));
        json.put("reason", attempt.reason().in(language));
        json.put("fingerprint", attempt.fingerprint() == null ? null : String.valueOf(attempt.fingerprint()));
        json.put(
                "exitCode",
                attempt.exitCode() == null ? null : attempt.exitCode().code());
        return json;
    }
}
