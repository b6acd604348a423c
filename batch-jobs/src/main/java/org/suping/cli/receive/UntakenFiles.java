package org.suping.cli.receive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suping.findings.Finding;
import org.suping.jobs.receive.ReceiveListener;
import org.suping.jobs.receive.ReceivedOne;
import org.suping.jobs.receive.UntakenFile;
import org.suping.vocabulary.ExitCode;

/** Remembers the files that could not be taken, while somebody else is told of everything. */
final class UntakenFiles implements ReceiveListener {

    private final ReceiveListener told;
    private final List<UntakenFile> all = new ArrayList<>();

    UntakenFiles(ReceiveListener told) {
        this.told = told;
    }

    /** What was passed over in the folder. */
    void passedOver(List<Finding> findings) {
        findings.forEach(one -> untaken(new UntakenFile(one.where(), ExitCode.SOURCE_UNREADABLE, List.of(one))));
    }

    @Override
    public void verifying(int done, int of, String name) {
        told.verifying(done, of, name);
    }

    @Override
    public void answered(ReceivedOne one) {
        told.answered(one);
    }

    @Override
    public void untaken(UntakenFile one) {
        all.add(one);
        told.untaken(one);
    }

    /** In the order in which they were found. */
    List<UntakenFile> all() {
        return List.copyOf(all);
    }

    /** That of the worst: a failing disk before a file that cannot be read. Empty where all were taken. */
    Optional<ExitCode> exitCode() {
        return all.stream().map(UntakenFile::exitCode).max(Comparator.comparing(ExitCode::code));
    }
}
