package org.suping.seal.sign;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.suping.vocabulary.Sha256;

/**
 * A statement, the signature over it, and the certificate it can be checked with, in one text file:
 *
 * <pre>
 * suping-signature 1
 * manifest 9f2c…                    the signed text, see {@link Statement}
 * …
 * -----BEGIN SIGNATURE-----         64 bytes in base64
 * -----END SIGNATURE-----
 * -----BEGIN CERTIFICATE-----       as openssl reads it
 * -----END CERTIFICATE-----
 * </pre>
 *
 * @param bytes of an Ed25519 signature (RFC 8032)
 */
public record Signature(Statement statement, byte[] bytes, X509Certificate certificate) {

    private static final int LONGEST_FILE = 1 << 16;
    private static final int BASE64_LINE = 64;
    /** Gives nothing back: a stranger's text that is no signature would fill the stack otherwise. */
    private static final Pattern FORM = Pattern.compile("(?<statement>suping-signature 1\n[^-]*+(?:-(?!----)[^-]*+)*+)"
            + "-----BEGIN SIGNATURE-----\n(?<signature>[A-Za-z0-9+/=\n]+)-----END SIGNATURE-----\n"
            + "(?<certificate>-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+-----END CERTIFICATE-----\n)");

    /** The whole file. */
    public String text() {
        return statement.text() + pem("SIGNATURE", bytes) + pem(certificate);
    }

    /** Reads the whole file; what {@link #text()} would not write is an {@link IllegalArgumentException}. */
    public static Signature parse(String text) {
        if (text.length() > LONGEST_FILE) {
            throw new IllegalArgumentException("Longer than a signature file");
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a signature file");
        }
        try {
            Signature signature = new Signature(
                    Statement.parse(matcher.group("statement")),
                    Base64.getMimeDecoder().decode(matcher.group("signature")),
                    certificate(matcher.group("certificate")));
            if (!signature.text().equals(text)) {
                throw new IllegalArgumentException("Not as it is written");
            }
            return signature;
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    /** Whether the certificate's key has signed exactly this statement. Says nothing about whose key it is. */
    public boolean isGenuine() {
        try {
            java.security.Signature verifier = java.security.Signature.getInstance(SigningKey.ALGORITHM);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(statement.text().getBytes(StandardCharsets.UTF_8));
            return verifier.verify(bytes);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }

    /** Whose certificate it is, as that says itself. */
    public String owner() {
        return owner(certificate);
    }

    static String owner(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(name -> name.getType().equals("CN"))
                            .map(name -> String.valueOf(name.getValue()))
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException malformed) {
            return "";
        }
    }

    /** Whether both are of one name, or of one key whatever its certificates say. */
    public boolean isOfOnePerson(Signature other) {
        return statement.by().equals(other.statement.by())
                || Arrays.equals(
                        certificate.getPublicKey().getEncoded(),
                        other.certificate.getPublicKey().getEncoded());
    }

    /** SHA-256 of the certificate, which people compare by telephone and {@code openssl x509 -fingerprint -sha256} prints. */
    public Sha256 certificateFingerprint() {
        return fingerprint(certificate);
    }

    static Sha256 fingerprint(X509Certificate certificate) {
        return Sha256.of(encoded(certificate));
    }

    static String pem(X509Certificate certificate) {
        return pem("CERTIFICATE", encoded(certificate));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException unencodable) {
            throw new IllegalStateException("The certificate was read from a file", unencodable);
        }
    }

    static X509Certificate certificate(String pem) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
    }

    private static String pem(String kind, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(BASE64_LINE, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }
}
