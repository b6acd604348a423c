package org.suping.cli.submit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.suping.cli.screen.SealedReturn;
import org.suping.cli.screen.Typed;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Role;
import org.suping.evidence.Folders;
import org.suping.seal.SealedPackage;
import org.suping.seal.sign.TrustFolder;
import org.suping.submit.ReturnState;
import org.suping.submit.SealedContent;
import org.suping.submit.SignedReturn;
import org.suping.submit.receive.keep.CheckedReceipt;

/** Where sealed returns stand by the signatures beside their packages. People and certificates are read once. */
public final class SignedReturns {

    private final Folders folders;
    private final Typed typed;
    private final People people;
    private final TrustFolder trust;

    /** Of the work folder of this session. */
    public SignedReturns(Typed typed) {
        this.folders = typed.folders();
        this.typed = typed;
        this.people = DefinitionsLoader.people(folders.config());
        this.trust = TrustFolder.read(folders.config().resolve("trust"));
    }

    /** How one is shown. */
    public SealedReturn of(SealedPackage made) {
        Path file = folders.packages().resolve(made.name());
        boolean signed = Files.exists(
                file.resolveSibling(Role.PREPARE.signatureFile(made.attempt().revision())));
        return new SealedReturn(
                made.by(),
                made.at(),
                signed,
                typed.path(file) + typed.options(),
                state(file, made),
                CheckedReceipt.of(file, made.manifest(), trust, people));
    }

    /** Where nobody has a certificate four eyes are not in use. */
    private Optional<ReturnState> state(Path file, SealedPackage made) {
        boolean inUse =
                people.all().stream().anyMatch(person -> person.certificate().isPresent());
        return inUse && Files.isReadable(file)
                ? Optional.of(
                        ReturnState.of(SealedContent.of(file), SignedReturn.of(file, made.manifest(), trust, people)))
                : Optional.empty();
    }
}
