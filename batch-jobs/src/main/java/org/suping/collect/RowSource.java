package org.suping.collect;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.RowPlaces;

/**
 * A source being read, once from its start to its end: the contract between the readers and whoever maps their rows. Of one
 * thread.
 *
 * <p>What makes the source as a whole unreadable (bytes that are no text, a heading that is missing, a connection that drops)
 * is a {@link org.suping.findings.BlockedException} with exit code 15, from any of these methods. A row that is wrong in
 * itself is a row.
 */
public interface RowSource extends Closeable {

    /** Which field holds which column; to be asked first. */
    Headings headings();

    /** How its rows are named. */
    RowPlaces places();

    /** Lines of the rows above the headings, titles and the like; known once the headings are. */
    default List<Long> linesBeforeHeadings() {
        return List.of();
    }

    /**
     * The next row, filled again for the one after it; null at the end.
     *
     * @param tally is told of lines between rows that are no rows
     */
    @Nullable
    RawRow next(RowTally tally);

    /**
     * The CRC-32C of all that was read, to be asked at the end: the file's bytes, to the last one, or where there is no file
     * what the source's digest was made of.
     */
    long checksum();

    @Override
    void close();
}
