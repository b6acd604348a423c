package org.suping.seal.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * That a signature file existed at a moment, as an authority for time stamps says (RFC 3161). It lies beside the signature under the
 * same name, {@code 3100-2026Q3-r1.prepare.tsr}: the authority's answer, or the bare token in it, in DER.
 *
 * @param at the moment, by the authority's clock
 * @param authority the name on its certificate
 */
public record TimeStamp(Instant at, String authority) {

    private static final String SUFFIX = ".tsr";
    private static final long LARGEST = 1 << 16;

    /** As far as clocks and the days of two zones differ. */
    private static final Duration APART = Duration.ofDays(1);

    /**
     * What the stamp beside a signature proves, or why it proves nothing.
     *
     * @return empty where there is no stamp
     */
    public static Optional<Checked<TimeStamp>> beside(Path file, Signature signature, TrustFolder trust) {
        Path stamp = place(file);
        return Files.exists(stamp) ? Optional.of(check(file, stamp, signature, trust)) : Optional.empty();
    }

    private static Path place(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + SUFFIX);
    }

    private static Checked<TimeStamp> check(Path file, Path stamp, Signature signature, TrustFolder trust) {
        String where = String.valueOf(stamp.getFileName());
        try {
            TimeStampToken token = token(stamp);
            if (!isOf(token, file)) {
                return refused("TIME-OTHER", where, String.valueOf(file.getFileName()));
            }
            X509CertificateHolder holder = token.getCertificates().getMatches(null).stream()
                    .filter(token.getSID()::match)
                    .findFirst()
                    .orElseThrow(() -> new TSPException("No certificate in the token"));
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
            return judged(token, certificates(token, holder), where, signature, trust);
        } catch (IOException
                | TSPException
                | CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException unreadable) {
            // the library throws what it likes over bytes that are no token
            return refused("TIME-UNREADABLE", where);
        }
    }

    private static Checked<TimeStamp> judged(
            TimeStampToken token, List<X509Certificate> chain, String where, Signature signature, TrustFolder trust) {
        Instant at = token.getTimeStampInfo().getGenTime().toInstant();
        String authority = Signature.owner(chain.get(0));
        Instant claimed = signature.statement().at();
        TimeAuthorities authorities = trust.timeAuthorities();
        if (!authorities.vouchFor(chain, at)) {
            return refused("TIME-UNKNOWN", where, authority, authorities.folder());
        }
        return at.plus(APART).isBefore(claimed)
                ? refused("TIME-BEFORE", where, at, claimed)
                : new Checked<>(new TimeStamp(at, authority), List.of());
    }

    private static TimeStampToken token(Path stamp) throws IOException, TSPException, CMSException {
        if (Files.size(stamp) > LARGEST) {
            throw new IOException("Larger than any token");
        }
        byte[] bytes = Files.readAllBytes(stamp);
        try {
            return new TimeStampResponse(bytes).getTimeStampToken();
        } catch (TSPException | IOException noAnswer) {
            return new TimeStampToken(new CMSSignedData(bytes));
        }
    }

    /** Whether it is over these bytes, by whatever digest the authority was asked. */
    private static boolean isOf(TimeStampToken token, Path file) throws IOException, GeneralSecurityException {
        String algorithm = token.getTimeStampInfo().getMessageImprintAlgOID().getId();
        byte[] digest = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
        return MessageDigest.isEqual(digest, token.getTimeStampInfo().getMessageImprintDigest());
    }

    /** The signer's, and then whatever else the token brings along. */
    private static List<X509Certificate> certificates(TimeStampToken token, X509CertificateHolder signer)
            throws GeneralSecurityException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> chain = new ArrayList<>(List.of(converter.getCertificate(signer)));
        for (X509CertificateHolder other : token.getCertificates().getMatches(null)) {
            if (!other.equals(signer)) {
                chain.add(converter.getCertificate(other));
            }
        }
        return chain;
    }

    private static Checked<TimeStamp> refused(String code, String where, Object... arguments) {
        return new Checked<>(null, List.of(Finding.of(code, Severity.SOFT, where, arguments)));
    }
}
