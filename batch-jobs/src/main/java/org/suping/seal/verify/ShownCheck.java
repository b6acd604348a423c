package org.suping.seal.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.PackedFile;
import org.suping.vocabulary.RevisionKey;

/** Whether the files shown for judgements are those that the definitions name by their digests; nothing of them is opened. */
final class ShownCheck {

    private final Definitions definitions;
    private final Manifest manifest;
    private final Protocol protocol;
    private final Set<String> needed;

    ShownCheck(Definitions definitions, Manifest manifest, Protocol protocol) {
        this.definitions = definitions;
        this.manifest = manifest;
        this.protocol = protocol;
        this.needed = needed();
    }

    void check() {
        Map<String, PackedFile> packed = new HashMap<>();
        manifest.files().stream()
                .filter(file -> file.path().startsWith(PackageLayout.JUDGEMENTS))
                .forEach(file -> packed.put(file.path(), file));
        int agreeing = 0;
        for (DefinitionFile file : definitions.files()) {
            Optional<EvidenceFile> shown =
                    EvidenceFile.isPath(file.path()) ? EvidenceFile.parse(file.path(), file.text()) : Optional.empty();
            if (shown.isPresent()) {
                agreeing += agrees(shown.get(), packed.remove(file.path())) ? 1 : 0;
            }
        }
        packed.keySet().stream().sorted().forEach(path -> protocol.differs("VERIFY-SHOWN-EXTRA", path));
        if (agreeing > 0) {
            protocol.checked("shown", agreeing);
        }
    }

    private boolean agrees(EvidenceFile shown, @Nullable PackedFile file) {
        if (file == null) {
            if (needed.contains(shown.path())) {
                protocol.differs("VERIFY-SHOWN-MISSING", shown.path());
            }
            return false;
        }
        if (!file.digest().equals(shown.digest()) || file.bytes() != shown.bytes()) {
            protocol.differs(
                    "VERIFY-SHOWN",
                    shown.path(),
                    file.digest().brief(),
                    shown.digest().brief());
            return false;
        }
        return true;
    }

    /** What was shown for other units and years may be elsewhere. */
    private Set<String> needed() {
        RevisionKey revision = manifest.attempt().revision();
        return definitions.judgements(revision.org(), revision.period()).answers().stream()
                .flatMap(answer -> answer.evidence().stream())
                .map(evidence -> evidence.file().path())
                .collect(Collectors.toSet());
    }
}
