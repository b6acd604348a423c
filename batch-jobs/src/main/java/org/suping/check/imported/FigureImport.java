package org.suping.check.imported;

import java.time.Instant;
import java.util.Optional;
import org.suping.vocabulary.Sha256;

/**
 * One import of figures.
 *
 * @param name under which its figures are printed: {@code 2025 上报数}
 * @param number of the import under this name, the first being 1; the last one counts, the others stay in the book
 * @param file without its folders
 * @param digest of the file
 * @param by who imported it
 * @param at when; in the book only
 */
public record FigureImport(String name, int number, String file, Sha256 digest, String by, Instant at) {

    /** The same as the next under its name. */
    public FigureImport after(Optional<FigureImport> before) {
        int next = before.map(FigureImport::number).orElse(0) + 1;
        return new FigureImport(name, next, file, digest, by, at);
    }
}
