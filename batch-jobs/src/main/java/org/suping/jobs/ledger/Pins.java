package org.suping.jobs.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.suping.check.explain.Explanations;
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
 * @param explanations digest of what people said about findings of this return and of earlier ones
 */
public record Pins(Sha256 definitions, Sha256 sources, Sha256 key, Language language, Sha256 explanations) {

    /** The digest where nobody said anything. */
    public static final Sha256 NOTHING_SAID = Sha256.of("");

    public Pins(Sha256 definitions, Sha256 sources, Sha256 key, Language language) {
        this(definitions, sources, key, language, NOTHING_SAID);
    }

    /** The same with what people said. */
    public Pins with(Explanations said) {
        return new Pins(definitions, sources, key, language, said.digest());
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
                definitions.settings().language());
    }
}
