package org.suping.definitions;

import java.util.List;
import java.util.Set;
import org.suping.vocabulary.Sha256;

/**
 * One file of the configuration folder, as it was read.
 *
 * @param path below the folder, with forward slashes: {@code indicators/CP-02.yml}
 */
public record DefinitionFile(String path, String text) implements Comparable<DefinitionFile> {

    private static final List<String> AFTERWARDS = List.of("checks/", "schemes/", "judgements/");
    private static final Set<String> BESIDES = Set.of("suping.yml", "schedule.yml", "people.yml");

    public Sha256 digest() {
        return Sha256.of(text);
    }

    /** Whether a figure may rest on it: not on the settings, the schedule, the people and the forms. */
    public boolean decidesFigures() {
        return !BESIDES.contains(path) && !isForm();
    }

    /** Whether a row or a count may rest on it: not on what is said of figures afterwards. */
    public boolean decidesRows() {
        return decidesFigures() && AFTERWARDS.stream().noneMatch(path::startsWith);
    }

    /** Whether it is a form's map, or the form itself, whose text is its bytes in Base64. */
    public boolean isForm() {
        return path.startsWith("forms/");
    }

    @Override
    public int compareTo(DefinitionFile other) {
        return path.compareTo(other.path);
    }
}
