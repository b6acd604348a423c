package org.suping.jobs.audit;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.audit.AuditAction;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.jobs.store.AttemptStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/** What a run writes into the audit trail: that it began, which definitions are not those of the run before, and how it ended. */
public final class RunTrail {

    /** Names of changed files in one line; the rest is counted. */
    private static final int NAMED = 20;

    private final Book book;
    private final AnchoredTrail trail;

    public RunTrail(Book book, Folders folders, Clock clock) {
        this.book = book;
        this.trail = new AnchoredTrail(book, folders, clock);
    }

    /** Before the attempt is in the book. */
    public void begins(AttemptKey attempt, Definitions definitions) {
        String changed = changed(attempt, definitions);
        if (!changed.isEmpty()) {
            trail.add(AuditAction.DEFINITIONS, attempt.revision().org(), changed);
        }
        trail.add(AuditAction.RUN, attempt.toString(), "definitions=" + definitions.digest());
    }

    /**
     * How it ended.
     *
     * @param fingerprint of the content; null where there is none
     */
    public void ended(AttemptKey attempt, ExitCode exitCode, @Nullable Sha256 fingerprint) {
        String content = fingerprint == null ? "" : "; fingerprint=" + fingerprint;
        trail.add(AuditAction.END, attempt.toString(), "exit=" + exitCode.code() + content);
    }

    /** Compares with the latest attempt of the organisation, whatever its period. */
    private String changed(AttemptKey attempt, Definitions definitions) {
        AttemptStore attempts = new AttemptStore(book.jdbc());
        return attempts.all().stream()
                .filter(other ->
                        other.key().revision().org().equals(attempt.revision().org()))
                .filter(other -> !other.key().equals(attempt))
                .max(Comparator.comparing(other -> other.startedAt()))
                .filter(other -> !other.pins().definitions().equals(definitions.digest()))
                .map(other -> changed(attempts.definitions(other.key()), definitions.files()))
                .orElse("");
    }

    private static String changed(List<DefinitionFile> before, List<DefinitionFile> now) {
        Map<String, Sha256> old = digests(before);
        Map<String, Sha256> current = digests(now);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(current.keySet());
        names.removeIf(name -> Objects.equals(old.get(name), current.get(name)));
        String more = names.size() > NAMED ? "; more=" + (names.size() - NAMED) : "";
        return names.stream()
                        .limit(NAMED)
                        .map(name -> sign(old.get(name), current.get(name)) + "=" + name)
                        .collect(Collectors.joining("; "))
                + more;
    }

    private static String sign(@Nullable Sha256 old, @Nullable Sha256 current) {
        if (old == null) {
            return "added";
        }
        return current == null ? "removed" : "changed";
    }

    private static Map<String, Sha256> digests(List<DefinitionFile> files) {
        return files.stream()
                .filter(DefinitionFile::decidesFigures)
                .collect(Collectors.toMap(
                        DefinitionFile::path, DefinitionFile::digest, (one, other) -> one, TreeMap::new));
    }
}
