package org.suping.definitions.load.pinned;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.definitions.consolidation.Timeliness;
import org.suping.definitions.consolidation.ToldScore;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/** Reads {@code consolidation.yml}, which this program has written. */
public final class ConsolidationReader {

    private ConsolidationReader() {}

    /**
     * Reads it.
     *
     * @param texts of all files, by path: figures that are carried over have a file of their own
     */
    public static Consolidation read(Yaml.Fields root, Map<String, String> texts) {
        return new Consolidation(
                root.list("packages").stream()
                        .map(node -> included(node.fields()))
                        .toList(),
                root.list("left-out").stream()
                        .map(node -> leftOut(node.fields()))
                        .toList(),
                root.find("carried-over").stream()
                        .flatMap(list -> list.items().stream())
                        .map(node -> carried(node.fields(), texts))
                        .toList(),
                Timeliness.NONE);
    }

    private static CarriedOver carried(Yaml.Fields fields, Map<String, String> texts) {
        String org = fields.text("org");
        return new CarriedOver(
                org,
                Period.parse(fields.text("period")),
                fields.integer("revision"),
                fields.text("name"),
                new Sha256(fields.text("manifest")),
                fields.text("reason"),
                Set.copyOf(fields.texts("otherwise")),
                texts.getOrDefault(CarriedOver.path(org), ""));
    }

    private static LeftOut leftOut(Yaml.Fields fields) {
        return new LeftOut(
                fields.text("org"),
                Common.text(fields.get("name")),
                fields.text("reason"),
                fields.find("why").map(Yaml::text).orElse(""));
    }

    private static Included included(Yaml.Fields fields) {
        return new Included(
                fields.text("org"),
                Period.parse(fields.text("period")),
                fields.integer("revision"),
                fields.text("name"),
                new Sha256(fields.text("manifest")),
                new Sha256(fields.text("key")),
                fields.find("score").map(score -> told(score.fields())).orElse(null));
    }

    private static ToldScore told(Yaml.Fields fields) {
        SortedMap<String, BigDecimal> criteria = new TreeMap<>();
        fields.find("criteria")
                .ifPresent(told -> told.fields()
                        .byKey()
                        .forEach((code, earned) ->
                                criteria.put(code, new BigDecimal(earned.value().text()))));
        return new ToldScore(
                fields.text("scheme"),
                new BigDecimal(fields.text("projected")),
                criteria,
                new TreeSet<>(fields.texts("without-base")));
    }
}
