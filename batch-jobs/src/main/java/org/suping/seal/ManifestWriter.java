package org.suping.seal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Json;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Sha256;

/** A manifest as JSON. {@link ManifestReader} is its way back. */
final class ManifestWriter {

    static final String FORM = "suping-package 1";

    private ManifestWriter() {}

    private static Map<String, @Nullable Object> sealer(Sealer sealer) {
        Sha256 certificate = sealer.certificate();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", sealer.name());
        json.put("certificate", certificate == null ? null : certificate.hex());
        return json;
    }

    static String of(Manifest manifest) {
        AttemptKey attempt = manifest.attempt();
        RevisionKey revision = attempt.revision();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("form", FORM);
        json.put("org", revision.org());
        json.put("period", revision.period().toString());
        json.put("kind", revision.kind().code());
        json.put("revision", text(revision.revision()));
        json.put("attempt", text(attempt.attempt()));
        json.put("fingerprint", manifest.fingerprint().hex());
        json.put("definitions", manifest.definitions().hex());
        json.put("identityKey", manifest.identityKey().hex());
        json.put("language", manifest.language().name());
        json.put("madeBy", manifest.madeBy());
        json.put("sealedBy", sealer(manifest.sealedBy()));
        json.put("previous", previous(manifest.previous()));
        json.put("sources", list(manifest.sources(), file -> source(file, manifest.counts())));
        json.put("parts", list(manifest.parts(), ManifestWriter::part));
        json.put("files", list(manifest.files(), ManifestWriter::file));
        return Json.of(json) + "\n";
    }

    private static @Nullable Map<String, @Nullable Object> previous(@Nullable Previous previous) {
        if (previous == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("revision", text(previous.revision()));
        json.put("manifest", previous.manifest().hex());
        json.put("reason", previous.reason());
        return json;
    }

    private static Map<String, @Nullable Object> source(SourceFile file, Map<String, RowCounts> counted) {
        RowCounts counts = counted.getOrDefault(file.partition(), RowCounts.ZERO);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("source", file.source());
        json.put("record", file.record());
        json.put("name", file.name());
        json.put("sheet", file.sheet());
        json.put("bytes", text(file.bytes()));
        json.put("sha256", file.digest().hex());
        json.put("crc32c", text(file.checksum()));
        json.put("asOf", file.asOf().toString());
        json.put("lines", text(counts.lines()));
        json.put("rows", text(counts.read()));
        json.put("accepted", text(counts.accepted()));
        json.put("rejected", text(counts.rejected()));
        json.put("outOfPeriod", text(counts.outOfPeriod()));
        json.put("duplicates", text(counts.duplicates()));
        return json;
    }

    private static Map<String, @Nullable Object> part(PartRef part) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("path", part.path());
        json.put("record", part.record());
        json.put("source", part.source());
        json.put("file", part.file().hex());
        json.put("ordinal", text(part.ordinal()));
        json.put("firstRow", text(part.firstRow()));
        json.put("lastRow", text(part.lastRow()));
        json.put("rows", text(part.rows()));
        json.put("sha256", part.digest().hex());
        json.put("content", part.contentDigest().hex());
        json.put("bytes", text(part.bytes()));
        return json;
    }

    private static Map<String, @Nullable Object> file(PackedFile file) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("path", file.path());
        json.put("bytes", text(file.bytes()));
        json.put("sha256", file.digest().hex());
        return json;
    }

    private static <T> List<Map<String, @Nullable Object>> list(
            List<T> values, Function<T, Map<String, @Nullable Object>> json) {
        return values.stream().map(json).toList();
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
