package org.suping.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.suping.collect.CollectProgress;
import org.suping.collect.CollectedReturn;
import org.suping.collect.find.SourceFinder;
import org.suping.collect.mask.IdentityKey;
import org.suping.collect.settle.store.Settler;
import org.suping.collect.store.PartStore;
import org.suping.collect.store.PartitionCollector;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.ledger.Pins;
import org.suping.jobs.store.AttemptStore;
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.measure.store.FigureMeasurer;
import org.suping.measure.store.FigureStore;
import org.suping.prove.store.FigureTracer;
import org.suping.prove.store.TracedAttempt;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** The sample of the repository, collected and measured under a fixed key: everything tracing needs, without a job. */
public final class TracedWorld {

    public static final Period PERIOD = Period.parse("2026Q3");
    public static final AttemptKey ATTEMPT = new AttemptKey(new RevisionKey("3100", PERIOD, RevisionKind.FINAL, 1), 1);
    public static final Path CONFIG = Path.of("..", "config").toAbsolutePath().normalize();

    private final Folders folders;
    private final Definitions definitions;

    private TracedWorld(Folders folders, Definitions definitions) {
        this.folders = folders;
        this.definitions = definitions;
    }

    /** Makes it under {@code work}; no other book may be open in the process. */
    public static TracedWorld in(Path work) {
        Folders folders = new Folders(CONFIG, work);
        TracedWorld world =
                new TracedWorld(folders, DefinitionsLoader.load(CONFIG).orThrow());
        fixKey(folders.maskingKey());
        try (Book book = Books.openForRun(folders, Map.of())) {
            book.transaction().executeWithoutResult(status -> world.fill(book));
        }
        return world;
    }

    private void fill(Book book) {
        IdentityKey key = IdentityKey.openOrMake(folders.maskingKey());
        List<SourceFile> files = SourceFinder.find(definitions, folders, PERIOD).orThrow();
        AttemptStore attempts = new AttemptStore(book.jdbc());
        Pins pins = Pins.of(definitions, files, key.fingerprint());
        attempts.start(
                Attempt.starting(ATTEMPT, pins, Instant.parse("2026-10-09T01:00:00Z"), Text.EMPTY),
                definitions.files());
        PartStore parts = new PartStore(book.jdbc());
        parts.pin(ATTEMPT, files);
        PartitionCollector collector = new PartitionCollector(definitions, folders, key, CollectProgress.SILENT);
        files.forEach(file -> parts.list(ATTEMPT, collector.collect(ATTEMPT, file)));
        Settler settler = new Settler(definitions, folders);
        definitions.records().values().stream()
                .filter(Settler::settles)
                .forEach(record -> parts.list(ATTEMPT, settler.settle(parts.load(ATTEMPT), record)));
        CollectedReturn collected = parts.load(ATTEMPT);
        new FigureStore(book.jdbc()).save(definitions, FigureMeasurer.measure(definitions, collected, folders));
        attempts.conclude(
                ATTEMPT,
                AttemptState.READY,
                ExitCode.DONE,
                Sha256.of("content"),
                Instant.parse("2026-10-09T01:00:05Z"));
    }

    private static void fixKey(Path file) {
        try {
            Files.createDirectories(file.getParent());
            byte[] key = new byte[32];
            Arrays.fill(key, (byte) 7);
            Files.write(file, key);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Folders folders() {
        return folders;
    }

    public Definitions definitions() {
        return definitions;
    }

    public Trace trace(String indicator, String org) {
        return trace(indicator, org, Breakdown.NONE);
    }

    public Trace trace(String indicator, String org, Breakdown breakdown) {
        try (FigureTracer tracer = new FigureTracer(folders);
                Book book = Books.openForReading(folders, Map.of());
                TracedAttempt traced = tracer.of(book, ATTEMPT)) {
            return traced.trace(definitions, new FigureKey(indicator, org, breakdown))
                    .orElseThrow();
        }
    }

    /** The parts as the book lists them. */
    public List<PartRef> parts() {
        try (Book book = Books.openForReading(folders, Map.of())) {
            return new PartStore(book.jdbc()).parts(ATTEMPT);
        }
    }

    public Path file(PartRef part) {
        return folders.vault().resolve(part);
    }

    public SourceComparison compare(Path original) {
        try (FigureTracer tracer = new FigureTracer(folders);
                Book book = Books.openForReading(folders, Map.of());
                TracedAttempt traced = tracer.of(book, ATTEMPT)) {
            return traced.compare(definitions, original).orElseThrow();
        }
    }

    /** Changes the book behind everybody's back. */
    public void tamper(String sql, Object... parameters) {
        try (Book book = Books.openForRun(folders, Map.of())) {
            if (book.jdbc().sql(sql).params(parameters).update() == 0) {
                throw new IllegalStateException("Nothing was changed by " + sql);
            }
        }
    }
}
