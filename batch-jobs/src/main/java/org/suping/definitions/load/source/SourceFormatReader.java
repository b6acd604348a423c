package org.suping.definitions.load.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.source.DatabaseAddress;
import org.suping.definitions.source.HeadingRow;
import org.suping.definitions.source.SelectStatement;
import org.suping.definitions.source.SourceFormat;
import org.suping.definitions.source.SourceFormat.Delimited;
import org.suping.definitions.source.SourceFormat.Jdbc;
import org.suping.definitions.source.SourceFormat.Parquet;
import org.suping.definitions.source.SourceFormat.Workbook;
import org.suping.definitions.yaml.Yaml;

/** Reads in what form a source delivers: each format has keys of its own, of which some are required. */
final class SourceFormatReader {

    /** Every key that belongs to some formats only. */
    private static final Map<String, Set<String>> FORMATS_OF = new TreeMap<>(Map.of(
            "charset", Set.of(Delimited.NAME),
            "delimiter", Set.of(Delimited.NAME),
            "quote", Set.of(Delimited.NAME),
            "sheet", Set.of(Workbook.NAME),
            "header-row", Set.of(Delimited.NAME, Workbook.NAME),
            "files", Set.of(Delimited.NAME, Workbook.NAME, Parquet.NAME),
            "zone", Set.of(Parquet.NAME, Jdbc.NAME),
            "jdbc", Set.of(Jdbc.NAME)));

    private static final String NO_QUOTE = "none";
    private static final String AUTO = "auto";

    private final Yaml.Fields root;
    private final Known known;

    SourceFormatReader(Yaml.Fields root, Known known) {
        this.root = root;
        this.known = known;
    }

    SourceFormat read() {
        String name = root.find("format").filter(Yaml::isRead).map(Yaml::text).orElse(Delimited.NAME);
        FORMATS_OF.forEach((key, formats) -> {
            if (!formats.contains(name)
                    && root.areRead("format")
                    && root.find(key).isPresent()) {
                known.add(root.keyPlace(key), "source-surplus-key", key, name);
            }
        });
        if (name.equals(Jdbc.NAME)) {
            mustHave("jdbc");
            return root.find("jdbc").map(node -> jdbc(node.fields())).orElse(new Jdbc("", "", "", "", "", null));
        }
        mustHave("files");
        return switch (name) {
            case Workbook.NAME -> workbook();
            case Parquet.NAME -> new Parquet(zone());
            default -> delimited();
        };
    }

    private SourceFormat delimited() {
        mustHave("charset");
        mustHave("delimiter");
        return new Delimited(charset(), sign("delimiter", ','), sign("quote", '"'), headingRow());
    }

    private void mustHave(String key) {
        if (root.isRead() && root.find(key).isEmpty()) {
            known.add(root.place(), "schema-required", key, "");
        }
    }

    private SourceFormat jdbc(Yaml.Fields fields) {
        Yaml url = fields.get("url");
        Yaml query = fields.get("query");
        if (url.isRead() && !DatabaseAddress.isKnown(url.text())) {
            known.add(url.place(), "jdbc-address", DatabaseAddress.FORMS);
        } else if (url.isRead() && !DatabaseAddress.staysInside(url.text())) {
            known.add(url.place(), "jdbc-file");
        } else if (url.isRead()) {
            DatabaseAddress.refused(url.text())
                    .ifPresent(name ->
                            known.add(url.place(), "jdbc-property", name, DatabaseAddress.nearest(url.text(), name)));
        }
        if (query.isRead()) {
            SelectStatement.mistake(query.text())
                    .ifPresent(found -> known.add(
                            query.place(), "jdbc-query", found, String.join(", :", SelectStatement.PARAMETERS)));
        }
        return new Jdbc(
                url.text(),
                fields.text("user"),
                fields.find("password-variable").map(Yaml::text).orElse(""),
                query.text(),
                fields.text("key"),
                zone());
    }

    private SourceFormat workbook() {
        Optional<Yaml> sheet = root.find("sheet").filter(Yaml::isRead);
        Optional<Integer> position = sheet.filter(node -> node instanceof Yaml.Scalar scalar && scalar.isWhole())
                .map(node -> Integer.valueOf(node.text()));
        String name = position.isPresent() ? "" : sheet.map(Yaml::text).orElse("");
        return new Workbook(name, position.orElse(1), headingRow());
    }

    private @Nullable ZoneId zone() {
        return root.find("zone")
                .filter(Yaml::isRead)
                .map(name -> Common.zone(name, known))
                .orElse(null);
    }

    private HeadingRow headingRow() {
        return root.find("header-row")
                .filter(Yaml::isRead)
                .map(Yaml::text)
                .filter(text -> !text.equals(AUTO))
                .map(text -> new HeadingRow(Integer.parseInt(text)))
                .orElse(HeadingRow.AUTO);
    }

    private char sign(String key, char usual) {
        return root.find(key)
                .filter(Yaml::isRead)
                .map(sign -> sign.text().equals(NO_QUOTE)
                        ? Delimited.NO_QUOTE
                        : sign.text().charAt(0))
                .orElse(usual);
    }

    private Charset charset() {
        Yaml name = root.find("charset").orElse(null);
        if (name == null || !name.isRead()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name.text());
        } catch (IllegalArgumentException unknown) {
            known.mustBeOneOf(name, "CHARSET", List.of("UTF-8", "GB18030", "GBK"));
            return StandardCharsets.UTF_8;
        }
    }
}
