package org.suping.definitions.load.pinned;

import java.math.BigDecimal;
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

    /** Reads it. */
    public static Consolidation read(Yaml.Fields root) {
        return new Consolidation(
                root.list("packages").stream()
                        .map(node -> included(node.fields()))
                        .toList(),
                root.list("left-out").stream()
                        .map(node -> leftOut(node.fields()))
                        .toList(),
                Timeliness.NONE);
    }

    private static LeftOut leftOut(Yaml.Fields fields) {
        return new LeftOut(fields.text("org"), Common.text(fields.get("name")), fields.text("reason"));
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
        return new ToldScore(fields.text("scheme"), new BigDecimal(fields.text("projected")));
    }
}
