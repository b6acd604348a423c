package org.suping.definitions.load.pinned;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.suping.definitions.calendar.DayCount;
import org.suping.definitions.calendar.DayKind;
import org.suping.definitions.consolidation.Timeliness;
import org.suping.definitions.consolidation.UnitTimeliness;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.yaml.Yaml;

/** Reads {@code timeliness.yml}, which this program has written. */
public final class TimelinessReader {

    private TimelinessReader() {}

    /** Reads it. */
    public static Timeliness read(Yaml.Fields root) {
        return new Timeliness(
                root.find("as-of").map(day -> LocalDate.parse(day.text())).orElse(null),
                root.list("units").stream().map(node -> unit(node.fields())).toList());
    }

    private static UnitTimeliness unit(Yaml.Fields fields) {
        return new UnitTimeliness(
                fields.text("org"),
                Common.text(fields.get("name")),
                fields.text("state"),
                fields.find("due").map(day -> LocalDate.parse(day.text())).orElse(null),
                fields.find("received")
                        .map(moment -> LocalDateTime.parse(moment.text()))
                        .orElse(null),
                fields.find("late").map(late -> late(late.fields())).orElse(null),
                fields.truth("provisional"));
    }

    private static DayCount late(Yaml.Fields fields) {
        return new DayCount(
                fields.integer("days"), DayKind.valueOf(fields.text("counted")), fields.truth("provisional"));
    }
}
