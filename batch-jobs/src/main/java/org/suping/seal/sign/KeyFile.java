package org.suping.seal.sign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * A person's key and certificate in a PKCS#12 file, readable by its owner only and locked by a password.
 *
 * <p>It is made by the {@code keytool} of the running Java: to write a certificate Java has no other public means. The password
 * reaches it through its environment, so that it stands in no list of processes.
 */
public final class KeyFile {

    /** The password at least has so many characters; keytool itself asks for six. */
    public static final int SHORTEST_PASSWORD = 8;

    /** In UTC, as keytool is told. */
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String ALIAS = "suping";
    private static final String VARIABLE = "SUPING_KEYTOOL_PASSWORD";

    private final Path file;

    /** From when and for how many days a certificate is valid. */
    public record Validity(Instant from, int days) {}

    public KeyFile(Path file) {
        this.file = file;
    }

    /**
     * Makes the key and a certificate that its owner has signed, in a folder that is there.
     *
     * @param name whose key it is, as it stands in the certificate
     * @param validity from when and how long the certificate is valid, to the second
     * @throws BlockedException when there is a file of that name already, or keytool fails
     */
    public SigningKey make(String name, char[] password, Validity validity) {
        if (Files.exists(file)) {
            throw blocked("SIGN-KEY-EXISTS", file);
        }
        mustBeUsable(password);
        try {
            Path made = file.resolveSibling("." + file.getFileName() + ".tmp");
            try {
                keytool(made, name, password, validity);
                lock(made);
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return open(password);
    }

    /**
     * Opens it.
     *
     * @throws BlockedException when it is not there, no such file, or the password is another
     */
    public SigningKey open(char[] password) {
        if (!Files.isRegularFile(file)) {
            throw blocked("SIGN-KEY-NONE", file);
        }
        try (InputStream input = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(input, password);
            if (!(store.getKey(ALIAS, password) instanceof PrivateKey key)
                    || !(store.getCertificate(ALIAS) instanceof X509Certificate certificate)) {
                throw blocked("SIGN-KEY-OTHER", file);
            }
            return new SigningKey(key, certificate);
        } catch (IOException | GeneralSecurityException locked) {
            throw blocked("SIGN-KEY-LOCKED", file);
        }
    }

    /** A PKCS#12 file that Java writes takes no other characters. */
    private static void mustBeUsable(char[] password) {
        boolean typed = new String(password).chars().allMatch(letter -> letter >= ' ' && letter < 0x7F);
        if (password.length < SHORTEST_PASSWORD || !typed) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of("SIGN-PASSWORD-FORM", Severity.HARD, Password.VARIABLE, SHORTEST_PASSWORD));
        }
    }

    private static void keytool(Path made, String name, char[] password, Validity validity) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-Dfile.encoding=UTF-8",
                "-J-Duser.timezone=UTC",
                "-genkeypair",
                "-keyalg",
                SigningKey.ALGORITHM,
                "-storetype",
                "PKCS12",
                "-alias",
                ALIAS,
                "-dname",
                "CN=" + escaped(name),
                "-startdate",
                START.format(validity.from()),
                "-validity",
                Integer.toString(validity.days()),
                "-keystore",
                made.toString(),
                "-storepass:env",
                VARIABLE));
        builder.environment().put(VARIABLE, new String(password));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process keytool = builder.redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool made no key: " + said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a key was made", interrupted);
        }
    }

    /** As in a distinguished name (RFC 2253). */
    private static String escaped(String name) {
        return name.strip().replaceAll("([,+\"\\\\<>;=#])", "\\\\$1");
    }

    private static void lock(Path made) throws IOException {
        if (Files.getFileAttributeView(made, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static BlockedException blocked(String code, Path file) {
        return new BlockedException(
                ExitCode.WRONG_USAGE, Finding.of(code, Severity.HARD, file.toString(), file.getFileName()));
    }
}
