package org.suping.seal.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suping.check.compare.Earlier;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.evidence.KillPoint;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.context.ContextReader;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.zip.PackageArchive;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/**
 * A package whose archive, signatures, digests, definitions and earlier figures are in order, its evidence laid out as a work folder
 * that lies there until it is closed.
 */
public final class OpenedPackage implements Closeable {

    private static final int LARGEST_MANIFEST = 64 << 20;

    private final Unpacked unpacked;
    private final RebuiltReturn rebuilt;
    private final List<Finding> remarks;

    private OpenedPackage(Unpacked unpacked, RebuiltReturn rebuilt, List<Finding> remarks) {
        this.unpacked = unpacked;
        this.rebuilt = rebuilt;
        this.remarks = List.copyOf(remarks);
    }

    /**
     * Opens it.
     *
     * @param trust whose signatures count
     * @param work where it is unpacked
     * @throws BlockedException with all that is wrong; exit code 13
     */
    public static OpenedPackage open(Path file, TrustFolder trust, Path work) {
        Protocol protocol = new Protocol();
        try (PackageArchive archive = PackageArchive.open(file)) {
            Manifest manifest = manifest(archive, file, new SignatureCheck(trust, protocol), protocol)
                    .orElseThrow(() -> refused(protocol));
            new DigestCheck(archive, manifest, protocol).check();
            mustBeClean(protocol);
            KillPoint.reach("open-package");
            Unpacked unpacked = Unpacked.of(archive, manifest, work);
            try {
                return new OpenedPackage(
                        unpacked,
                        rebuilt(unpacked, protocol).orElseThrow(() -> refused(protocol)),
                        protocol.verification().findings());
            } catch (IllegalArgumentException malformed) {
                unpacked.close();
                protocol.differs("VERIFY-NO-CONTENT", PackageLayout.CONTENT);
                throw refused(protocol);
            } catch (BlockedException wrong) {
                unpacked.close();
                throw wrong;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Signatures over the manifest before it is understood, then the manifest; empty where it is not to be relied on. */
    static Optional<Manifest> manifest(PackageArchive archive, Path file, SignatureCheck signatures, Protocol protocol)
            throws IOException {
        if (!archive.has(PackageLayout.MANIFEST)) {
            protocol.differs("VERIFY-MISSING", PackageLayout.MANIFEST);
            return Optional.empty();
        }
        byte[] bytes = archive.read(PackageLayout.MANIFEST, LARGEST_MANIFEST);
        signatures.check(file, Sha256.of(bytes));
        if (!protocol.isClean()) {
            return Optional.empty();
        }
        try {
            Manifest manifest = Manifest.parse(bytes);
            protocol.read(manifest);
            signatures.sealedBy(manifest.sealedBy(), file);
            String expected = PackageLayout.fileName(manifest.attempt().revision());
            if (!expected.equals(String.valueOf(file.getFileName()))) {
                protocol.differs("VERIFY-NAME", String.valueOf(file.getFileName()), expected);
            }
            return Optional.of(manifest);
        } catch (IllegalArgumentException malformed) {
            protocol.differs("VERIFY-NO-MANIFEST", PackageLayout.MANIFEST);
            return Optional.empty();
        }
    }

    /** The return by the package's own definitions; empty where these or the earlier figures are not to be relied on. */
    static Optional<RebuiltReturn> rebuilt(Unpacked unpacked, Protocol protocol) {
        Checked<Definitions> read = DefinitionsLoader.check(unpacked.definitions());
        if (read.isBlocked()) {
            protocol.add(read.findings());
            return Optional.empty();
        }
        Definitions definitions = read.orThrow();
        Manifest manifest = unpacked.manifest();
        if (!definitions.digest().equals(manifest.definitions())) {
            protocol.differs(
                    "VERIFY-DEFINITIONS",
                    PackageLayout.DEFINITIONS,
                    manifest.definitions().brief(),
                    definitions.digest().brief());
            return Optional.empty();
        }
        ContextReader context = new ContextReader(definitions, unpacked.context());
        List<Earlier> bases = context.read(unpacked.content());
        protocol.add(context.findings());
        if (!protocol.isClean()) {
            return Optional.empty();
        }
        if (!bases.isEmpty()) {
            protocol.checked("context", bases.size());
        }
        return Optional.of(RebuiltReturn.of(manifest, definitions, unpacked.content(), bases));
    }

    public RebuiltReturn rebuilt() {
        return rebuilt;
    }

    /** The work folder. */
    public Folders folders() {
        return unpacked.folders();
    }

    /** What should be known and speaks not against it. */
    public List<Finding> remarks() {
        return remarks;
    }

    private static void mustBeClean(Protocol protocol) {
        if (!protocol.isClean()) {
            throw refused(protocol);
        }
    }

    private static BlockedException refused(Protocol protocol) {
        return new BlockedException(ExitCode.NOT_PROVED, protocol.verification().findings());
    }

    @Override
    public void close() {
        unpacked.close();
    }
}
