package org.suping.jobs.consolidate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.GroupPackages;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.Book;
import org.suping.jobs.ReturnRunner;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunRequest;
import org.suping.jobs.RunResult;
import org.suping.jobs.consolidate.ConsolidationRequest.Missing;
import org.suping.jobs.receive.PackageReceiver;
import org.suping.jobs.receive.ReceiveListener;
import org.suping.jobs.receive.ReceiveRequest;
import org.suping.jobs.receive.ReceivedOne;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.zip.PackageArchive;
import org.suping.submit.Submission;
import org.suping.submit.SubmissionState;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.submit.receive.VerifyingExaminer;
import org.suping.submit.store.SubmissionStore;
import org.suping.vocabulary.Period;

/** Headquarters of a group: accepts packages without a question, so that a test may let in what no examination would. */
final class Headquarters {

    static final Instant RECEIVED = Instant.parse("2026-10-15T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-10-21T01:00:00Z");
    private static final int LARGEST = 64 << 20;

    private final Folders folders;

    Headquarters(GroupPackages group) {
        this(group.headquarters());
    }

    Headquarters(Folders folders) {
        this.folders = folders;
    }

    Folders folders() {
        return folders;
    }

    Book book() {
        return ReturnRunner.open(folders, Map.of(), ZoneId.of("Asia/Shanghai"));
    }

    /** Accepts it as received at a moment. */
    ReceivedPackage accept(Path file, Instant at) {
        try (PackageArchive archive = PackageArchive.open(file);
                Book book = book()) {
            Manifest manifest = Manifest.parse(archive.read(PackageLayout.MANIFEST, LARGEST));
            ReceivedPackage received = new ReceivedPackage(manifest.attempt().revision(), manifest.digest());
            Files.createDirectories(received.folder(folders));
            Files.copy(file, received.file(folders), StandardCopyOption.REPLACE_EXISTING);
            for (PartRef part : manifest.parts()) {
                Path unpacked = folders.vault().resolve(received.part(part));
                Files.createDirectories(unpacked.getParent());
                try (InputStream bytes = archive.open(PackageLayout.EVIDENCE + part.path())) {
                    Files.copy(bytes, unpacked, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Submission submission = new Submission(
                    received.revision(),
                    received.manifest(),
                    at,
                    SubmissionState.ACCEPTED,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            book.transaction().executeWithoutResult(status -> new SubmissionStore(book.jdbc()).save(submission));
            return received;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ReceivedPackage accept(Path file) {
        return accept(file, RECEIVED);
    }

    /** Receives as the command does, but for the process that reads packages. */
    List<ReceivedOne> receive(Instant at, List<Path> files) {
        ReceiveRequest request = new ReceiveRequest(
                folders,
                Map.of(),
                Clock.fixed(at, ZoneOffset.UTC),
                Optional.of(GroupPackages.PERIOD),
                Optional.empty(),
                () -> new VerifyingExaminer(TrustFolder.read(folders.config().resolve("trust")), folders.spill()),
                2);
        return new PackageReceiver(request, ReceiveListener.SILENT).receive(files);
    }

    RunResult consolidate() {
        return consolidate(null, null);
    }

    /** Without what headquarters leaves out. */
    RunResult consolidate(Decided decided) {
        RunRequest run =
                new RunRequest(folders, Map.of(), Clock.fixed(NOW, ZoneOffset.UTC), "1000", GroupPackages.PERIOD);
        return new ConsolidationRunner(new ConsolidationRequest(run, null, null, decided))
                .run(() -> false, RunListener.SILENT);
    }

    RunResult consolidate(@Nullable Instant asOf, @Nullable Missing missing) {
        return consolidate("1000", asOf, missing);
    }

    RunResult consolidate(String org, @Nullable Instant asOf, @Nullable Missing missing) {
        return consolidate(org, GroupPackages.PERIOD, asOf, missing);
    }

    RunResult consolidate(String org, Period period, @Nullable Instant asOf, @Nullable Missing missing) {
        RunRequest run = new RunRequest(folders, Map.of(), Clock.fixed(NOW, ZoneOffset.UTC), org, period);
        return new ConsolidationRunner(new ConsolidationRequest(run, asOf, missing))
                .run(() -> false, RunListener.SILENT);
    }
}
