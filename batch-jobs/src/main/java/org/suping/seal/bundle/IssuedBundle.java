package org.suping.seal.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.suping.definitions.people.Role;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.Statement;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.ExitCode;

/**
 * A bundle with the signature of who issued it.
 *
 * @param signature in the role of an issuer, over the bundle's list
 */
public record IssuedBundle(Bundle bundle, Signature signature) {

    /**
     * Opens a bundle whose signature lies beside it ({@code 2026-09.issue.sig}) and counts.
     *
     * @param trust of which those certificates count that may issue bundles
     * @throws BlockedException with what is wrong with it: exit code 13, and 15 where there is no such file
     */
    public static IssuedBundle open(Path file, TrustFolder trust) {
        if (!Files.isReadable(file)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("SEAL-NO-FILE", Severity.HARD, file.toString()));
        }
        Bundle bundle = BundleArchive.read(file);
        Path beside = signatureBeside(file);
        Optional<Signature> signature = SignatureFiles.read(beside);
        Optional<Finding> objection = objection(bundle.text(), signature, trust, String.valueOf(beside.getFileName()));
        if (signature.isEmpty() || objection.isPresent()) {
            throw new BlockedException(ExitCode.NOT_PROVED, objection.stream().toList());
        }
        return new IssuedBundle(bundle, signature.get());
    }

    /** Where the issuer's signature lies. */
    public static Path signatureBeside(Path file) {
        String name = String.valueOf(file.getFileName());
        String base = name.endsWith(BundleArchive.SUFFIX)
                ? name.substring(0, name.length() - BundleArchive.SUFFIX.length())
                : name;
        return file.resolveSibling(base + "." + Role.ISSUE.code() + ".sig");
    }

    /**
     * Why a bundle's list is not to be relied on; nothing when it is.
     *
     * @param signature empty where there is none that can be read
     * @param where as the finding names it
     */
    static Optional<Finding> objection(
            BundleText text, Optional<Signature> signature, TrustFolder trust, String where) {
        if (signature.isEmpty()) {
            return Optional.of(Finding.of("BUNDLE-UNSIGNED", Severity.HARD, where, text.name()));
        }
        Statement said = signature.get().statement();
        if (said.role() != Role.ISSUE) {
            return Optional.of(Finding.of(
                    "BUNDLE-ROLE", Severity.HARD, where, said.by(), said.role().words(), Role.ISSUE.words()));
        }
        if (!said.manifest().equals(text.digest())) {
            return Optional.of(Finding.of(
                    "BUNDLE-OTHER-LIST",
                    Severity.HARD,
                    where,
                    said.by(),
                    said.manifest().brief(),
                    text.digest().brief()));
        }
        return trust.issuers().objection(signature.get(), where);
    }

    /** Who signed it. */
    public String by() {
        return signature.statement().by();
    }
}
