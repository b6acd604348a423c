package org.suping.cli.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.named.Names;
import org.suping.cli.seal.PackageReaderProcess;
import org.suping.cli.seal.Place;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.jobs.receive.PackageReceiver;
import org.suping.jobs.receive.ReceiveListener;
import org.suping.jobs.receive.ReceiveRequest;
import org.suping.jobs.receive.ReceivedOne;
import org.suping.seal.bundle.IssuedBundle;
import org.suping.seal.sign.KeyFile;
import org.suping.seal.sign.Password;
import org.suping.seal.sign.SigningKey;
import org.suping.seal.sign.TrustFolder;
import org.suping.submit.SubmissionState;
import org.suping.submit.receive.Examiner;
import org.suping.submit.receive.VerifyingExaminer;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Headquarters receives packages: each is verified, answered, kept and written down. */
@Command(name = "receive")
public final class ReceiveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|FOLDER", descriptionKey = "FILE", arity = "0..1")
    private @Nullable Path named;

    @Option(names = "--period", paramLabel = "2026Q3")
    private @Nullable String period;

    @Option(names = "--key", paramLabel = "FILE.p12")
    private @Nullable Path key;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "30")
    private int minutes;

    @Option(names = "--bundle", paramLabel = "FILE")
    private @Nullable Path bundle;

    @Option(names = "--sign-receipts")
    private boolean signReceipts;

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--to", paramLabel = "FILE.xlsx|.json")
    private @Nullable Path to;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Place place;

    public ReceiveCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        if (signReceipts) {
            mustSignOnly();
            return new LaterReceipts(place, request(signingKey())).sign(json).code();
        }
        PackageFiles files = packages();
        if (to != null && !preview) {
            throw wrong("RECEIVE-TO", "--to", "--preview");
        }
        ReceiveRequest request = request(preview ? Optional.empty() : signingKey());
        Folders folders = request.folders();
        Resubmissions resubmissions = new Resubmissions(
                place, request, DefinitionsLoader.loadOrThrow(folders.config()).organisation());
        if (preview) {
            place.screen().complain(files.passedOver());
            return resubmissions.preview(files.packages(), json, to).code();
        }
        try (ReceiveScreen screen = new ReceiveScreen(place.screen(), folders)) {
            UntakenFiles untaken = new UntakenFiles(json ? ReceiveListener.SILENT : screen);
            untaken.passedOver(files.passedOver());
            List<ReceivedOne> received = new PackageReceiver(request, untaken).receive(files.packages());
            if (json) {
                place.screen().printDocument(ReceiveJson.of(received, resubmissions.written(received), untaken.all()));
            } else {
                screen.summary(received, untaken.all().size(), request.key().isPresent());
                resubmissions.tell(received);
            }
            return untaken.exitCode().orElseGet(() -> exitCode(received)).code();
        }
    }

    private PackageFiles packages() {
        if (named == null) {
            throw wrong("RECEIVE-FILE", "FILE|FOLDER", "--sign-receipts");
        }
        return PackageFiles.of(place.file().apply(named).toAbsolutePath().normalize());
    }

    /** What has been answered already: nothing is named, and nothing looked at. */
    private void mustSignOnly() {
        if (key == null || named != null || preview || to != null || bundle != null) {
            throw wrong("RECEIVE-SIGN", "--sign-receipts", "--key");
        }
    }

    private static BlockedException wrong(String code, String option, String other) {
        return new BlockedException(ExitCode.WRONG_USAGE, Finding.of(code, Severity.HARD, option, option, other));
    }

    private ReceiveRequest request(Optional<SigningKey> signing) {
        Folders folders = place.folders().get();
        return new ReceiveRequest(
                folders,
                place.environment(),
                RunRequest.clock(place.environment()),
                Optional.ofNullable(period).map(Names::period),
                signing,
                () -> examiner(folders),
                1,
                Optional.ofNullable(bundle).map(file -> issued(file, folders)));
    }

    private IssuedBundle issued(Path file, Folders folders) {
        return IssuedBundle.open(
                place.file().apply(file), TrustFolder.read(folders.config().resolve("trust")));
    }

    private Examiner examiner(Folders folders) {
        return PackageReaderProcess.isInside(place.environment())
                ? new VerifyingExaminer(TrustFolder.read(folders.config().resolve("trust")), folders.spill())
                : new PackageReaderProcess(folders, place.environment(), minutes);
    }

    private Optional<SigningKey> signingKey() {
        Path asked = key;
        if (asked == null) {
            return Optional.empty();
        }
        Path file = place.file().apply(asked);
        char[] password = new Password(place.environment(), System::console)
                .get(place.screen().label("keys.password", file.getFileName()));
        return Optional.of(new KeyFile(file).open(password));
    }

    private static ExitCode exitCode(List<ReceivedOne> received) {
        List<ReceivedOne> fresh = received.stream().filter(ReceivedOne::isNew).toList();
        if (fresh.stream().anyMatch(one -> !one.answer().state().isAccepted())) {
            return ExitCode.NOT_PROVED;
        }
        if (received.stream().anyMatch(one -> !one.lost().isEmpty())) {
            return ExitCode.NOT_PROVED;
        }
        if (fresh.isEmpty()) {
            return received.stream().allMatch(one -> one.putBack().isEmpty()) ? ExitCode.NOTHING_TO_DO : ExitCode.DONE;
        }
        return fresh.stream().anyMatch(one -> one.answer().state() == SubmissionState.ACCEPTED_OPEN)
                ? ExitCode.SOFT_FINDINGS
                : ExitCode.DONE;
    }
}
