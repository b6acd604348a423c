package org.suping.definitions.load.known;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.Clause;
import org.suping.definitions.ColumnType;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.settings.Settings;
import org.suping.definitions.yaml.Place;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** What several kinds of files have in common. */
public final class Common {

    private Common() {}

    public static Text text(Yaml node) {
        return new Text(node.fields().text("zh"), node.fields().text("en"));
    }

    public static Certainty certainty(Yaml node) {
        return node.isRead() ? Certainty.parse(node.text()) : Certainty.UNVERIFIED;
    }

    public static Clause clause(Yaml node) {
        Yaml.Fields fields = node.fields();
        return new Clause(
                text(fields.get("source")),
                certainty(fields.get("certainty")),
                certainty(fields.get("formula-certainty")));
    }

    /** An enum constant by its spelling in files, {@code id-number} for ID_NUMBER; any one for what could not be read. */
    public static <E extends Enum<E>> E constant(Class<E> type, Yaml node) {
        return node.isRead()
                ? Enum.valueOf(type, node.text().toUpperCase(Locale.ROOT).replace('-', '_'))
                : type.getEnumConstants()[0];
    }

    /** A day; one that is not in the calendar is a finding. */
    public static Optional<LocalDate> day(Yaml node, Known known) {
        if (!node.isRead()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(node.text()));
        } catch (DateTimeException noSuchDay) {
            known.add(node.place(), "definition-day", node.text());
            return Optional.empty();
        }
    }

    /**
     * The code a file is known by: its name. A file is named by the code in it, so that it is found by it; where the two
     * differ that is told once, and not again of who refers to either.
     */
    public static String named(FileKind kind, Yaml code, Known known) {
        String name = fileName(code);
        if (code.isRead() && !name.equals(code.text())) {
            known.add(code.place(), "definition-file-name", code.text(), name + FileKind.SUFFIX);
            known.leaveUnread(kind.name(), code.text());
        }
        return name;
    }

    /** The name of the file a node stands in, without its ending. */
    public static String fileName(Yaml node) {
        String file = node.place().file();
        return file.substring(file.lastIndexOf('/') + 1, file.length() - FileKind.SUFFIX.length());
    }

    /** No two nodes of a list, or of several files, with one name. */
    public static void mustDiffer(List<Yaml> names, String kind, Known known) {
        Map<String, Place> seen = new HashMap<>();
        for (Yaml name : names.stream().filter(Yaml::isRead).toList()) {
            Place earlier = seen.putIfAbsent(name.text(), name.place());
            if (earlier != null) {
                boolean isHere = earlier.file().equals(name.place().file());
                known.add(
                        name.place(),
                        isHere ? "definition-duplicate" : "definition-elsewhere",
                        Labels.text("kind." + kind),
                        name.text(),
                        isHere ? earlier.line() : earlier.lineOnly());
            }
        }
    }

    /** A column's type, in words. */
    public static Text type(ColumnType type) {
        return Labels.text("column-type." + type);
    }

    /** A zone by its name; one that nobody knows is a finding. */
    public static ZoneId zone(Yaml name, Known known) {
        try {
            return ZoneId.of(name.text());
        } catch (DateTimeException unknown) {
            known.mustBeOneOf(name, "ZONE", ZoneId.getAvailableZoneIds());
            return Settings.DEFAULT_ZONE;
        }
    }
}
