package org.suping.cli.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.cli.diff.DiffCommand;
import org.suping.cli.seal.Place;
import org.suping.evidence.Json;
import org.suping.jobs.receive.PackagePreview;
import org.suping.submit.receive.keep.Receipt;
import org.suping.vocabulary.RevisionKey;

/** What would be answered to a package, and what it would change, for another program: one document, also where there is nothing to compare. */
final class PreviewJson {

    private static final String END = "\n}";

    private PreviewJson() {}

    /** @param difference as {@code diff --json} tells it; empty where nothing was compared */
    static String of(Path file, PackagePreview preview, Optional<String> difference) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", String.valueOf(file.getFileName()));
        Optional<RevisionKey> revision = preview.revision();
        json.put("org", revision.map(RevisionKey::org).orElse(null));
        json.put("period", revision.map(key -> key.period().toString()).orElse(null));
        json.put("revision", revision.map(RevisionKey::revision).orElse(null));
        json.put("answer", Receipt.code(preview.answer().state()));
        json.put(
                "findings",
                preview.answer().reasons().stream().map(ReceiveJson::json).toList());
        json.put(
                "inForce",
                preview.inForce().map(one -> one.revision().revision()).orElse(null));
        String told = Json.of(json);
        // what diff has written stands in it as it is
        return told.substring(0, told.length() - END.length()) + ",\n  \"difference\": "
                + difference.map(text -> text.strip().replace("\n", "\n  ")).orElse("null") + END;
    }

    /**
     * Everything in which two packages differ.
     *
     * @param to where it goes besides; null for nowhere
     */
    static Optional<String> difference(Place place, Path before, Path after, @Nullable Path to) {
        try {
            Path spill = Files.createDirectories(place.folders().get().spill());
            Path written = Files.createTempFile(spill, "difference", ".json");
            try {
                List<Path> files = new ArrayList<>(List.of(written));
                if (to != null) {
                    files.add(to);
                }
                DiffCommand.write(place, before, after, files);
                return Optional.of(Files.readString(written)).filter(text -> !text.isBlank());
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
