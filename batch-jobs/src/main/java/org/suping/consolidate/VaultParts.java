package org.suping.consolidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suping.check.compare.UnitWords;
import org.suping.definitions.Organisation;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * The unpacked parts of received packages, held against the digests that the packages give them. Digesting all of them takes longer
 * than measuring does; so it is done where something does not come out, before a branch is blamed for a damaged file.
 *
 * @param packages whose parts were read
 * @param organisation whose units they are
 */
public record VaultParts(List<TakenIn> packages, Organisation organisation, Folders folders) {

    /**
     * Looks at every part.
     *
     * @throws BlockedException naming each that is not what was received; exit code 13
     */
    public void mustBeIntact() {
        List<Finding> damaged = packages.parallelStream()
                .flatMap(one -> one.manifest().parts().stream().flatMap(part -> damage(one, part).stream()))
                .toList();
        if (!damaged.isEmpty()) {
            throw new BlockedException(ExitCode.NOT_PROVED, damaged);
        }
    }

    private Optional<Finding> damage(TakenIn one, PartRef part) {
        ReceivedPackage received = new ReceivedPackage(one.revision(), one.digest());
        Path file = folders.vault().resolve(received.part(part));
        Optional<Sha256> found = digest(file);
        if (found.isPresent() && found.get().equals(part.digest())) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                "CONS-PART",
                Severity.HARD,
                file.toString(),
                UnitWords.of(organisation.unit(one.revision().org())),
                one.name(),
                part.digest().hex(),
                found.map(digest -> Text.same(digest.hex())).orElseGet(() -> Labels.text("part.none")),
                received.file(folders)));
    }

    private static Optional<Sha256> digest(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(FileDigest.of(file).digest()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
