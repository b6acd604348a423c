package org.suping.collect.complete.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.collect.complete.DeliveryNote;
import org.suping.collect.complete.DeliveryNote.Nil;
import org.suping.collect.complete.DeliveryNote.NotedFile;
import org.suping.collect.complete.DeliveryNoteReader;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.FileDigest;
import org.suping.evidence.RowNumber;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Holds what a delivery note says against the rows that were read. */
final class ControlTotals {

    private final Definitions definitions;
    private final VaultRows rows;
    private final Path data;

    ControlTotals(Definitions definitions, VaultRows rows, Path data) {
        this.definitions = definitions;
        this.rows = rows;
        this.data = data;
    }

    List<Finding> find(SourceFile noteFile) throws SQLException {
        RecordDefinition record = definitions.record(noteFile.record());
        DeliveryNote note = read(noteFile, record);
        List<Finding> found = new ArrayList<>();
        Nil nil = note.nil();
        if (nil != null) {
            found.addAll(declared(nil, note.name()));
        }
        for (NotedFile noted : note.files()) {
            Optional<SourceFile> file = rows.collected().files().stream()
                    .filter(candidate -> candidate.source().equals(noteFile.source())
                            && candidate.name().equals(note.path(noted)))
                    .findFirst();
            if (file.isPresent()) {
                found.addAll(differences(note, noted, file.get(), record));
            }
        }
        return found;
    }

    /** Before its last day is over nobody knows of a period that there was nothing. */
    private List<Finding> declared(Nil nil, String note) {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of("DEL-05", Severity.NOTE, note, nil.declaredBy(), nil.on(), nil.reason()));
        LocalDate end = rows.collected().attempt().revision().period().end();
        if (nil.on().isBefore(end)) {
            found.add(Finding.of("DEL-18", Severity.SOFT, note, nil.declaredBy(), nil.on(), end));
        }
        return found;
    }

    /** The note that was pinned, or nothing can be said. */
    private DeliveryNote read(SourceFile pinned, RecordDefinition record) {
        Path path = data.resolve(pinned.name());
        try {
            if (FileDigest.of(path).digest().equals(pinned.digest())) {
                return new DeliveryNoteReader(record).read(path, pinned.name()).orElseThrow(() -> changed(pinned));
            }
        } catch (IOException unreadable) {
            throw new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of("SRC-03", Severity.HARD, pinned.name()));
        }
        throw changed(pinned);
    }

    private static BlockedException changed(SourceFile pinned) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of("SRC-05", Severity.HARD, pinned.name()));
    }

    private List<Finding> differences(DeliveryNote note, NotedFile noted, SourceFile file, RecordDefinition record)
            throws SQLException {
        List<Finding> found = new ArrayList<>();
        long read = rows.collected().counts(file).lines();
        Long given = noted.rows();
        if (given != null && given != read) {
            found.add(Finding.of("DEL-06", Severity.HARD, file.name(), read, given, note.name()));
        }
        for (String column : noted.sums().keySet().stream().sorted().toList()) {
            sum(note, noted, file, record, column).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Finding> sum(
            DeliveryNote note, NotedFile noted, SourceFile file, RecordDefinition record, String column)
            throws SQLException {
        String relation = rows.all(
                record,
                part -> part.source().equals(file.source()) && part.file().equals(file.digest()));
        String name = DuckDb.name(column);
        try (ResultSet line = rows.statement()
                .executeQuery("SELECT coalesce(sum(" + name + "), 0), count(*) - count(" + name + ") FROM " + relation
                        + " WHERE " + RowNumber.isFirstSql("_row"))) {
            line.next();
            BigDecimal sum = line.getBigDecimal(1);
            BigDecimal given = noted.sums().getOrDefault(column, BigDecimal.ZERO);
            return sum.compareTo(given) == 0
                    ? Optional.empty()
                    : Optional.of(Finding.of(
                            "DEL-07",
                            Severity.HARD,
                            file.name(),
                            record.column(column).orElseThrow().title(),
                            plain(sum),
                            plain(given),
                            note.name(),
                            unread(line.getLong(2))));
        }
    }

    /** How many rows have no number there, where any. */
    private static Text unread(long rows) {
        return rows == 0 ? Text.EMPTY : Labels.text("delivery.unread", rows);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
