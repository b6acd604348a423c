package org.suping.collect.find;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.suping.collect.complete.DeliveryNote;
import org.suping.collect.complete.DeliveryNote.NotedFile;
import org.suping.collect.complete.DeliveryNoteReader;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.source.SourceFormat;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * What one source delivered.
 *
 * @param files in the order of their names
 * @param notePaths the notes that came with them
 * @param notes the same, read; those with mistakes left out
 */
record Delivery(SourceDefinition source, List<Path> files, List<Path> notePaths, List<DeliveryNote> notes) {

    /** Finds the files and holds them against their notes. */
    static Delivery find(SourceDefinition source, RecordDefinition record, PatternFiles folder) {
        int before = folder.findings().size();
        if (source.format() instanceof SourceFormat.Jdbc) {
            return new Delivery(source, List.of(), List.of(), List.of());
        }
        List<Path> files = folder.list(source.code(), source.files()).stream()
                .filter(path -> !path.toString().endsWith(CompletenessRules.NOTE_SUFFIX))
                .toList();
        String pattern = source.completeness().notes();
        List<Path> notePaths = pattern == null ? List.of() : folder.list(source.code(), pattern);
        DeliveryNoteReader reader = new DeliveryNoteReader(record);
        List<DeliveryNote> notes = notePaths.stream()
                .flatMap(path -> reader.read(path, folder.name(path)).stream())
                .toList();
        folder.findings().addAll(reader.findings());
        Delivery delivery = new Delivery(source, files, notePaths, notes);
        boolean asFound = folder.findings().size() == before;
        if (asFound) {
            folder.findings().addAll(delivery.differences(folder));
        }
        return delivery;
    }

    private List<Finding> differences(PatternFiles folder) {
        List<Finding> found = new ArrayList<>();
        List<String> names = files.stream().map(folder::name).toList();
        boolean nil = notes.stream().anyMatch(note -> note.nil() != null);
        String pattern = source.completeness().notes();
        if (files.isEmpty() && !nil) {
            found.add(Finding.of(
                    SourceFinder.NOTHING_DELIVERED,
                    Severity.HARD,
                    source.code(),
                    folder.glob(source.files()),
                    folder.data()));
        }
        if (pattern != null && notes.isEmpty() && !files.isEmpty()) {
            found.add(Finding.of("DEL-01", Severity.HARD, source.code(), folder.glob(pattern), folder.data()));
            return found;
        }
        for (DeliveryNote note : notes) {
            DeliveryNote.Nil declared = note.nil();
            if (declared != null && !files.isEmpty()) {
                found.add(Finding.of(
                        "DEL-04", Severity.HARD, note.name(), declared.declaredBy(), names.size(), names.get(0)));
            }
            note.files().stream()
                    .filter(file -> !names.contains(note.path(file)))
                    .map(NotedFile::name)
                    .forEach(missing -> found.add(Finding.of("DEL-02", Severity.HARD, note.name(), missing)));
        }
        if (pattern != null && !nil) {
            names.stream()
                    .filter(name -> noted(name).findFirst().isEmpty())
                    .forEach(name -> found.add(Finding.of("DEL-03", Severity.HARD, name, source.code())));
        }
        return found;
    }

    /** The patterns by which its files and notes are found; a database has none. */
    Stream<String> patterns() {
        return Stream.of(source.files(), source.completeness().notes())
                .filter(pattern -> pattern != null && !pattern.isEmpty())
                .map(Objects::requireNonNull);
    }

    /** The notes that name a file. */
    Stream<DeliveryNote> noted(String name) {
        return notes.stream().filter(note -> note.of(name).isPresent());
    }
}
