package org.suping.evidence;

import java.time.LocalDate;
import org.suping.definitions.source.CompletenessRules;
import org.suping.vocabulary.Sha256;

/**
 * One delivered file, pinned by its digest when an attempt starts.
 *
 * @param source code of the source definition
 * @param record code of the record its rows become
 * @param name path below the data folder, with forward slashes
 * @param bytes size
 * @param checksum CRC-32C of the bytes the digest was made of: whoever reads the file again sees whether they are the same
 * @param asOf the day the delivery speaks of
 * @param sheet of a workbook, known once it was collected; empty before, and for any other source
 */
public record SourceFile(
        String source,
        String record,
        String name,
        long bytes,
        Sha256 digest,
        long checksum,
        LocalDate asOf,
        String sheet) {

    /** A file that was found and not collected yet. */
    public SourceFile(
            String source, String record, String name, long bytes, Sha256 digest, long checksum, LocalDate asOf) {
        this(source, record, name, bytes, digest, checksum, asOf, "");
    }

    /** How its rows are named. */
    public RowPlaces places() {
        return new RowPlaces(name, sheet);
    }

    /** Whether it is a delivery note, which comes with files of rows and holds none. */
    public boolean isNote() {
        return name.endsWith(CompletenessRules.NOTE_SUFFIX);
    }

    /** The partition's name, stable whatever the file is called: source and digest. */
    public String partition() {
        return source + "-" + digest.hex().substring(0, 16);
    }
}
