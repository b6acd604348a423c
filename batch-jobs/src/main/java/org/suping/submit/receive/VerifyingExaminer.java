package org.suping.submit.receive;

import java.nio.file.Path;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.verify.PackageVerifier;

/** Verifies in this process. For packages of strangers that process had better be a limited one. */
public final class VerifyingExaminer implements Examiner {

    private final TrustFolder trust;
    private final Path work;

    /**
     * One for any number of packages.
     *
     * @param trust whose signatures count
     * @param work where parts are unpacked while they are read
     */
    public VerifyingExaminer(TrustFolder trust, Path work) {
        this.trust = trust;
        this.work = work;
    }

    @Override
    public Examination examine(Path file) {
        return Examination.of(PackageVerifier.ofReceived(trust, work).verify(file));
    }

    @Override
    public void close() {
        // nothing stays open between two packages
    }
}
