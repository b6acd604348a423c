package org.suping.evidence;

import org.suping.vocabulary.Sha256;

/**
 * One immutable Parquet part of the vault, as the book lists it.
 *
 * <p>A part of rows has the record's columns after four of its own: {@code _file} (hexadecimal digest of the source file),
 * {@code _row} (its {@link RowNumber}: line of the file on which the row starts, the first being 1), {@code _status}
 * ({@link org.suping.vocabulary.RowStatus#code()}) and {@code _finding} (code of the finding that decided it, else NULL).
 * A part of settlement has {@code _file, _row, kind, of_file, of_row}, kind being {@code duplicate} or {@code repeat}.
 *
 * @param path below the vault's root, with forward slashes
 * @param record code of the record
 * @param source code of the source, or {@link #SETTLEMENT}
 * @param file digest of the source file the rows came from; of a settlement part, of nothing (the empty text)
 * @param ordinal from 1 within record, source and file
 * @param firstRow line of the first row, 0 when there is none
 * @param lastRow line of the last row, 0 when there is none
 * @param rows all rows in it
 * @param digest of the part's bytes
 * @param contentDigest of its rows as canonical text without keyed hashes: the same under every key, engine and machine
 * @param bytes size of the part
 */
public record PartRef(
        String path,
        String record,
        String source,
        Sha256 file,
        int ordinal,
        long firstRow,
        long lastRow,
        long rows,
        Sha256 digest,
        Sha256 contentDigest,
        long bytes) {

    /** In place of a source's code: the part says which rows are duplicates or repeats. */
    public static final String SETTLEMENT = "settlement";

    /** The same part under the name that it has in another attempt. */
    public PartRef movedTo(AttemptKey attempt, AttemptKey from) {
        if (!path.startsWith(from.folder() + "/")) {
            throw new IllegalArgumentException(path + " is no part of " + from);
        }
        String moved = attempt.folder() + path.substring(from.folder().length());
        return new PartRef(moved, record, source, file, ordinal, firstRow, lastRow, rows, digest, contentDigest, bytes);
    }

    /**
     * The same part as headquarters names it.
     *
     * @param folder below which it lies, ending with a slash
     * @param prefix in front of its source's code
     */
    public PartRef in(String folder, String prefix) {
        return new PartRef(
                folder + path,
                record,
                prefix + source,
                file,
                ordinal,
                firstRow,
                lastRow,
                rows,
                digest,
                contentDigest,
                bytes);
    }

    /** The same part with another number. */
    public PartRef numbered(int number) {
        return new PartRef(path, record, source, file, number, firstRow, lastRow, rows, digest, contentDigest, bytes);
    }

    public boolean isSettlement() {
        return source.equals(SETTLEMENT);
    }
}
