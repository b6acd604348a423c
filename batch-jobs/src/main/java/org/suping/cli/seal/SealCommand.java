package org.suping.cli.seal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.named.Names;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.jobs.seal.ReturnSealer;
import org.suping.jobs.seal.SealRequest;
import org.suping.jobs.seal.Sealed;
import org.suping.seal.ThisBuild;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.Password;
import org.suping.seal.sign.SigningKey;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.RevisionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Closes a return that is ready: one package, signed where there is a key. */
@Command(name = "seal")
public final class SealCommand implements Callable<Integer> {

    private static final int FOLDED = 4;

    @Option(names = "--period", paramLabel = "2026Q3", required = true)
    private String period = "";

    @Option(names = "--org", paramLabel = "3100")
    private @Nullable String org;

    @Option(names = "--consolidated")
    private boolean consolidated;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Option(names = "--key", paramLabel = "FILE.p12")
    private @Nullable Path key;

    private final Place place;

    public SealCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        Optional<SigningKey> signing = signingKey();
        signing.ifPresent(this::mustBeNamed);
        String name = Optional.ofNullable(by)
                .or(() -> signing.map(SigningKey::owner))
                .orElseThrow(
                        () -> new BlockedException(ExitCode.WRONG_USAGE, Finding.of("SEAL-BY", Severity.HARD, "--by")));
        ReturnSealer sealer = new ReturnSealer(
                new SealRequest(
                        place.folders().get(),
                        place.environment(),
                        RunRequest.clock(place.environment()),
                        org,
                        Names.period(period),
                        consolidated ? RevisionKind.CONSOLIDATED : RevisionKind.FINAL,
                        name,
                        signing,
                        ThisBuild.name()),
                this::warnUnsigned);
        Sealed sealed = sealer.seal();
        place.screen().print(lines(sealed));
        return ExitCode.DONE.code();
    }

    /** A signature under another name than the certificate's counts for nobody. */
    private void mustBeNamed(SigningKey signing) {
        if (by != null && !by.equals(signing.owner())) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("SIGN-NAME", Severity.HARD, "--by", by, signing.owner()));
        }
    }

    private void warnUnsigned() {
        place.screen().complain(List.of(Finding.of("SEAL-UNSIGNED", Severity.NOTE, "--key")));
    }

    private Optional<SigningKey> signingKey() {
        Path named = key;
        if (named == null) {
            return Optional.empty();
        }
        Path file = place.file().apply(named);
        char[] password = new Password(place.environment(), System::console)
                .get(place.screen().label("keys.password", file.getFileName()));
        return Optional.of(new KeyFile(file).open(password));
    }

    private List<String> lines(Sealed sealed) {
        Screen screen = place.screen();
        List<String> lines = new ArrayList<>();
        lines.addAll(fold(screen.label(
                "seal.done",
                sealed.manifest().attempt().revision(),
                sealed.file(),
                Numbers.of(sealed.bytes()),
                sealed.manifest().files().size())));
        lines.addAll(fold(screen.label("seal.fingerprint", sealed.manifest().fingerprint())));
        lines.addAll(fold(screen.label("seal.manifest", sealed.digest())));
        lines.addAll(fold(
                sealed.signature().isPresent()
                        ? screen.label("seal.signed", sealed.signatureFile())
                        : screen.label("seal.unsigned")));
        lines.addAll(
                fold(screen.label("seal.next", sealed.file(), place.options().get())));
        return lines;
    }

    private List<String> fold(String line) {
        return Width.wrap(line, place.screen().width(), FOLDED);
    }
}
