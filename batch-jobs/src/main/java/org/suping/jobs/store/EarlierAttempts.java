package org.suping.jobs.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.collect.store.PartStore;
import org.suping.definitions.DefinitionFile;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.SourceFile;
import org.suping.evidence.TakenOver;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.Changes;
import org.suping.jobs.ledger.Pins;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** Earlier attempts against what a run is made from now: what is different, and what need not be done again. */
public final class EarlierAttempts {

    private final AttemptStore attempts;
    private final PartStore parts;
    private final List<DefinitionFile> definitions;
    private final List<SourceFile> files;
    private final Pins pins;

    /** @param definitions those that the run pins, and {@code files} and {@code pins} likewise */
    public EarlierAttempts(JdbcClient jdbc, List<DefinitionFile> definitions, List<SourceFile> files, Pins pins) {
        this.attempts = new AttemptStore(jdbc);
        this.parts = new PartStore(jdbc);
        this.definitions = definitions;
        this.files = files;
        this.pins = pins;
    }

    /** What is different from an attempt's inputs, in words. */
    public Text changes(Attempt before) {
        Predicate<DefinitionFile> told = file -> file.decidesFigures() || file.isPinnedBesides();
        return new Changes()
                .sources(parts.files(before.key()), files)
                .definitions(digests(attempts.definitions(before.key()), told), digests(definitions, told))
                .key(before.pins().key(), pins.key())
                .language(before.pins().language(), pins.language())
                .explanations(before.pins().explanations(), pins.explanations())
                .bases(before.pins().bases(), pins.bases())
                .text();
    }

    /**
     * What the attempt takes over from the last one that was complete.
     *
     * @param isWhole whether what the book has of an attempt is what it was concluded with
     */
    public TakenOver takenOver(AttemptKey attempt, Predicate<Attempt> isWhole) {
        return attempts.of(attempt.revision()).stream()
                .filter(earlier -> earlier.key().attempt() < attempt.attempt() && earlier.fingerprint() != null)
                .findFirst()
                .filter(earlier -> restsOnTheSame(earlier) && isWhole.test(earlier))
                .map(earlier ->
                        new TakenOver(earlier.key(), earlier.pins().sources().equals(pins.sources())))
                .orElse(TakenOver.NOTHING);
    }

    /** Where nothing at all is different something was damaged, and everything is made anew. */
    private boolean restsOnTheSame(Attempt earlier) {
        return !earlier.pins().equals(pins)
                && earlier.pins().key().equals(pins.key())
                && digests(attempts.definitions(earlier.key()), DefinitionFile::decidesRows)
                        .equals(digests(definitions, DefinitionFile::decidesRows));
    }

    private static Map<String, Sha256> digests(List<DefinitionFile> files, Predicate<DefinitionFile> which) {
        Map<String, Sha256> digests = new TreeMap<>();
        files.stream().filter(which).forEach(file -> digests.put(file.path(), file.digest()));
        return digests;
    }
}
