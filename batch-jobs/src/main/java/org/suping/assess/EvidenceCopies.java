package org.suping.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.definitions.scheme.Judgements;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * Keeps what was shown for judgements: each file is copied once, under its digest, so that a score can be shown right after
 * the original was changed or deleted.
 */
public final class EvidenceCopies {

    private final Folders folders;

    public EvidenceCopies(Folders folders) {
        this.folders = folders;
    }

    /**
     * Copies what is not yet there.
     *
     * @throws BlockedException when a file is no longer what it was as the run began, naming all of them
     */
    public void keep(Judgements judgements) {
        List<Finding> changed = new ArrayList<>();
        judgements.answers().stream()
                .flatMap(answer -> answer.evidence().stream())
                .map(Judgements.Evidence::file)
                .distinct()
                .filter(file -> !isKept(file))
                .forEach(file -> changed.add(
                        Finding.of("judgement-changed", Severity.HARD, "config/" + file.path(), file.name())));
        if (!changed.isEmpty()) {
            throw new BlockedException(ExitCode.SOURCE_UNREADABLE, changed);
        }
    }

    /** Whether it lies there now; copied under another name first, so that no half file ever has the right one. */
    private boolean isKept(EvidenceFile file) {
        Path original = folders.config().resolve(file.path());
        Path copy = folders.evidence().resolve(file.copyName());
        if (Files.exists(copy)) {
            return true;
        }
        if (!Files.exists(original)) {
            return false;
        }
        try {
            Files.createDirectories(folders.evidence());
            Path begun = Files.createTempFile(folders.evidence(), "copy-", "-" + file.name());
            Files.copy(original, begun, StandardCopyOption.REPLACE_EXISTING);
            boolean isSame = EvidenceFile.parse(file.path(), EvidenceFile.line(begun))
                    .filter(file::equals)
                    .isPresent();
            if (isSame) {
                Files.move(begun, copy, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(begun);
            }
            return isSame;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
