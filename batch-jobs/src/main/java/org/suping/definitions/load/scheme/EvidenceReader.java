package org.suping.definitions.load.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.definitions.scheme.Judgements.Evidence;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Labels;

/** Reads the evidence of a judgement: files beside it, of a kind that can be opened, and valid on the day it was judged. */
final class EvidenceReader {

    private final String place;
    private final Map<String, String> files;
    private final Known known;

    /**
     * @param place of the file of judgements
     * @param files path → the line that stands for it, of all evidence there is
     */
    EvidenceReader(String place, Map<String, String> files, Known known) {
        this.place = place;
        this.files = files;
        this.known = known;
    }

    /** The evidence, if there is such a file and its first day could be read. */
    Optional<Evidence> evidence(Yaml.Fields fields, Optional<LocalDate> judged) {
        Optional<EvidenceFile> file = file(fields.get("file"));
        Optional<LocalDate> from = Common.day(fields.get("from"), known);
        Optional<LocalDate> to = fields.find("to").flatMap(day -> Common.day(day, known));
        if (file.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence(file.get(), fields.text("title"), from.get(), to.orElse(null));
        judged.filter(day -> !evidence.isValidOn(day))
                .ifPresent(day -> known.add(
                        fields.keyPlace("file"),
                        "judgement-expired",
                        evidence.file().name(),
                        from.get(),
                        to.<Object>map(last -> last).orElse(Labels.text("judgement.open-end")),
                        day));
        return Optional.of(evidence);
    }

    private Optional<EvidenceFile> file(Yaml name) {
        if (!name.isRead()) {
            return Optional.empty();
        }
        String folder = place.substring(place.indexOf("judgements/"), place.lastIndexOf('.')) + "/";
        List<String> there = files.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .toList();
        if (!known.mustBeOneOf(name, "EVIDENCE", there)) {
            return Optional.empty();
        }
        String path = folder + name.text();
        Optional<EvidenceFile> file = Stream.ofNullable(files.get(path))
                .flatMap(line -> EvidenceFile.parse(path, line).stream())
                .findFirst();
        if (file.isEmpty()) {
            known.add(name.place(), "judgement-file-type", name.text());
        }
        return file;
    }
}
