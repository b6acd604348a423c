package org.suping.prove.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.collect.CollectProgress;
import org.suping.collect.CollectedReturn;
import org.suping.collect.mask.IdentityKey;
import org.suping.collect.store.CollectedPartition;
import org.suping.collect.store.PartitionCollector;
import org.suping.definitions.Definitions;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.SourceFile;
import org.suping.evidence.Vault;
import org.suping.findings.Finding;
import org.suping.prove.SourceComparison;
import org.suping.prove.store.part.PartContents;
import org.suping.vocabulary.Sha256;

/**
 * Collects an original file again, by the definitions the attempt pinned and under the same key, and holds its rows against
 * the parts. Leaves nothing behind.
 */
final class SourceComparer {

    private final Folders folders;
    private final Definitions definitions;
    private final CollectedReturn collected;

    SourceComparer(Folders folders, Definitions definitions, CollectedReturn collected) {
        this.folders = folders;
        this.definitions = definitions;
        this.collected = collected;
    }

    /** Empty when the book has no file of these bytes or this name. */
    Optional<SourceComparison> compare(Path original) {
        try {
            FileDigest given = FileDigest.of(original);
            Optional<SourceFile> pinned = pinned(original, given.digest());
            return pinned.isEmpty() ? Optional.empty() : Optional.of(compare(original, given, pinned.get()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By its bytes, else by its name. */
    private Optional<SourceFile> pinned(Path original, Sha256 digest) {
        String name = original.getFileName().toString();
        Optional<SourceFile> same = collected.files().stream()
                .filter(file -> file.digest().equals(digest))
                .findFirst();
        return same.isPresent()
                ? same
                : collected.files().stream()
                        .filter(file -> file.name().equals(name) || file.name().endsWith("/" + name))
                        .findFirst();
    }

    private SourceComparison compare(Path original, FileDigest given, SourceFile pinned) throws IOException {
        Files.createDirectories(folders.spill());
        Path scratch = Files.createTempDirectory(folders.spill(), "against-");
        try {
            Folders apart = new Folders(folders.config(), scratch);
            SourceFile again = new SourceFile(
                    pinned.source(),
                    pinned.record(),
                    pinned.name(),
                    Files.size(original),
                    given.digest(),
                    given.checksum(),
                    pinned.asOf());
            CollectedPartition read = new PartitionCollector(
                            definitions, apart, IdentityKey.of(folders), CollectProgress.SILENT)
                    .collect(collected.attempt(), again, original);
            return compare(read, pinned, apart.vault());
        } finally {
            delete(scratch);
        }
    }

    private SourceComparison compare(CollectedPartition read, SourceFile pinned, Vault scratch) {
        List<PartRef> parts = collected.rowParts(pinned.record()).stream()
                .filter(part -> part.file().equals(pinned.digest()))
                .toList();
        boolean same = read.file().digest().equals(pinned.digest());
        long rows = read.counts().read();
        PartContents kept = PartContents.of(folders, definitions.record(pinned.record()), parts);
        boolean asCollected =
                kept.differences().isEmpty() && contents(read.parts()).equals(contents(parts));
        if (same && asCollected || !kept.areReadable()) {
            return new SourceComparison(
                    pinned.name(),
                    read.file().digest(),
                    same,
                    rows,
                    kept.differences(),
                    kept.differences().size());
        }
        RowDifferences differences = RowDifferences.between(
                folders,
                definitions.record(pinned.record()),
                new RowDifferences.Side(scratch, read.parts()),
                new RowDifferences.Side(folders.vault(), parts));
        List<Finding> told = new ArrayList<>(kept.differences());
        told.addAll(differences.first());
        return new SourceComparison(
                pinned.name(),
                read.file().digest(),
                same,
                rows,
                told,
                Math.max(differences.lines(), kept.differences().size()));
    }

    private static List<Sha256> contents(List<PartRef> parts) {
        return parts.stream().map(PartRef::contentDigest).toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
