package org.suping.seal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HashSet;
import java.util.Set;
import org.suping.evidence.PartRef;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.PackedFile;
import org.suping.seal.zip.PackageArchive;
import org.suping.vocabulary.Sha256;

/** Every file of a package against its manifest, and the manifest against itself. */
final class DigestCheck {

    private final PackageArchive archive;
    private final Manifest manifest;
    private final Protocol protocol;

    DigestCheck(PackageArchive archive, Manifest manifest, Protocol protocol) {
        this.archive = archive;
        this.manifest = manifest;
        this.protocol = protocol;
    }

    /** Reads every byte once. */
    void check() throws IOException {
        Set<String> unlisted = new HashSet<>(archive.paths());
        unlisted.remove(PackageLayout.MANIFEST);
        long bytes = 0;
        int agreeing = 0;
        for (PackedFile file : manifest.files()) {
            unlisted.remove(file.path());
            bytes += file.bytes();
            agreeing += agrees(file) ? 1 : 0;
        }
        unlisted.stream().sorted().forEach(path -> protocol.differs("VERIFY-EXTRA", path));
        manifest.parts().forEach(this::mustBeListed);
        mustBe(PackageLayout.CONTENT, manifest.fingerprint());
        int differing = manifest.files().size() - agreeing;
        if (differing == 0) {
            protocol.checked("digests", agreeing, bytes);
        } else {
            protocol.checked("digests-differ", agreeing, differing);
        }
    }

    private boolean agrees(PackedFile file) throws IOException {
        if (!archive.has(file.path())) {
            protocol.differs("VERIFY-MISSING", file.path());
            return false;
        }
        Sha256 found = digest(file.path());
        if (!found.equals(file.digest()) || archive.bytes(file.path()) != file.bytes()) {
            protocol.differs("VERIFY-DIGEST", file.path(), file.digest().brief(), found.brief());
            return false;
        }
        return true;
    }

    private Sha256 digest(String path) throws IOException {
        DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.newDigest());
        try (InputStream bytes = archive.open(path)) {
            bytes.transferTo(digest);
        }
        return Sha256.from(digest.getMessageDigest().digest());
    }

    /** The same digest must stand in both lists. */
    private void mustBeListed(PartRef part) {
        mustBe(PackageLayout.EVIDENCE + part.path(), part.digest());
    }

    private void mustBe(String path, Sha256 digest) {
        boolean listed = manifest.files().stream()
                .anyMatch(file -> file.path().equals(path) && file.digest().equals(digest));
        if (!listed) {
            protocol.differs("VERIFY-MANIFEST", PackageLayout.MANIFEST, path, digest.brief());
        }
    }
}
