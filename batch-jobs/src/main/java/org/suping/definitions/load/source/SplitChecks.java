package org.suping.definitions.load.source;

import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Yaml;

/** What a source may split, and what its record must have for that: otherwise matters would be counted as complaints. */
final class SplitChecks {

    private final Known known;
    private final RecordDefinition record;

    SplitChecks(Known known, RecordDefinition record) {
        this.known = known;
        this.record = record;
    }

    /** @param columns how a source reads the record's columns */
    void check(List<Yaml> columns) {
        List<Yaml.Fields> split = new ArrayList<>();
        for (Yaml node : columns) {
            Yaml.Fields fields = node.fields();
            if (fields.text("column").equals(record.matterColumn())) {
                known.add(fields.get("column").place(), "source-matter", fields.text("column"));
            }
            if (fields.find("split").isPresent() && mustBeSplittable(fields)) {
                split.add(fields);
            }
        }
        split.stream()
                .skip(1)
                .forEach(second -> known.add(
                        second.keyPlace("split"),
                        "source-split-twice",
                        second.text("column"),
                        split.get(0).text("column")));
        if (!split.isEmpty() && record.matterColumn() == null) {
            known.add(split.get(0).keyPlace("split"), "source-split-record", record.code());
        }
    }

    private boolean mustBeSplittable(Yaml.Fields fields) {
        boolean splittable =
                record.column(fields.text("column")).map(record::isSplittable).orElse(true);
        if (!splittable) {
            known.add(fields.keyPlace("split"), "source-split-column", fields.text("column"));
        }
        return splittable;
    }
}
