package org.suping.seal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a manifest. It forgives nothing: what is not there, or is no text, is an {@link IllegalArgumentException}. */
final class ManifestReader {

    private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");
    private static final int MOST_REVISIONS = 999_999;

    private ManifestReader() {}

    static Manifest parse(String text) {
        try {
            JsonNode root = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(text);
            mustBe(ManifestWriter.FORM.equals(string(root, "form")));
            return manifest(root);
        } catch (JacksonException | DateTimeException | UnsupportedOperationException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** A code becomes the name of a folder: nothing that could lead elsewhere is one. */
    private static String unit(JsonNode root) {
        String code = string(root, "org");
        mustBe(UNIT.matcher(code).matches());
        return code;
    }

    private static Manifest manifest(JsonNode root) {
        RevisionKey revision = new RevisionKey(
                unit(root),
                Period.parse(string(root, "period")),
                RevisionKind.parse(string(root, "kind")),
                Integer.parseInt(string(root, "revision")));
        mustBe(revision.revision() > 0 && revision.revision() <= MOST_REVISIONS);
        Map<String, RowCounts> counts = new LinkedHashMap<>();
        List<SourceFile> sources = nodes(root, "sources")
                .map(node -> {
                    SourceFile file = source(node);
                    counts.put(file.partition(), counts(node));
                    return file;
                })
                .toList();
        return new Manifest(
                new AttemptKey(revision, Integer.parseInt(string(root, "attempt"))),
                digest(root, "fingerprint"),
                digest(root, "definitions"),
                digest(root, "identityKey"),
                Language.valueOf(string(root, "language")),
                string(root, "madeBy"),
                sealer(root.required("sealedBy")),
                previous(root.required("previous")),
                sources,
                counts,
                nodes(root, "parts").map(ManifestReader::part).toList(),
                nodes(root, "files")
                        .map(node ->
                                new PackedFile(string(node, "path"), number(node, "bytes"), digest(node, "sha256")))
                        .toList());
    }

    private static Sealer sealer(JsonNode node) {
        return new Sealer(
                string(node, "name"), node.required("certificate").isNull() ? null : digest(node, "certificate"));
    }

    private static @Nullable Previous previous(JsonNode node) {
        return node.isNull()
                ? null
                : new Previous(
                        Integer.parseInt(string(node, "revision")), digest(node, "manifest"), string(node, "reason"));
    }

    private static SourceFile source(JsonNode node) {
        return new SourceFile(
                string(node, "source"),
                string(node, "record"),
                string(node, "name"),
                number(node, "bytes"),
                digest(node, "sha256"),
                number(node, "crc32c"),
                LocalDate.parse(string(node, "asOf")),
                string(node, "sheet"));
    }

    private static RowCounts counts(JsonNode node) {
        return new RowCounts(
                number(node, "rows"),
                number(node, "accepted"),
                number(node, "rejected"),
                number(node, "outOfPeriod"),
                number(node, "duplicates"),
                number(node, "lines"));
    }

    private static PartRef part(JsonNode node) {
        return new PartRef(
                string(node, "path"),
                string(node, "record"),
                string(node, "source"),
                digest(node, "file"),
                Integer.parseInt(string(node, "ordinal")),
                number(node, "firstRow"),
                number(node, "lastRow"),
                number(node, "rows"),
                digest(node, "sha256"),
                digest(node, "content"),
                number(node, "bytes"));
    }

    private static Stream<JsonNode> nodes(JsonNode node, String key) {
        JsonNode list = node.required(key);
        mustBe(list.isArray());
        return list.valueStream();
    }

    private static String string(JsonNode node, String key) {
        JsonNode value = node.required(key);
        mustBe(value.isString());
        return value.stringValue();
    }

    private static long number(JsonNode node, String key) {
        return Long.parseLong(string(node, key));
    }

    private static Sha256 digest(JsonNode node, String key) {
        return new Sha256(string(node, key));
    }

    private static void mustBe(boolean so) {
        if (!so) {
            throw new IllegalArgumentException("Not a manifest");
        }
    }
}
