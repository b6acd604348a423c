package org.suping.cli.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.jobs.RunRequest;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.KeyFile.Validity;
import org.suping.seal.sign.Password;
import org.suping.seal.sign.SigningKey;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a person's key, and the certificate that others put into their trust folder. */
@Command(name = "init")
public final class KeysInitCommand implements Callable<Integer> {

    private static final int FOLDED = 4;

    @Option(names = "--by", paramLabel = "NAME", required = true)
    private String by = "";

    @Option(names = "--to", paramLabel = "FILE.p12")
    private @Nullable Path to;

    @Option(names = "--days", paramLabel = "N", defaultValue = "1095")
    private int days;

    private final Place place;

    public KeysInitCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        Screen screen = place.screen();
        Path file = to == null
                ? place.folders().get().keys().resolve(by + ".p12")
                : place.file().apply(to);
        Path certificate =
                file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.p12$", "") + ".pem");
        try {
            Files.createDirectories(file.toAbsolutePath().normalize().getParent());
            char[] password = new Password(place.environment(), System::console)
                    .get(screen.label("keys.new-password", KeyFile.SHORTEST_PASSWORD));
            Instant now = RunRequest.clock(place.environment()).instant();
            SigningKey key = new KeyFile(file).make(by, password, new Validity(now, days));
            Files.writeString(certificate, key.pem());
            screen.print(Width.wrap(screen.label("keys.made", file), screen.width(), FOLDED));
            screen.print(Width.wrap(
                    screen.label("keys.certificate", certificate, key.certificateFingerprint(), days),
                    screen.width(),
                    FOLDED));
            screen.print(Width.wrap(screen.label("keys.people"), screen.width(), FOLDED));
            screen.print(
                    List.of("  - name: " + by, "    roles: []", "    certificate: " + key.certificateFingerprint()));
            return ExitCode.DONE.code();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
