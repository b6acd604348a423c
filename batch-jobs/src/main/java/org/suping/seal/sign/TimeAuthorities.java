package org.suping.seal.sign;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.vocabulary.Sha256;

/**
 * Whose time stamps count: the certificates in the folder {@code time} of the trust folder. Each may be that of an authority itself,
 * or of one who issues certificates to authorities (RFC 5280).
 *
 * @param folder as findings name it
 * @param trusted without those that were revoked
 * @param revoked fingerprints of certificates that count no more, whoever issued them
 */
record TimeAuthorities(Path folder, List<X509Certificate> trusted, Set<Sha256> revoked) {

    /**
     * Whether a token's certificate leads to one of them.
     *
     * @param chain the signer's certificate, and then those that came with it
     * @param at when it must have been valid: when it was used
     */
    boolean vouchFor(List<X509Certificate> chain, Instant at) {
        X509Certificate signer = chain.get(0);
        if (isRevoked(signer)) {
            return false;
        }
        return trusted.contains(signer) || !trusted.isEmpty() && isIssued(signer, chain, at);
    }

    private boolean isIssued(X509Certificate signer, List<X509Certificate> chain, Instant at) {
        try {
            X509CertSelector whose = new X509CertSelector();
            whose.setCertificate(signer);
            Set<TrustAnchor> anchors = trusted.stream()
                    .map(certificate -> new TrustAnchor(certificate, null))
                    .collect(Collectors.toSet());
            PKIXBuilderParameters path = new PKIXBuilderParameters(anchors, whose);
            List<X509Certificate> known =
                    chain.stream().filter(one -> !isRevoked(one)).toList();
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            path.setDate(Date.from(at));
            // offline: what was revoked lies in the folder for that
            path.setRevocationEnabled(false);
            CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (GeneralSecurityException noPath) {
            return false;
        }
    }

    private boolean isRevoked(X509Certificate certificate) {
        return revoked.contains(Signature.fingerprint(certificate));
    }
}
