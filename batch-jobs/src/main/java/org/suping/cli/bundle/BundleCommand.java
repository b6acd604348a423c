package org.suping.cli.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.cli.seal.Place;
import org.suping.collect.mask.IdentityKey;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.people.Role;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.seal.bundle.Bundle;
import org.suping.seal.bundle.BundleArchive;
import org.suping.seal.bundle.BundleText;
import org.suping.seal.bundle.IssuedBundle;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.Password;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.SignatureFiles;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.Statement;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Packs the rules of a configuration folder for the branches, and signs them. */
@Command(name = "bundle")
public final class BundleCommand implements Callable<Integer> {

    private static final int FOLDED = 4;

    @Option(names = "--name", paramLabel = "2026-09")
    private @Nullable String name;

    @Option(names = "--key", paramLabel = "FILE.p12")
    private @Nullable Path key;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Option(names = "--to", paramLabel = "DIR")
    private @Nullable Path to;

    private final Place place;

    public BundleCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        String named = named();
        Folders folders = place.folders().get();
        List<DefinitionFile> files =
                DefinitionsLoader.loadOrThrow(folders.config()).files();
        SigningKey signing = signingKey();
        Instant now = RunRequest.clock(place.environment()).instant().truncatedTo(ChronoUnit.SECONDS);
        SortedMap<String, Sha256> rules = new TreeMap<>();
        files.stream().filter(DefinitionFile::isRule).forEach(file -> rules.put(file.path(), file.digest()));
        String issuer = by == null ? signing.owner() : by;
        Bundle bundle = Bundle.of(new BundleText(named, now, issuer, identityKey(folders), rules), files);
        Path folder =
                to == null ? folders.work().resolve("bundles") : place.file().apply(to);
        Signature signature = signing.sign(
                new Statement(bundle.text().digest(), Role.ISSUE, issuer, now, Statement.NONE, Statement.NONE));
        place.screen().print(lines(write(folder, bundle, signature), bundle));
        return ExitCode.DONE.code();
    }

    private String named() {
        String given = name;
        if (given == null || !BundleText.NAME.matcher(given).matches()) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of("BUNDLE-NAME", Severity.HARD, "--name", given == null ? "" : given));
        }
        return given;
    }

    private SigningKey signingKey() {
        Path named = key;
        if (named == null) {
            throw new BlockedException(ExitCode.WRONG_USAGE, Finding.of("BUNDLE-BY-NOBODY", Severity.HARD, "--key"));
        }
        Path file = place.file().apply(named);
        char[] password = new Password(place.environment(), System::console)
                .get(place.screen().label("keys.password", file.getFileName()));
        return new KeyFile(file).open(password);
    }

    /** Of headquarters' own key; where there is none yet a bundle names none. */
    private static Optional<Sha256> identityKey(Folders folders) {
        Path file = folders.maskingKey();
        return Files.exists(file) ? Optional.of(IdentityKey.openOrMake(file).fingerprint()) : Optional.empty();
    }

    /** The signature first: a bundle that is there is signed. */
    private static Path write(Path folder, Bundle bundle, Signature signature) {
        Path file = folder.resolve(BundleArchive.fileName(bundle.text()));
        if (Files.exists(file)) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("BUNDLE-EXISTS", Severity.HARD, file.toString(), bundle.name()));
        }
        try {
            Files.createDirectories(folder);
            SignatureFiles.write(file, signature);
            BundleArchive.write(file, bundle);
            return file;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private List<String> lines(Path file, Bundle bundle) {
        Screen screen = place.screen();
        List<String> lines = new ArrayList<>();
        lines.addAll(fold(screen.label(
                "bundle.made",
                bundle.name(),
                bundle.rules().size(),
                file,
                bundle.text().by())));
        lines.addAll(fold(screen.label("bundle.digest", bundle.text().digest())));
        lines.addAll(fold(bundle.text()
                .identityKey()
                .map(fingerprint -> screen.label("bundle.key", fingerprint))
                .orElseGet(() -> screen.label("bundle.no-key"))));
        lines.addAll(fold(screen.label(
                "bundle.next",
                file.getFileName(),
                IssuedBundle.signatureBeside(file).getFileName())));
        return lines;
    }

    private List<String> fold(String line) {
        return Width.wrap(line, place.screen().width(), FOLDED);
    }
}
