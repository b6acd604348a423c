package org.suping.definitions.load.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CellFormat.NumberFormat;
import org.suping.definitions.source.CellOrigin;
import org.suping.definitions.yaml.Yaml;

/** Reads how a source's column is read: where its text comes from, and how days, numbers and codes are written in it. */
final class MappingReader {

    private MappingReader() {}

    /** @param empty texts that stand for nothing where the column does not say */
    static ColumnMapping read(Yaml.Fields fields, List<String> empty) {
        return new ColumnMapping(
                fields.text("column"),
                origin(fields),
                fields.find("default").map(Yaml::text).orElse(""),
                new CellFormat(
                        formats(fields).stream().map(Yaml::text).toList(),
                        number(fields),
                        codes(fields),
                        fields.find("empty").isPresent() ? texts(fields, "empty") : empty,
                        fields.truth("down"),
                        texts(fields, "split")));
    }

    private static CellOrigin origin(Yaml.Fields fields) {
        if (fields.find("cases").isPresent()) {
            return new CellOrigin.Cases(fields.list("cases").stream()
                    .map(one -> new CellOrigin.Case(when(one.fields()), origin(one.fields())))
                    .toList());
        }
        return fields.find("header")
                .<CellOrigin>map(header -> new CellOrigin.Heading(header.text()))
                .orElseGet(() -> new CellOrigin.Constant(
                        fields.find("constant").map(Yaml::text).orElse("")));
    }

    private static Map<String, List<String>> when(Yaml.Fields one) {
        return one.find("when").map(MappingReader::fitting).orElse(Map.of());
    }

    /** Heading → texts of which its field must be one. */
    static Map<String, List<String>> fitting(Yaml node) {
        Map<String, List<String>> fitting = new LinkedHashMap<>();
        node.fields()
                .byKey()
                .forEach((heading, texts) -> fitting.put(
                        heading, texts.value().items().stream().map(Yaml::text).toList()));
        return Collections.unmodifiableMap(fitting);
    }

    /** The texts of a list that could be read. */
    static List<String> texts(Yaml.Fields fields, String key) {
        return fields.list(key).stream().filter(Yaml::isRead).map(Yaml::text).toList();
    }

    static List<Yaml> formats(Yaml.Fields fields) {
        List<Yaml> formats = new ArrayList<>(fields.find("format").stream().toList());
        formats.addAll(fields.list("formats"));
        return formats;
    }

    private static NumberFormat number(Yaml.Fields fields) {
        return new NumberFormat(
                fields.find("decimal-sign")
                        .filter(Yaml::isRead)
                        .map(sign -> sign.text().charAt(0))
                        .orElse(NumberFormat.PLAIN.decimalSign()),
                fields.find("times")
                        .filter(Yaml::isRead)
                        .map(times -> Long.parseLong(times.text()))
                        .orElse(1L));
    }

    static Map<String, String> codes(Yaml.Fields fields) {
        Map<String, String> codes = new LinkedHashMap<>();
        fields.find("codes")
                .ifPresent(node -> node.fields()
                        .byKey()
                        .forEach((spelling, code) ->
                                codes.put(spelling, code.value().text())));
        return Collections.unmodifiableMap(codes);
    }
}
