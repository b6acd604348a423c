package org.suping.collect.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Sha256;

/** Lines of the book's tables of source files and parts, as what they say. */
final class BookLines {

    private BookLines() {}

    /** What became of a file's rows. */
    static RowCounts rowCounts(ResultSet line) throws SQLException {
        return new RowCounts(
                line.getLong("rows_read"),
                line.getLong("rows_accepted"),
                line.getLong("rows_rejected"),
                line.getLong("rows_out_of_period"),
                line.getLong("rows_duplicate"),
                line.getLong("rows_lines"));
    }

    /** A pinned file. */
    static SourceFile file(ResultSet line, int number) throws SQLException {
        return new SourceFile(
                line.getString("source"),
                line.getString("record"),
                line.getString("name"),
                line.getLong("bytes"),
                new Sha256(line.getString("digest")),
                line.getLong("checksum"),
                line.getObject("as_of", LocalDate.class),
                line.getString("sheet"));
    }

    /** A listed part. */
    static PartRef part(ResultSet line, int number) throws SQLException {
        return new PartRef(
                line.getString("path"),
                line.getString("record"),
                line.getString("source"),
                new Sha256(line.getString("file_digest")),
                line.getInt("ordinal"),
                line.getLong("first_row"),
                line.getLong("last_row"),
                line.getLong("row_count"),
                new Sha256(line.getString("digest")),
                new Sha256(line.getString("content_digest")),
                line.getLong("bytes"));
    }
}
