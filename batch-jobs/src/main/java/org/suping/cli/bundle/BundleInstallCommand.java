package org.suping.cli.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.audit.AuditAction;
import org.suping.audit.AuditTrail;
import org.suping.cli.seal.Place;
import org.suping.collect.mask.IdentityKey;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.seal.bundle.IssuedBundle;
import org.suping.seal.bundle.install.BundleInstaller;
import org.suping.seal.bundle.install.Fate;
import org.suping.seal.bundle.install.InstallGuard;
import org.suping.seal.bundle.install.InstallPlan;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts headquarters' rules into the configuration folder. */
@Command(name = "install")
public final class BundleInstallCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BUNDLE", descriptionKey = "BUNDLE")
    private Path file = Path.of("");

    @Option(names = "--replace")
    private boolean replace;

    @Option(names = "--older")
    private boolean older;

    private final Place place;

    public BundleInstallCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        Folders folders = place.folders().get();
        Path named = place.file().apply(file).toAbsolutePath().normalize();
        IssuedBundle issued = IssuedBundle.open(
                named, TrustFolder.read(folders.config().resolve("trust"), RunRequest.clock(place.environment())));
        InstallPlan plan = InstallPlan.of(issued.bundle(), folders.config());
        InstallLines lines = new InstallLines(place.screen(), issued);
        BundleInstaller installer = new BundleInstaller(folders.config());
        if (plan.isDone()) {
            installer.finish();
            place.screen().print(lines.alreadyDone(plan));
            return ExitCode.NOTHING_TO_DO.code();
        }
        InstallPlan whole = replace ? plan.replacingLocal() : plan;
        List<Finding> refused = InstallGuard.findings(whole, older);
        if (!refused.isEmpty()) {
            throw new BlockedException(ExitCode.WRONG_USAGE, refused);
        }
        List<String> lost = replace ? plan.paths(Fate.LOCAL) : List.of();
        Path copies = folders.work()
                .resolve("bundles")
                .resolve("before-" + issued.bundle().name());
        installer.copy(lost, copies);
        installer.install(whole, issued);
        record(folders, whole, issued);
        place.screen().print(lines.of(whole));
        if (!lost.isEmpty()) {
            place.screen().print(place.screen().label("bundle.copies", lost.size(), copies));
        }
        return told(otherKey(folders, issued)).code();
    }

    private ExitCode told(List<Finding> remarks) {
        place.screen().complain(remarks);
        return remarks.isEmpty() ? ExitCode.DONE : ExitCode.SOFT_FINDINGS;
    }

    private void record(Folders folders, InstallPlan plan, IssuedBundle issued) {
        List<String> details = new ArrayList<>();
        details.add("bundle=" + issued.bundle().text().digest());
        details.add("by=" + issued.by());
        for (Fate fate : List.of(Fate.NEW, Fate.CHANGED, Fate.REMOVED, Fate.KEPT)) {
            details.add(fate.name().toLowerCase(Locale.ROOT) + "="
                    + plan.paths(fate).size());
        }
        new AuditTrail(folders, RunRequest.clock(place.environment()))
                .add(AuditAction.INSTALL, issued.bundle().name(), String.join("; ", details));
    }

    /** Persons can only be compared between units whose identities are hashed with one key. */
    private static List<Finding> otherKey(Folders folders, IssuedBundle issued) {
        @Nullable Path own = Files.exists(folders.maskingKey()) ? folders.maskingKey() : null;
        Optional<String> due = issued.bundle().text().identityKey().map(key -> key.brief());
        if (due.isEmpty()) {
            return List.of();
        }
        if (own == null) {
            return List.of(Finding.of(
                    "BUNDLE-KEY-NONE", Severity.SOFT, folders.maskingKey().toString(), due.get()));
        }
        String is = IdentityKey.openOrMake(own).fingerprint().brief();
        return due.get().equals(is)
                ? List.of()
                : List.of(Finding.of("BUNDLE-KEY-OTHER", Severity.SOFT, own.toString(), is, due.get()));
    }
}
