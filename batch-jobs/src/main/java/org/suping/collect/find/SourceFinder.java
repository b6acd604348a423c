package org.suping.collect.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.collect.jdbc.DatabaseAccess;
import org.suping.collect.jdbc.DatabaseRows;
import org.suping.definitions.Definitions;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.source.SourceFormat;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/**
 * Finds and digests what was delivered for a period.
 *
 * <p>In the order of source and name. A source without a file, a file that cannot be read or lies outside the data folder
 * are hard findings, for exit code 15. The same content delivered twice for one record is read once and said.
 */
public final class SourceFinder {

    /** Code of the finding that a source has no file for the period. */
    public static final String NOTHING_DELIVERED = "SRC-01";

    private static final int THREADS = 2;
    private static final String QUERIED = "jdbc/";

    private final PatternFiles folder;
    private final Period period;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, SourceFile> firstDeliveries = new HashMap<>();

    private SourceFinder(Path data, Period period) {
        this.folder = new PatternFiles(data, period, findings);
        this.period = period;
    }

    /** All source files of the period, delivery notes among them, or what keeps them from being read. */
    public static Checked<List<SourceFile>> find(Definitions definitions, Folders folders, Period period) {
        SourceFinder finder =
                new SourceFinder(folders.data(definitions.settings().dataFolder()), period);
        List<Delivery> deliveries = new TreeMap<>(definitions.sources())
                .values().stream()
                        .map(source -> Delivery.find(source, definitions.record(source.record()), finder.folder))
                        .toList();
        finder.findings.addAll(UnreadFiles.find(deliveries, finder.folder));
        List<SourceFile> files = finder.digested(deliveries);
        boolean hard = finder.findings.stream().anyMatch(finding -> finding.severity() == Severity.HARD);
        return new Checked<>(hard ? null : files, finder.findings);
    }

    private List<SourceFile> digested(List<Delivery> deliveries) {
        Map<Path, Future<FileDigest>> digests = new HashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Delivery delivery : deliveries) {
                Stream.concat(delivery.files().stream(), delivery.notePaths().stream())
                        .forEach(path ->
                                digests.computeIfAbsent(path, file -> threads.submit(() -> FileDigest.of(file))));
            }
            List<SourceFile> files = new ArrayList<>();
            for (Delivery delivery : deliveries) {
                files.addAll(
                        delivery.source().format() instanceof SourceFormat.Jdbc
                                ? queried(delivery.source())
                                : digested(delivery, digests));
            }
            return files;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What a query would be pinned as, of which nothing has been read. */
    public static SourceFile unread(SourceDefinition source, Period period) {
        LocalDate asOf = source.asOf() == null ? period.end() : source.asOf();
        return new SourceFile(source.code(), source.record(), QUERIED + source.code(), 0, Sha256.of(""), 0, asOf);
    }

    /** A database is digested by reading its rows: what is digested the second time is told from what it was the first. */
    private List<SourceFile> queried(SourceDefinition source) {
        SourceFile asked = unread(source, period);
        DatabaseAccess access = DatabaseAccess.of(period, folder.data());
        try (DatabaseRows rows = DatabaseRows.open(asked, source, access, bytes -> {})) {
            FileDigest read = rows.digest();
            return List.of(new SourceFile(
                    asked.source(),
                    asked.record(),
                    asked.name(),
                    rows.bytes(),
                    read.digest(),
                    read.checksum(),
                    asked.asOf()));
        } catch (BlockedException unreadable) {
            findings.addAll(unreadable.findings());
            return List.of();
        }
    }

    private List<SourceFile> digested(Delivery delivery, Map<Path, Future<FileDigest>> digests) {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : delivery.files()) {
            SourceFile file = digested(delivery, path, digests);
            SourceFile same =
                    file == null ? null : firstDeliveries.putIfAbsent(file.record() + " " + file.digest(), file);
            if (file != null && same == null) {
                files.add(file);
            } else if (file != null && same != null) {
                findings.add(Finding.of("SRC-04", Severity.SOFT, file.name(), same.name()));
            }
        }
        for (Path path : delivery.notePaths()) {
            SourceFile note = digested(delivery, path, digests);
            if (note != null) {
                files.add(note);
            }
        }
        return files;
    }

    private @Nullable SourceFile digested(Delivery delivery, Path path, Map<Path, Future<FileDigest>> digests) {
        try {
            return file(
                    delivery, path, Objects.requireNonNull(digests.get(path)).get());
        } catch (IOException | ExecutionException unreadable) {
            findings.add(Finding.of("SRC-03", Severity.HARD, folder.name(path)));
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while digesting sources", stopped);
        }
    }

    private SourceFile file(Delivery delivery, Path path, FileDigest read) throws IOException {
        SourceDefinition source = delivery.source();
        return new SourceFile(
                source.code(),
                source.record(),
                folder.name(path),
                Files.size(path),
                read.digest(),
                read.checksum(),
                asOf(delivery, folder.name(path)));
    }

    /** As the file's name says, else its note, else the source's definition, else the period's last day. */
    private LocalDate asOf(Delivery delivery, String name) {
        SourceDefinition source = delivery.source();
        if (source.files().contains(SourceDay.PLACE) && !name.endsWith(CompletenessRules.NOTE_SUFFIX)) {
            return new SourceDay(source.files()).of(name).orElseGet(() -> {
                findings.add(Finding.of("DEL-13", Severity.HARD, name, source.files()));
                return period.end();
            });
        }
        LocalDate ofSource = source.asOf();
        return delivery.noted(name)
                .flatMap(note -> Stream.ofNullable(note.asOf()))
                .findFirst()
                .orElse(ofSource == null ? period.end() : ofSource);
    }
}
