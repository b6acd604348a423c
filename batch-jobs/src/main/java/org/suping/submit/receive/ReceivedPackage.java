package org.suping.submit.receive;

import java.nio.file.Path;
import org.suping.definitions.consolidation.Included;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.seal.PackageLayout;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Sha256;

/**
 * A package that came to headquarters, and where it lies there:
 *
 * <pre>
 * work/received/2026Q3/3100/3100-2026Q3-r1-9f2c01ab77d0/3100-2026Q3-r1.suping.zip   the bytes that came, its signatures beside it
 * work/vault/received/9f2c01ab77d0e5f1/period=2026Q3/…                              the parts of one that was accepted
 * </pre>
 *
 * <p>Both names hold the first digits of the manifest's digest: two packages of one name never meet.
 *
 * @param manifest digest of its manifest
 */
public record ReceivedPackage(RevisionKey revision, Sha256 manifest) {

    private static final int OF_A_FOLDER = 12;

    /** Where it lies, with its signatures and its receipt. */
    public Path folder(Folders folders) {
        return below(folders.received());
    }

    /** Where what is sent back for it lies. */
    public Path answers(Folders folders) {
        return below(folders.receipts());
    }

    /** The package as it came, under the name that its manifest gives it. */
    public Path file(Folders folders) {
        return folder(folders).resolve(PackageLayout.fileName(revision));
    }

    /** What stands before the path of its parts in headquarters' vault. */
    public String vaultPrefix() {
        return Included.folder(manifest);
    }

    /** A part of it as headquarters' vault has it. */
    public PartRef part(PartRef sealed) {
        return new PartRef(
                vaultPrefix() + sealed.path(),
                sealed.record(),
                sealed.source(),
                sealed.file(),
                sealed.ordinal(),
                sealed.firstRow(),
                sealed.lastRow(),
                sealed.rows(),
                sealed.digest(),
                sealed.contentDigest(),
                sealed.bytes());
    }

    private Path below(Path root) {
        Path folder = root.resolve(revision.period().toString())
                .resolve(revision.org())
                .resolve(revision.fileName() + "-" + manifest.hex().substring(0, OF_A_FOLDER))
                .normalize();
        if (!folder.startsWith(root.normalize())) {
            throw new IllegalArgumentException("A unit that leads elsewhere: " + revision.org());
        }
        return folder;
    }
}
