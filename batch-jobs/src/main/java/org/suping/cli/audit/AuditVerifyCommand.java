package org.suping.cli.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.suping.audit.Anchor;
import org.suping.audit.AuditCheck;
import org.suping.audit.AuditTrail;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.cli.seal.Place;
import org.suping.evidence.Folders;
import org.suping.jobs.audit.Anchors;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;

/** Verifies the audit trail: line by line, and against what signatures and attempts saw of it. */
@Command(name = "verify")
public final class AuditVerifyCommand implements Callable<Integer> {

    private static final int FOLDED = 4;

    private final Place place;

    public AuditVerifyCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        Folders folders = place.folders().get();
        Path file = AuditTrail.file(folders);
        List<Anchor> anchors = Anchors.of(folders, place.environment());
        AuditCheck check = AuditCheck.of(file, anchors);
        Screen screen = place.screen();
        if (!Files.exists(file) && anchors.isEmpty()) {
            screen.print(screen.label("audit.none"));
            return ExitCode.NOTHING_TO_DO.code();
        }
        int differences = check.findings().size();
        String key = differences == 0 ? "audit.proved" : "audit.not-proved";
        screen.print(Width.wrap(
                screen.label(key, check.entries().size(), anchors.size(), differences), screen.width(), FOLDED));
        screen.complain(check.findings());
        return (differences == 0 ? ExitCode.DONE : ExitCode.NOT_PROVED).code();
    }
}
