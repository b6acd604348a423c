package org.suping.cli.seal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.jobs.RunRequest;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.verify.PackageVerifier;
import org.suping.seal.verify.Verification;
import org.suping.vocabulary.ExitCode;

/** Has a package verified by a {@link LimitedProcess} before anything is done with it; what that finds is told as it tells it. */
public final class ProvedPackage {

    private static final int MINUTES = 30;

    private final Place place;
    private final Path trust;

    /** @param trust whose signatures count */
    public ProvedPackage(Place place, Path trust) {
        this.place = place;
        this.trust = trust.toAbsolutePath().normalize();
    }

    /** Ends with exit code 13 when something does not agree; what should only be known is not told. */
    public void mustBe(Path file) {
        Folders folders = place.folders().get();
        if (place.environment().containsKey(LimitedProcess.INSIDE)) {
            Verification verified = new PackageVerifier(
                            TrustFolder.read(trust, RunRequest.clock(place.environment())), folders.spill())
                    .verify(file);
            if (!verified.isProved()) {
                throw new BlockedException(ExitCode.NOT_PROVED, verified.findings());
            }
            return;
        }
        List<String> words = new ArrayList<>(List.of("verify", file.toString(), "--trust", trust.toString()));
        words.addAll(place.words());
        Optional<String> complaints = new LimitedProcess(folders, place.environment(), MINUTES)
                .complaints(
                        String.valueOf(file.getFileName()), words, EnumSet.of(ExitCode.DONE, ExitCode.SOFT_FINDINGS));
        if (complaints.isPresent()) {
            complaints.get().lines().forEach(place.screen()::complain);
            throw new BlockedException(ExitCode.NOT_PROVED, List.of());
        }
    }
}
