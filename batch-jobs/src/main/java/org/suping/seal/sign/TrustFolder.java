package org.suping.seal.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/**
 * Whose signatures count: the certificates in a folder, one {@code .pem} file each.
 *
 * <p>A certificate counts as it is there, byte for byte; whom it names and who issued it decide nothing. To revoke one, its file
 * is moved into the folder {@code revoked} below: whatever it signed, whenever that claims to have been, counts no more.
 */
public final class TrustFolder {

    private static final String REVOKED = "revoked";
    private static final String ISSUERS = "issuers";
    private static final String TIME = "time";
    private static final long LARGEST = 1 << 16;

    /** Clocks differ, and so do the days of two zones; nobody has signed after tomorrow. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Path folder;
    private final Map<Sha256, X509Certificate> trusted;
    private final Map<Sha256, X509Certificate> issuers;
    private final TimeAuthorities times;
    private final Set<Sha256> revoked;
    private final Instant now;

    private TrustFolder(
            Path folder,
            Map<Sha256, X509Certificate> trusted,
            Map<Sha256, X509Certificate> issuers,
            TimeAuthorities times,
            Set<Sha256> revoked,
            Instant now) {
        this.folder = folder;
        this.now = now;
        this.trusted = trusted;
        this.issuers = issuers;
        this.times = times;
        this.revoked = revoked;
    }

    /**
     * Reads it; a folder that is not there trusts nobody.
     *
     * @throws BlockedException when a file in it is no certificate, naming all of them
     */
    public static TrustFolder read(Path folder) {
        return read(folder, Clock.systemUTC());
    }

    /** The same by another clock. */
    public static TrustFolder read(Path folder, Clock clock) {
        List<Finding> unreadable = new ArrayList<>();
        Map<Sha256, X509Certificate> trusted = certificates(folder, unreadable);
        Map<Sha256, X509Certificate> issuers = certificates(folder.resolve(ISSUERS), unreadable);
        Map<Sha256, X509Certificate> revoked = certificates(folder.resolve(REVOKED), unreadable);
        Map<Sha256, X509Certificate> times = certificates(folder.resolve(TIME), unreadable);
        if (!unreadable.isEmpty()) {
            throw new BlockedException(ExitCode.WRONG_USAGE, unreadable);
        }
        Set<Sha256> never = Set.copyOf(revoked.keySet());
        times.keySet().removeAll(never);
        TimeAuthorities authorities = new TimeAuthorities(folder.resolve(TIME), List.copyOf(times.values()), never);
        return new TrustFolder(folder, trusted, issuers, authorities, never, clock.instant());
    }

    /**
     * Whose bundles of rules count: the certificates in the folder {@code issuers} below. Whoever may close a return may not
     * make rules for it.
     */
    public TrustFolder issuers() {
        return new TrustFolder(folder.resolve(ISSUERS), issuers, Map.of(), times, revoked, now);
    }

    /** Whose time stamps count: the certificates in the folder {@code time} below. */
    TimeAuthorities timeAuthorities() {
        return times;
    }

    /** How many certificates count. */
    public int size() {
        return (int) trusted.keySet().stream()
                .filter(certificate -> !revoked.contains(certificate))
                .count();
    }

    /** Whether its certificate counts, or did until it was revoked. */
    public boolean knows(Signature signature) {
        Sha256 certificate = signature.certificateFingerprint();
        return trusted.containsKey(certificate) || revoked.contains(certificate);
    }

    /**
     * Why a signature does not count; nothing when it does.
     *
     * @param where as the finding names it: the signature's file
     */
    public Optional<Finding> objection(Signature signature, String where) {
        Sha256 certificate = signature.certificateFingerprint();
        String by = signature.statement().by();
        if (!signature.isGenuine()) {
            return Optional.of(Finding.of("SIGN-FORGED", Severity.HARD, where, by));
        }
        if (revoked.contains(certificate)) {
            return Optional.of(Finding.of("SIGN-REVOKED", Severity.HARD, where, by, certificate.brief()));
        }
        if (!trusted.containsKey(certificate)) {
            return Optional.of(Finding.of("SIGN-UNKNOWN", Severity.HARD, where, by, certificate, folder));
        }
        if (!by.equals(signature.owner())) {
            return Optional.of(Finding.of("SIGN-NAME", Severity.HARD, where, by, signature.owner()));
        }
        Instant at = signature.statement().at();
        Instant from = signature.certificate().getNotBefore().toInstant();
        Instant to = signature.certificate().getNotAfter().toInstant();
        if (at.isBefore(from) || at.isAfter(to)) {
            return Optional.of(Finding.of("SIGN-EXPIRED", Severity.HARD, where, by, at, from, to));
        }
        return at.isAfter(now.plus(AHEAD))
                ? Optional.of(
                        Finding.of("SIGN-FUTURE", Severity.HARD, where, by, at, now.truncatedTo(ChronoUnit.SECONDS)))
                : Optional.empty();
    }

    private static Map<Sha256, X509Certificate> certificates(Path folder, List<Finding> unreadable) {
        Map<Sha256, X509Certificate> certificates = new LinkedHashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".pem"))
                        .sorted()
                        .forEach(file -> certificate(file)
                                .ifPresentOrElse(
                                        certificate ->
                                                certificates.put(Signature.fingerprint(certificate), certificate),
                                        () -> unreadable.add(
                                                Finding.of("SIGN-NO-CERTIFICATE", Severity.HARD, file.toString()))));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return certificates;
    }

    private static Optional<X509Certificate> certificate(Path file) {
        try {
            return Files.size(file) > LARGEST
                    ? Optional.empty()
                    : Optional.of(Signature.certificate(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | CertificateException unreadable) {
            return Optional.empty();
        }
    }
}
