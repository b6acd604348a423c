package org.suping.collect.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.evidence.TakenOver;
import org.suping.evidence.Vault;

/**
 * Parts of an earlier attempt as parts of this one: the same bytes under another name, with the counts and findings they came
 * with. A part that is not as it was listed is not taken over, and its file is read again.
 */
public final class EarlierRows {

    private final PartStore store;
    private final Vault vault;
    private final TakenOver taken;

    public EarlierRows(PartStore store, Vault vault, TakenOver taken) {
        this.store = store;
        this.vault = vault;
        this.taken = taken;
    }

    /** The file as the earlier attempt collected it; empty where it did not, or where its parts are no longer whole. */
    public Optional<CollectedPartition> collected(AttemptKey attempt, SourceFile file) throws IOException {
        AttemptKey from = taken.from();
        Optional<SourceFile> same = from == null
                ? Optional.empty()
                : store.files(from).stream()
                        .filter(earlier -> isSame(earlier, file) && store.isListed(from, earlier))
                        .findFirst();
        if (from == null || same.isEmpty()) {
            return Optional.empty();
        }
        RowCounts counts = store.load(from).counts(file);
        RowCounts unsettled = new RowCounts(
                counts.read(), counts.accepted(), counts.rejected(), counts.outOfPeriod(), 0, counts.lines());
        Optional<List<PartRef>> parts = parts(
                attempt,
                from,
                part -> !part.isSettlement()
                        && part.source().equals(file.source())
                        && part.file().equals(file.digest()));
        return parts.map(linked ->
                new CollectedPartition(file, same.get().sheet(), linked, unsettled, store.findingsOfFile(from, file)));
    }

    /** A record's settlement as the earlier attempt decided it; empty where not all its files are the same. */
    public Optional<Settlement> settled(AttemptKey attempt, String record) throws IOException {
        AttemptKey from = taken.figuresFrom();
        if (from == null) {
            return Optional.empty();
        }
        return parts(attempt, from, part -> part.isSettlement() && part.record().equals(record))
                .filter(parts -> parts.size() == 1)
                .map(parts -> new Settlement(
                        parts.get(0), store.duplicates(from, record), store.findingsOfSettling(from, record)));
    }

    private static boolean isSame(SourceFile earlier, SourceFile now) {
        return earlier.source().equals(now.source())
                && earlier.record().equals(now.record())
                && earlier.name().equals(now.name())
                && earlier.asOf().equals(now.asOf())
                && earlier.digest().equals(now.digest());
    }

    /** All of them under this attempt's name; nothing where one is not whole. */
    private Optional<List<PartRef>> parts(AttemptKey attempt, AttemptKey from, Predicate<PartRef> which)
            throws IOException {
        List<PartRef> parts = store.parts(from).stream().filter(which).toList();
        if (!parts.stream().allMatch(vault::isIntact)) {
            return Optional.empty();
        }
        List<PartRef> own =
                parts.stream().map(part -> part.movedTo(attempt, from)).toList();
        for (int i = 0; i < parts.size(); i++) {
            link(vault.resolve(parts.get(i)), vault.resolve(own.get(i)));
        }
        return Optional.of(own);
    }

    /** One file with two names; a copy where the file system has no such thing. */
    private static void link(Path there, Path here) throws IOException {
        Files.createDirectories(here.getParent());
        Files.deleteIfExists(here);
        try {
            Files.createLink(here, there);
        } catch (FileSystemException | UnsupportedOperationException unable) {
            Files.copy(there, here);
        }
    }
}
