package org.suping.cli.submit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.cli.seal.Place;
import org.suping.cli.seal.ProvedPackage;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.people.Role;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.Password;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.Statement;
import org.suping.seal.sign.TrustFolder;
import org.suping.submit.PackageSigner;
import org.suping.submit.PackageSigner.SignedAs;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One person's signature beside a package, in one role. */
abstract class PersonalSignature implements Callable<Integer> {

    private static final int FOLDED = 4;

    @Parameters(index = "0", paramLabel = "PACKAGE", descriptionKey = "PACKAGE")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE.p12", required = true)
    private Path key = Path.of("");

    @Option(names = "--trust", paramLabel = "DIR")
    private @Nullable Path trust;

    private final Place place;
    private final Role role;

    PersonalSignature(Place place, Role role) {
        this.place = place;
        this.role = role;
    }

    /** What it is about, as in {@link Statement}. */
    String about() {
        return Statement.NONE;
    }

    @Override
    public Integer call() {
        Folders folders = place.folders().get();
        Path named = place.file().apply(file).toAbsolutePath().normalize();
        if (!Files.isReadable(named)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("SEAL-NO-FILE", Severity.HARD, named.toString()));
        }
        Path trusted =
                trust == null ? folders.config().resolve("trust") : place.file().apply(trust);
        Clock clock = RunRequest.clock(place.environment());
        PackageSigner signer = new PackageSigner(
                folders,
                TrustFolder.read(trusted, clock),
                DefinitionsLoader.people(folders.config()),
                clock,
                new ProvedPackage(place, trusted)::mustBe);
        tell(signer.sign(named, signingKey(), role, about()));
        return ExitCode.DONE.code();
    }

    private SigningKey signingKey() {
        Path opened = place.file().apply(key);
        char[] password = new Password(place.environment(), System::console)
                .get(place.screen().label("keys.password", opened.getFileName()));
        return new KeyFile(opened).open(password);
    }

    private void tell(SignedAs signed) {
        Screen screen = place.screen();
        Statement said = signed.signature().statement();
        screen.print(Width.wrap(
                screen.label("submit.signed", said.role().words(), said.by(), signed.file()), screen.width(), FOLDED));
        screen.print(Width.wrap(
                screen.label(
                        "submit.state",
                        signed.state().text(),
                        signed.state().nextStep(file + place.options().get())),
                screen.width(),
                FOLDED));
    }
}
