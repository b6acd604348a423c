package org.suping.definitions;

import org.suping.vocabulary.Sha256;

/**
 * One file of the configuration folder, as it was read.
 *
 * @param path below the folder, with forward slashes: {@code indicators/CP-02.yml}
 */
public record DefinitionFile(String path, String text) implements Comparable<DefinitionFile> {

    public Sha256 digest() {
        return Sha256.of(text);
    }

    /** Whether a figure may rest on it: not on the settings, the schedule and the forms. */
    public boolean decidesFigures() {
        return !path.equals("suping.yml") && !path.equals("schedule.yml") && !isForm();
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
