package org.suping.seal.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.suping.vocabulary.Sha256;

/** A person's private key with its certificate, as long as a command needs them. */
public final class SigningKey {

    static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;
    private final X509Certificate certificate;

    SigningKey(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** Whose key it is, as its certificate says. */
    public String owner() {
        return Signature.owner(certificate);
    }

    /** The certificate as others put it into their trust folder. */
    public String pem() {
        return Signature.pem(certificate);
    }

    /** SHA-256 of the certificate. */
    public Sha256 certificateFingerprint() {
        return Signature.fingerprint(certificate);
    }

    /** Signs what it says. */
    public Signature sign(Statement statement) {
        try {
            java.security.Signature signer = java.security.Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(statement.text().getBytes(StandardCharsets.UTF_8));
            return new Signature(statement, signer.sign(), certificate);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java from 15 on signs with " + ALGORITHM, impossible);
        }
    }
}
