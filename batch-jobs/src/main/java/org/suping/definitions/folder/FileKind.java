package org.suping.definitions.folder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of definition files, in the order in which they are read: a kind refers to earlier ones only. */
public enum FileKind {
    SETTINGS("suping.yml"),
    CODES("codes.yml"),
    ORGANISATION("organisation.yml"),
    RECORD("records/"),
    SOURCE("sources/"),
    INDICATOR("indicators/"),
    CHECK("checks/"),
    CRITERION("schemes/"),
    SCHEME("schemes/"),
    JUDGEMENT("judgements/"),
    FORM("forms/"),
    SCHEDULE("schedule.yml"),
    PEOPLE("people.yml"),
    OVERLAYS("overlays.yml"),
    DEADLINES("calendar/deadlines.yml"),
    EXCEPTIONS("calendar/exceptions.yml"),
    CALENDAR("calendar/"),
    /** No folder has it: it is pinned with the definitions of a consolidated return. */
    CONSOLIDATION("consolidation.yml"),
    /** The same. */
    TIMELINESS("timeliness.yml");

    public static final String SUFFIX = ".yml";

    private final String path;

    FileKind(String path) {
        this.path = path;
    }

    /** A file's path, or its folder's with a slash at the end. */
    public String path() {
        return path;
    }

    /** The kind of a path below the folder, if it is one that is read. */
    public static Optional<FileKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.matches(path)).findFirst();
    }

    /** Without it nothing can be read. */
    boolean isNeeded() {
        return this == SETTINGS || this == ORGANISATION;
    }

    /** Whether people write it. */
    boolean isConfigured() {
        return this != CONSOLIDATION && this != TIMELINESS;
    }

    /** Name of its JSON Schema. */
    public String schema() {
        return this == SETTINGS ? "suping" : name().toLowerCase(Locale.ROOT);
    }

    private boolean matches(String file) {
        if (!path.endsWith("/")) {
            return file.equals(path);
        }
        if (!file.startsWith(path) || !file.endsWith(SUFFIX)) {
            return false;
        }
        // what was judged lies in a folder for each organisation, a criterion of its own in one for its scheme, and a
        // source may
        // lie in one for the organisation that delivers it
        int slash = file.indexOf('/', path.length());
        boolean inFolder = slash > 0 && file.indexOf('/', slash + 1) < 0;
        return switch (this) {
            case JUDGEMENT, CRITERION -> inFolder;
            case SOURCE -> slash < 0 || inFolder;
            default -> slash < 0;
        };
    }
}
