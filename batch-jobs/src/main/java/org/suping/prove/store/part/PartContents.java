package org.suping.prove.store.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowDigest;
import org.suping.evidence.Vault;
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

    /** The code of a part with other rows; the others are of parts that cannot be read. */
    public static final String CHANGED = "PROVE-CONTENT";

    public static PartContents of(Folders folders, RecordDefinition record, List<PartRef> parts) {
        try (Connection engine = DuckDb.open(folders, 2)) {
            return of(engine, folders.vault(), record, parts);
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine does not stop", failed);
        }
    }

    /** Through an engine that is open, and stays so. */
    public static PartContents of(Connection engine, Vault vault, RecordDefinition record, List<PartRef> parts) {
        List<Finding> differences = new ArrayList<>();
        boolean readable = true;
        for (PartRef part : parts) {
            Path file = vault.resolve(part);
            try {
                Sha256 content = digest(engine, file, part.file(), record);
                if (!content.equals(part.contentDigest())) {
                    differences.add(Proof.difference(
                            CHANGED, part.path(), part.contentDigest().brief(), content.brief()));
                }
            } catch (SQLException broken) {
                readable = false;
                String code = Files.isRegularFile(file) ? "PROVE-UNREADABLE" : "PROVE-MISSING";
                differences.add(Proof.difference(code, part.path()));
            }
        }
        return new PartContents(List.copyOf(differences), readable);
    }

    private static Sha256 digest(Connection engine, Path part, Sha256 file, RecordDefinition record)
            throws SQLException {
        String relation = DuckDb.readParquet(List.of(part));
        try (Statement statement = engine.createStatement()) {
            if (isTyped(statement, record, relation)) {
                Optional<Sha256> plain = plain(statement, CanonicalRows.plainSql(record, relation), file);
                if (plain.isPresent()) {
                    return plain.get();
                }
            }
            RowDigest content = RowDigest.ofFile(file);
            try (ResultSet rows = statement.executeQuery(CanonicalRows.sql(record, relation))) {
                while (rows.next()) {
                    content.row(rows.getBytes(1));
                }
            }
            return content.finish();
        }
    }

    private static boolean isTyped(Statement statement, RecordDefinition record, String relation) throws SQLException {
        List<String> types = new ArrayList<>();
        try (ResultSet column = statement.executeQuery(CanonicalRows.typesSql(record, relation))) {
            while (column.next()) {
                types.add(column.getString("column_type"));
            }
        }
        return types.equals(CanonicalRows.types(record));
    }

    /** Empty where a row is not as nearly all are. */
    private static Optional<Sha256> plain(Statement statement, String sql, Sha256 file) throws SQLException {
        RowDigest content = RowDigest.ofFile(file);
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (rows.getBoolean(2)) {
                    return Optional.empty();
                }
                content.row(rows.getBytes(1));
            }
        }
        return Optional.of(content.finish());
    }
}
