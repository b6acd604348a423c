package org.suping.jobs.consolidate;

import java.util.List;
import java.util.Set;
import org.suping.consolidate.TakenIn;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.ExitCode;

/**
 * Reads all kept packages, several at once. Whoever restores one from a backup wants to know of the others that are damaged.
 *
 * @param figured units whose figures are asked for
 */
record TakenTogether(Folders folders, Set<String> figured) {

    /**
     * Each is digested and parsed by itself.
     *
     * @throws BlockedException with every one that is not as it was accepted; exit code 13
     */
    List<TakenIn> read(List<ReceivedPackage> received) {
        List<Checked<TakenIn>> read = received.parallelStream().map(this::read).toList();
        List<Finding> damaged =
                read.stream().flatMap(one -> one.findings().stream()).toList();
        if (!damaged.isEmpty()) {
            throw new BlockedException(ExitCode.NOT_PROVED, damaged);
        }
        return read.stream().map(Checked::orThrow).toList();
    }

    private Checked<TakenIn> read(ReceivedPackage one) {
        try {
            return new Checked<>(TakenIn.read(one.file(folders), one, figured::contains), List.of());
        } catch (BlockedException damaged) {
            return new Checked<>(null, damaged.findings());
        }
    }
}
