package org.suping.collect.complete;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.collect.complete.DeliveryNote.Nil;
import org.suping.collect.complete.DeliveryNote.NotedFile;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.yaml.Place;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.definitions.yaml.SchemaCheck;
import org.suping.definitions.yaml.Yaml;
import org.suping.definitions.yaml.YamlReader;
import org.suping.findings.Finding;
import org.suping.findings.NearestName;
import org.suping.findings.Severity;
import org.suping.vocabulary.Text;

/** Reads {@code *.delivery.yml}; every mistake in it is a finding with its line. */
public final class DeliveryNoteReader {

    private final RecordDefinition record;
    private final PlacedFindings findings = new PlacedFindings();

    /** @param record that the files' rows become */
    public DeliveryNoteReader(RecordDefinition record) {
        this.record = record;
    }

    /** Every mistake so far. */
    public List<Finding> findings() {
        return findings.sorted();
    }

    /**
     * Reads a note.
     *
     * @param name path below the data folder
     * @return nothing when there is a mistake in it
     */
    public Optional<DeliveryNote> read(Path file, String name) {
        try {
            Optional<Yaml.Fields> root = YamlReader.read(name, Files.readString(file), findings);
            Optional<DeliveryNote> note = root.map(fields -> SchemaCheck.check(fields, "delivery", findings))
                    .filter(fields -> !findings.touch(name))
                    .map(fields -> note(name, fields));
            return findings.touch(name) ? Optional.empty() : note;
        } catch (CharacterCodingException noText) {
            findings.add(Place.of(name), "DEL-12");
            return Optional.empty();
        } catch (IOException unreadable) {
            findings.add(Place.of(name), "SRC-03");
            return Optional.empty();
        }
    }

    private DeliveryNote note(String name, Yaml.Fields root) {
        return new DeliveryNote(
                name,
                root.find("as-of").map(this::day).orElse(null),
                root.list("files").stream().map(node -> file(node.fields())).toList(),
                root.find("nil").map(node -> nil(node.fields())).orElse(null));
    }

    private NotedFile file(Yaml.Fields fields) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        fields.find("sums")
                .ifPresent(node -> node.fields().byKey().forEach((column, sum) -> {
                    mustBeNumber(column, sum.keyPlace());
                    sums.put(column, new BigDecimal(sum.value().text()));
                }));
        Long rows = fields.find("rows").map(node -> Long.valueOf(node.text())).orElse(null);
        return new NotedFile(fields.text("name"), rows, sums);
    }

    private Nil nil(Yaml.Fields fields) {
        return new Nil(fields.text("declared-by"), day(fields.get("on")), fields.text("reason"));
    }

    private LocalDate day(Yaml node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException noSuchDay) {
            findings.add(node.place(), "definition-day", node.text());
            return LocalDate.EPOCH;
        }
    }

    private void mustBeNumber(String column, Place place) {
        List<String> numbers = record.columns().stream()
                .filter(known -> known.type().valueType() == ValueType.NUMBER)
                .map(ColumnDefinition::name)
                .toList();
        if (!numbers.contains(column)) {
            Text nearest = NearestName.words(column, numbers).orElse(Text.same(String.join(", ", numbers)));
            Place line = place.lineOnly();
            findings.add(line, Finding.of("DEL-11", Severity.HARD, line.toString(), column, nearest));
        }
    }
}
