package org.suping.submit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.ContentText;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.zip.PackageArchive;
import org.suping.vocabulary.ExitCode;

/**
 * What a signer has to know of a package: its manifest, and which hard findings stand in it.
 *
 * @param hard each as {@code CK-04@3101 浦东中心支公司}, once
 */
public record SealedContent(Manifest manifest, List<String> hard) {

    private static final int LARGEST = 256 << 20;

    /**
     * Reads a package that was verified before.
     *
     * @throws BlockedException when it cannot be read
     */
    public static SealedContent of(Path file) {
        try (PackageArchive archive = PackageArchive.open(file)) {
            ContentText content =
                    ContentText.parse(new String(archive.read(PackageLayout.CONTENT, LARGEST), StandardCharsets.UTF_8));
            return new SealedContent(
                    Manifest.parse(archive.read(PackageLayout.MANIFEST, LARGEST)), content.hardFindings());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BlockedException(
                    ExitCode.NOT_PROVED,
                    Finding.of("SEAL-NO-ARCHIVE", Severity.HARD, String.valueOf(file.getFileName())));
        }
    }
}
