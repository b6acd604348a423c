package org.suping.measure;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suping.evidence.AttemptKey;

/** All figures of an attempt, by key. */
public record MeasuredReturn(AttemptKey attempt, SortedMap<FigureKey, Figure> figures) {

    public static MeasuredReturn of(AttemptKey attempt, List<Figure> figures) {
        SortedMap<FigureKey, Figure> sorted = new TreeMap<>();
        figures.forEach(figure -> sorted.put(figure.key(), figure));
        return new MeasuredReturn(attempt, sorted);
    }

    public Optional<Figure> figure(FigureKey key) {
        return Optional.ofNullable(figures.get(key));
    }
}
