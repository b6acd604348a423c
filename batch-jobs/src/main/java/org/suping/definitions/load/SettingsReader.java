package org.suping.definitions.load;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.Organisation;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.settings.Schedule;
import org.suping.definitions.settings.Schedule.Entry;
import org.suping.definitions.settings.Schedule.PeriodChoice;
import org.suping.definitions.settings.Settings;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Language;

/** Reads {@code suping.yml} and {@code schedule.yml}: what decides no figure. */
final class SettingsReader {

    private SettingsReader() {}

    static Settings settings(Yaml.Fields root, Optional<Organisation> organisation, Known known) {
        organisation.ifPresent(units ->
                known.mustBeOneOf(root.get("org"), "UNIT", units.units().keySet(), known.isWhole("UNIT", "")));
        return new Settings(
                root.text("org"),
                Common.zone(root.get("zone"), known),
                Common.constant(Language.class, root.get("language")),
                root.text("data-folder"),
                number(root, "rejected-at-most", Settings.DEFAULT_REJECTED_AT_MOST),
                number(root, "export-without-reason", Settings.DEFAULT_EXPORTED_AT_MOST));
    }

    private static int number(Yaml.Fields root, String key, int otherwise) {
        return root.find(key).isPresent() ? root.integer(key) : otherwise;
    }

    /** The zone alone, of settings that need not be right otherwise. */
    static Optional<ZoneId> zone(Yaml.Fields root) {
        return root.find("zone").filter(Yaml.Scalar.class::isInstance).flatMap(name -> {
            try {
                return Optional.of(ZoneId.of(name.text()));
            } catch (DateTimeException unknown) {
                return Optional.empty();
            }
        });
    }

    static Schedule schedule(Yaml.Fields root, Known known) {
        List<Yaml> names = root.list("entries").stream()
                .map(node -> node.fields().get("name"))
                .toList();
        Common.mustDiffer(names, "ENTRY", known);
        return new Schedule(
                root.list("entries").stream().map(node -> entry(node.fields())).toList());
    }

    private static Entry entry(Yaml.Fields fields) {
        return new Entry(
                fields.text("name"),
                fields.text("cron"),
                fields.text("command"),
                Common.constant(PeriodChoice.class, fields.get("period")));
    }
}
