package org.suping.jobs.ledger;

import java.util.List;
import java.util.stream.Collectors;
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
 */
public record Pins(Sha256 definitions, Sha256 sources, Sha256 key, Language language) {

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
