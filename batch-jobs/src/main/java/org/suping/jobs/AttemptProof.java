package org.suping.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.store.AttemptStore;
import org.suping.jobs.store.ReturnContentStore;
import org.suping.prove.Proof;
import org.suping.render.RenderedDocument;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/**
 * Holds what the book says of a whole attempt against the digests under which it was pinned and concluded: definitions,
 * content fingerprint, documents.
 *
 * <p>A figure proved from its rows says nothing about the definitions it is proved by, about the other figures, the findings
 * or the scores. These digests do, and the fingerprint stands on the printed report, where nobody who changes the book can
 * reach it.
 */
public final class AttemptProof {

    private final JdbcClient jdbc;
    private final AttemptStore attempts;

    public AttemptProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.attempts = new AttemptStore(jdbc);
    }

    /**
     * The definitions the attempt pinned.
     *
     * @throws BlockedException when the book's copy is not what was pinned: nothing may be traced by it
     */
    public Definitions definitions(Attempt attempt) {
        List<DefinitionFile> files = attempts.definitions(attempt.key());
        List<Finding> changed = changed(attempt, files);
        if (!changed.isEmpty()) {
            throw new BlockedException(ExitCode.NOT_PROVED, changed);
        }
        return DefinitionsLoader.reload(files);
    }

    /**
     * What the book's content and the documents differ in from what the attempt concluded with; none when all agree. A
     * document that is not there may have been put elsewhere, and is no difference.
     *
     * @param definitions those of {@link #definitions(Attempt)}
     * @throws BlockedException when the content cannot even be read
     */
    public List<Finding> differences(Attempt attempt, Definitions definitions, Folders folders) {
        List<Finding> differences = new ArrayList<>();
        Sha256 concluded = attempt.fingerprint();
        if (concluded != null) {
            Sha256 now = fingerprint(attempt, definitions);
            if (!now.equals(concluded)) {
                differences.add(Proof.difference(
                        "PROVE-FINGERPRINT", attempt.key().toString(), concluded.brief(), now.brief()));
            }
        }
        for (RenderedDocument document : attempts.documents(attempt.key())) {
            if (document.path(folders).toFile().exists() && !document.isIntact(folders)) {
                differences.add(Proof.difference(
                        "PROVE-DOCUMENT", document.name(), document.digest().brief()));
            }
        }
        return differences;
    }

    /** Whether definitions and content are those the attempt concluded with. */
    boolean isAsConcluded(Attempt attempt) {
        try {
            return fingerprint(attempt, definitions(attempt)).equals(attempt.fingerprint());
        } catch (BlockedException changed) {
            return false;
        }
    }

    private Sha256 fingerprint(Attempt attempt, Definitions definitions) {
        try {
            return new ReturnContentStore(jdbc).load(definitions, attempt.key()).fingerprint();
        } catch (IllegalArgumentException malformed) {
            throw new BlockedException(
                    ExitCode.NOT_PROVED,
                    Finding.of("PROVE-BOOK", Severity.HARD, attempt.key().toString()));
        }
    }

    /** Every file that is not as it was pinned; else the whole, when a file is missing or more than was pinned. */
    private List<Finding> changed(Attempt attempt, List<DefinitionFile> files) {
        Map<String, Sha256> pinned = attempts.definitionDigests(attempt.key());
        List<Finding> changed = new ArrayList<>();
        for (DefinitionFile file : files) {
            Sha256 before = pinned.get(file.path());
            if (!file.digest().equals(before)) {
                changed.add(difference(attempt, file.path(), String.valueOf(before), file.digest()));
            }
        }
        Sha256 whole = Definitions.digest(files);
        if (changed.isEmpty() && !whole.equals(attempt.pins().definitions())) {
            changed.add(difference(attempt, "*", attempt.pins().definitions().hex(), whole));
        }
        return changed;
    }

    private static Finding difference(Attempt attempt, String path, String pinned, Sha256 found) {
        return Proof.difference("PROVE-DEFINITIONS", attempt.key() + " " + path, pinned, found.hex());
    }
}
