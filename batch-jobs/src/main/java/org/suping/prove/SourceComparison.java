package org.suping.prove;

import java.util.List;
import org.suping.findings.Finding;
import org.suping.vocabulary.Sha256;

/**
 * An original file held against the parts that were made of it.
 *
 * @param name of the pinned file it was compared with
 * @param digest of the original file
 * @param isSameFile whether that is the digest the book has
 * @param rows of the original
 * @param differences the first that differ, by line and column; none when all rows agree
 * @param differing how many lines differ
 */
public record SourceComparison(
        String name, Sha256 digest, boolean isSameFile, long rows, List<Finding> differences, long differing) {

    public SourceComparison {
        differences = List.copyOf(differences);
    }

    /** Byte for byte the same file, and row for row the same content. */
    public boolean agrees() {
        return isSameFile && differing == 0;
    }
}
