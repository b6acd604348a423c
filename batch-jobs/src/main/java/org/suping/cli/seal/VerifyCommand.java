package org.suping.cli.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.definitions.people.People;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.seal.Manifest;
import org.suping.seal.bundle.IssuedBundle;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.verify.PackageVerifier;
import org.suping.seal.verify.Verification;
import org.suping.submit.receive.keep.CheckedReceipt;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a package from nothing but itself and the trusted certificates. */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {

    private static final int FOLDED = 4;

    @Parameters(paramLabel = "PACKAGE", descriptionKey = "PACKAGE")
    private Path file = Path.of("");

    @Option(names = "--trust", paramLabel = "DIR")
    private @Nullable Path trust;

    @Option(names = "--bundle", paramLabel = "FILE")
    private @Nullable Path bundle;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "30")
    private int minutes;

    private final Place place;

    public VerifyCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        Folders folders = place.folders().get();
        TrustFolder trusted = trusted();
        Path named = named();
        if (!Files.isReadable(named)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("SEAL-NO-FILE", Severity.HARD, named.toString()));
        }
        if (!place.environment().containsKey(LimitedProcess.INSIDE)) {
            return new LimitedProcess(folders, place.environment(), minutes)
                    .run(named.getFileName().toString(), words(named, folders));
        }
        Optional<IssuedBundle> own = ownBundle().map(rules -> IssuedBundle.open(rules, trusted));
        Verification verified = new PackageVerifier(trusted, folders.spill(), own).verify(named);
        place.screen().print(lines(verified));
        place.screen().complain(verified.findings());
        return exitCode(verified).code();
    }

    /** The same command, with everything named that is taken from elsewhere here. */
    private List<String> words(Path named, Folders folders) {
        Path certificates =
                trust == null ? folders.config().resolve("trust") : place.file().apply(trust);
        List<String> words = new ArrayList<>(List.of(
                "verify",
                named.toString(),
                "--trust",
                certificates.toAbsolutePath().toString()));
        words.addAll(place.words());
        ownBundle().ifPresent(rules -> words.addAll(List.of("--bundle", rules.toString())));
        return words;
    }

    private Optional<Path> ownBundle() {
        return Optional.ofNullable(bundle)
                .map(named -> place.file().apply(named).toAbsolutePath().normalize());
    }

    private static ExitCode exitCode(Verification verified) {
        boolean remarks = verified.findings().stream().anyMatch(finding -> finding.severity() == Severity.SOFT);
        return !verified.isProved() ? ExitCode.NOT_PROVED : remarks ? ExitCode.SOFT_FINDINGS : ExitCode.DONE;
    }

    private List<String> lines(Verification verified) {
        Screen screen = place.screen();
        List<String> lines = new ArrayList<>();
        Manifest manifest = verified.manifest();
        if (manifest != null) {
            lines.addAll(fold(screen.label(
                    "verify.title", manifest.attempt().revision(), manifest.madeBy(), manifest.fingerprint())));
            lines.addAll(fold(
                    "  " + screen.label("verify.sealed-by", manifest.sealedBy().words())));
        }
        for (Text checked : verified.checked()) {
            lines.addAll(fold("  " + checked.in(screen.language())));
        }
        receipt(verified).ifPresent(receipt -> lines.addAll(fold("  " + receipt)));
        List<Finding> hard = verified.findings().stream()
                .filter(finding -> finding.severity() == Severity.HARD)
                .toList();
        lines.addAll(
                fold(hard.isEmpty() ? screen.label("verify.proved") : screen.label("verify.not-proved", hard.size())));
        return lines;
    }

    /** By a receipt of headquarters the time of a package is proved, and not only told by who signed it. */
    private Optional<String> receipt(Verification verified) {
        Manifest manifest = verified.manifest();
        if (manifest == null) {
            return Optional.empty();
        }
        return CheckedReceipt.of(named(), manifest.digest(), trusted(), People.NOBODY)
                .map(receipt -> receipt.objection()
                        .map(objection -> place.screen()
                                .label(
                                        "verify.receipt-objection",
                                        objection.sentence(place.screen().language())))
                        .orElseGet(() -> place.screen()
                                .label(
                                        "verify.receipt",
                                        receipt.by(),
                                        receipt.receivedAt(),
                                        receipt.answer().text())));
    }

    private Path named() {
        return place.file().apply(file).toAbsolutePath().normalize();
    }

    private TrustFolder trusted() {
        return TrustFolder.read(
                trust == null
                        ? place.folders().get().config().resolve("trust")
                        : place.file().apply(trust),
                RunRequest.clock(place.environment()));
    }

    private List<String> fold(String line) {
        return Width.wrap(line, place.screen().width(), FOLDED);
    }
}
