package org.suping.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/**
 * What a package holds: the only thing that is signed, and everything else follows from it by digests.
 *
 * <p>In the package it is {@code manifest.json}: JSON in UTF-8, keys in the order of {@link ManifestWriter}, two blanks to a level,
 * every number a text. There is one way to write a manifest; what is written otherwise is none.
 *
 * @param attempt which return, and which run of it
 * @param fingerprint of the content: SHA-256 of {@code content.txt}
 * @param definitions digest of the definition files
 * @param identityKey fingerprint of the key of the identity hashes; the key itself is in no package
 * @param language of the documents
 * @param madeBy program and Java that made it: bytes of documents and parts are the same only on the same ones
 * @param sealedBy who closed the return
 * @param previous null for a first revision
 * @param sources every delivered file
 * @param counts by {@link SourceFile#partition()}
 * @param parts in the order of record, source, file and ordinal
 * @param files sorted by path, without the manifest itself
 */
public record Manifest(
        AttemptKey attempt,
        Sha256 fingerprint,
        Sha256 definitions,
        Sha256 identityKey,
        Language language,
        String madeBy,
        Sealer sealedBy,
        @Nullable Previous previous,
        List<SourceFile> sources,
        Map<String, RowCounts> counts,
        List<PartRef> parts,
        List<PackedFile> files) {

    /** The file's bytes. */
    public byte[] bytes() {
        return ManifestWriter.of(this).getBytes(StandardCharsets.UTF_8);
    }

    /** What signatures are made over. */
    public Sha256 digest() {
        return Sha256.of(bytes());
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException when {@link #bytes()} would not write exactly this
     */
    public static Manifest parse(byte[] bytes) {
        Manifest manifest = ManifestReader.parse(new String(bytes, StandardCharsets.UTF_8));
        if (!Arrays.equals(bytes, manifest.bytes())) {
            throw new IllegalArgumentException("Not as a manifest is written");
        }
        return manifest;
    }

    /**
     * The collected return it speaks of.
     *
     * @param findings about rows: they stand in the content
     */
    public CollectedReturn collected(List<Finding> findings) {
        return new CollectedReturn(attempt, sources, parts, counts, findings);
    }
}
