package org.suping.prove.store.part;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.Folders;
import org.suping.evidence.PartColumn;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowDigest;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Finding;
import org.suping.prove.Proof;
import org.suping.vocabulary.Sha256;

/**
 * Digests all cells of all rows of parts again. Whoever rewrites a part and its digest in the book is found out by this: the
 * content digest is part of the fingerprint that the report prints.
 *
 * @param differences parts that are not there, cannot be read, or have other rows than were collected
 * @param areReadable whether all of them could be read
 */
public record PartContents(List<Finding> differences, boolean areReadable) {

    private static final List<String> OWN_COLUMNS = List.of("_row", "_status", "_finding");

    public static PartContents of(Folders folders, RecordDefinition record, List<PartRef> parts) {
        List<Finding> differences = new ArrayList<>();
        boolean readable = true;
        try (Connection engine = DuckDb.open(folders, 2)) {
            for (PartRef part : parts) {
                Path file = folders.vault().resolve(part);
                try {
                    Sha256 content = digest(engine, file, part.file(), record);
                    if (!content.equals(part.contentDigest())) {
                        differences.add(Proof.difference(
                                "PROVE-CONTENT",
                                part.path(),
                                part.contentDigest().brief(),
                                content.brief()));
                    }
                } catch (SQLException broken) {
                    readable = false;
                    String code = Files.isRegularFile(file) ? "PROVE-UNREADABLE" : "PROVE-MISSING";
                    differences.add(Proof.difference(code, part.path()));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine does not stop", failed);
        }
        return new PartContents(List.copyOf(differences), readable);
    }

    private static Sha256 digest(Connection engine, Path part, Sha256 file, RecordDefinition record)
            throws SQLException {
        List<String> names = Stream.concat(
                        OWN_COLUMNS.stream(),
                        PartColumn.of(record).stream()
                                .filter(column -> !column.isHash())
                                .map(PartColumn::name))
                .map(DuckDb::name)
                .toList();
        String sql = "SELECT " + String.join(", ", names) + " FROM " + DuckDb.readParquet(List.of(part));
        RowDigest content = RowDigest.ofFile(file);
        try (Statement statement = engine.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                for (int i = 1; i <= names.size(); i++) {
                    add(rows.getObject(i), content);
                }
                content.endRow();
            }
        }
        return content.finish();
    }

    private static void add(@Nullable Object cell, RowDigest content) {
        if (cell == null) {
            content.none();
        } else if (cell instanceof Long number) {
            content.number(number);
        } else if (cell instanceof BigDecimal number) {
            content.number(number);
        } else if (cell instanceof LocalDate day) {
            content.date(day);
        } else {
            content.text(cell.toString());
        }
    }
}
