package org.suping.jobs.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.suping.check.compare.Base;
import org.suping.check.explain.Explanations;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/**
 * What an attempt is made from. Equal pins give an equal return, its documents included.
 *
 * @param definitions digest of the definition files
 * @param sources digest over source, name, as-of date and digest of every file
 * @param key fingerprint of the key of the identity hashes
 * @param language of the documents: the only setting they show, though no figure rests on it
 * @param forms digest of the forms it fills and of what is said of the bundle of rules, on which no figure rests either
 * @param explanations digest of what people said about findings of this return and of earlier ones
 * @param bases digest of the earlier returns it is compared with
 */
public record Pins(
        Sha256 definitions,
        Sha256 sources,
        Sha256 key,
        Language language,
        Sha256 forms,
        Sha256 explanations,
        Sha256 bases) {

    /** The digest where nobody said anything, or where there is nothing to compare with. */
    private static final Sha256 NOTHING = Sha256.of("");

    public Pins(Sha256 definitions, Sha256 sources, Sha256 key, Language language) {
        this(definitions, sources, key, language, NOTHING, NOTHING, NOTHING);
    }

    /** The same with what people said, and with what it is compared with. */
    public Pins with(Explanations said, List<Base> compared) {
        return new Pins(definitions, sources, key, language, forms, said.digest(), Base.digest(compared));
    }

    public static Pins of(Definitions definitions, List<SourceFile> files, Sha256 key) {
        String lines = files.stream()
                .map(file -> file.source() + ' ' + file.name() + ' ' + file.asOf() + ' ' + file.digest() + '\n')
                .sorted()
                .collect(Collectors.joining());
        return new Pins(
                definitions.digest(),
                Sha256.of(lines),
                key,
                definitions.settings().language(),
                forms(definitions),
                NOTHING,
                NOTHING);
    }

    private static Sha256 forms(Definitions definitions) {
        return Sha256.of(definitions.files().stream()
                .filter(DefinitionFile::isPinnedBesides)
                .map(file -> file.path() + ' ' + file.digest() + '\n')
                .collect(Collectors.joining()));
    }
}
