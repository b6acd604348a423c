package org.suping.submit.receive.keep;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.Sha256;

/**
 * The genuine signatures beside a package that are over its manifest. What somebody else lays there under anybody's name is none of
 * them, and takes nothing from a receipt.
 */
public record SignaturesOver(List<Signature> signatures) {

    /** Those beside a package. */
    public static SignaturesOver manifest(Path file, Sha256 manifest) {
        return new SignaturesOver(SignatureFiles.beside(file).stream()
                .flatMap(place -> SignatureFiles.read(place).stream())
                .filter(signature -> signature.statement().manifest().equals(manifest))
                .filter(Signature::isGenuine)
                .toList());
    }

    /** One of a person: made with this key, or with another that is trusted and bears the same name. */
    public Optional<Signature> of(String name, X509Certificate certificate, TrustFolder trust) {
        return signatures.stream()
                .filter(signature -> signature.certificate().getPublicKey().equals(certificate.getPublicKey())
                        || signature.statement().by().equals(name)
                                && trust.objection(signature, "").isEmpty())
                .findFirst();
    }
}
