package org.suping.check.imported;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import changes of the one before it under the same name.
 *
 * @param changed figures with another value or another certainty: what was there, and what takes its place
 * @param same how many say what they said
 */
public record ImportChanges(List<ImportedFigure> added, List<ImportedFigure> removed, List<Change> changed, long same) {

    /** A figure that both have. */
    public record Change(ImportedFigure before, ImportedFigure now) {}

    public static ImportChanges of(List<ImportedFigure> before, List<ImportedFigure> now) {
        Map<String, ImportedFigure> left = new LinkedHashMap<>();
        before.forEach(figure -> left.put(name(figure), figure));
        List<ImportedFigure> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        long same = 0;
        for (ImportedFigure figure : now) {
            ImportedFigure old = left.remove(name(figure));
            if (old == null) {
                added.add(figure);
            } else if (saysTheSame(old, figure)) {
                same++;
            } else {
                changed.add(new Change(old, figure));
            }
        }
        return new ImportChanges(added, List.copyOf(left.values()), changed, same);
    }

    /** Whether nothing is different. */
    public boolean areNone() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static boolean saysTheSame(ImportedFigure one, ImportedFigure other) {
        return one.value().compareTo(other.value()) == 0 && one.certainty() == other.certainty();
    }

    private static String name(ImportedFigure figure) {
        return figure.period() + " " + figure.key();
    }
}
