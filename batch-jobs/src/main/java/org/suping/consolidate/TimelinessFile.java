package org.suping.consolidate;

import static org.suping.consolidate.ConsolidationFile.quoted;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.calendar.DayCount;
import org.suping.definitions.consolidation.Timeliness;
import org.suping.definitions.consolidation.UnitTimeliness;

/** Writes which returns came in time as {@code timeliness.yml}, which is pinned with the definitions and decides no figure. */
final class TimelinessFile {

    private TimelinessFile() {}

    static DefinitionFile of(Timeliness timeliness) {
        StringBuilder text = new StringBuilder(
                "# Written by suping consolidate: which returns came in time; no figure rests on it.\n");
        LocalDate asOf = timeliness.asOf();
        if (asOf != null) {
            text.append("as-of: ").append(quoted(asOf.toString())).append('\n');
        }
        text.append(timeliness.isNone() ? "units: []\n" : "units:\n");
        timeliness.units().forEach(one -> text.append(lines(one)));
        return new DefinitionFile(DefinitionFile.TIMELINESS, text.toString());
    }

    private static String lines(UnitTimeliness one) {
        return "  - org: " + quoted(one.org()) + "\n    name: {zh: "
                + quoted(one.name().zh()) + ", en: " + quoted(one.name().en()) + "}\n    state: " + quoted(one.state())
                + "\n" + due(one.due()) + received(one.received()) + late(one.late())
                + (one.provisional() ? "    provisional: true\n" : "");
    }

    private static String due(@Nullable LocalDate due) {
        return due == null ? "" : "    due: " + quoted(due.toString()) + "\n";
    }

    private static String received(@Nullable LocalDateTime received) {
        return received == null ? "" : "    received: " + quoted(received.toString()) + "\n";
    }

    private static String late(@Nullable DayCount late) {
        return late == null
                ? ""
                : "    late: {days: " + late.days() + ", counted: " + late.counted() + ", provisional: "
                        + late.provisional() + "}\n";
    }
}
