package org.suping.cli.diff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.cli.seal.Place;
import org.suping.definitions.Definitions;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.AttemptProof;
import org.suping.jobs.ledger.Attempt;
import org.suping.jobs.ledger.AttemptState;
import org.suping.jobs.store.AttemptStore;
import org.suping.jobs.store.ReturnContentStore;
import org.suping.seal.PackageLayout;
import org.suping.seal.diff.Version;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.verify.OpenedPackage;
import org.suping.vocabulary.ExitCode;

/** Opens versions by the name somebody typed: a package's file, a revision (its last attempt that has figures), or an attempt. */
final class Versions implements AutoCloseable {

    private final Place place;
    private @Nullable Book book;

    Versions(Place place) {
        this.place = place;
    }

    /** Opens one; a name that is none is a finding with those there are. */
    OpenedVersion open(String name) {
        Path file = place.file().apply(Path.of(name)).toAbsolutePath().normalize();
        return name.endsWith(PackageLayout.SUFFIX) || Files.isRegularFile(file) ? packaged(name, file) : booked(name);
    }

    private OpenedVersion packaged(String name, Path file) {
        if (!Files.isReadable(file)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("SEAL-NO-FILE", Severity.HARD, file.toString()));
        }
        Folders folders = place.folders().get();
        OpenedPackage opened =
                OpenedPackage.open(file, TrustFolder.read(folders.config().resolve("trust")), folders.spill());
        return new OpenedVersion(new Version(shown(name), opened.rebuilt().content(), opened.folders()), opened::close);
    }

    /** A path as somebody standing here would type it. */
    private static String shown(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path path = Path.of(name);
        return path.isAbsolute() && path.startsWith(here)
                ? here.relativize(path).toString()
                : name;
    }

    private OpenedVersion booked(String name) {
        Folders folders = place.folders().get();
        Book opened = book(folders);
        List<Attempt> measured = new AttemptStore(opened.jdbc())
                .all().stream()
                        .filter(attempt -> attempt.state().isComplete()
                                || attempt.state() == AttemptState.BLOCKED
                                || attempt.state() == AttemptState.SUPERSEDED)
                        .toList();
        Attempt attempt = measured.stream()
                .filter(each -> each.key().toString().equals(name)
                        || each.key().revision().toString().equals(name))
                .max(Comparator.comparingInt(each -> each.key().attempt()))
                .orElseThrow(() -> new BlockedException(
                        ExitCode.WRONG_USAGE, Finding.of("DIFF-UNKNOWN", Severity.HARD, name, names(measured))));
        Definitions pinned = new AttemptProof(opened.jdbc()).definitions(attempt);
        Version version = new Version(name, new ReturnContentStore(opened.jdbc()).load(pinned, attempt.key()), folders);
        return new OpenedVersion(version, () -> {});
    }

    private static String names(List<Attempt> measured) {
        String names = measured.stream()
                .map(attempt -> attempt.key().revision().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "—" : names;
    }

    private Book book(Folders folders) {
        Book opened = book;
        if (opened == null) {
            opened = Books.openForReading(folders, place.environment());
            book = opened;
        }
        return opened;
    }

    @Override
    public void close() {
        Book opened = book;
        if (opened != null) {
            opened.close();
        }
    }
}
