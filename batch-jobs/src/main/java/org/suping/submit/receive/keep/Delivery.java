package org.suping.submit.receive.keep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.suping.vocabulary.Sha256;

/**
 * A package as it came: its bytes and the signatures beside it. The same bytes under the same name with the same signatures are the
 * same delivery, however often they come.
 *
 * @param file a copy of headquarters' own
 * @param digest of its bytes
 * @param signatures digests by file name
 */
public record Delivery(Path file, long bytes, Sha256 digest, Map<String, Sha256> signatures) {

    public Delivery {
        signatures = new TreeMap<>(signatures);
    }

    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** Tells it from every other. */
    public Sha256 key() {
        StringBuilder lines =
                new StringBuilder().append(digest).append(' ').append(name()).append('\n');
        signatures.forEach((name, signature) ->
                lines.append(signature).append(' ').append(name).append('\n'));
        return Sha256.of(lines.toString());
    }

    /** Its files: the package and what is signed. */
    public List<Path> files() {
        return Stream.concat(Stream.of(file), signatures.keySet().stream().map(file::resolveSibling))
                .toList();
    }
}
