package org.suping.evidence;

import java.nio.file.Path;

/**
 * Where things lie on this machine. None of it enters a part, a figure or a document.
 *
 * @param config the definitions
 * @param work everything Suping makes: book, vault, reports, key, logs
 */
public record Folders(Path config, Path work) {

    public Folders {
        config = config.toAbsolutePath().normalize();
        work = work.toAbsolutePath().normalize();
    }

    /** Where the sources' globs start. */
    public Path data(String dataFolder) {
        Path above = config.getParent();
        return (above == null ? config : above).resolve(dataFolder).normalize();
    }

    public Vault vault() {
        return new Vault(work.resolve("vault"));
    }

    /** The embedded book's file, without its suffix. */
    public Path book() {
        return work.resolve("book").resolve("book");
    }

    public Path reports() {
        return work.resolve("reports");
    }

    /** Where the engine may spill what does not fit in its memory. */
    public Path spill() {
        return work.resolve("spill");
    }

    /** The key of the identity hashes, readable by its owner only. */
    public Path maskingKey() {
        return work.resolve("masking.key");
    }

    /** Copies of what was shown for judgements, each named by its digest. */
    public Path evidence() {
        return work.resolve("evidence");
    }

    /** Sealed packages and the signatures beside them. */
    public Path packages() {
        return work.resolve("packages");
    }

    /** At headquarters: the packages that came, as they came. */
    public Path received() {
        return work.resolve("received");
    }

    /** At headquarters: what is sent back to those who sent packages. */
    public Path receipts() {
        return work.resolve("receipts");
    }

    /** Keys to sign with, each readable by its owner only. */
    public Path keys() {
        return work.resolve("keys");
    }

    public Path logs() {
        return work.resolve("logs");
    }
}
