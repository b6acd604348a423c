package org.suping.seal.diff;

import java.util.List;

/**
 * What is different between two versions of one return.
 *
 * @param definitions files that decide figures and are not the same: {@code indicators/CP-02.yml}
 * @param sources delivered files that are not the same: their names
 * @param figures by key
 * @param scores in the order of the scheme
 */
public record ReturnDiff(
        Version before,
        Version after,
        List<String> definitions,
        List<String> sources,
        List<FigureChange> figures,
        List<ScoreChange> scores,
        RowChanges rows) {

    public ReturnDiff {
        definitions = List.copyOf(definitions);
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
        scores = List.copyOf(scores);
    }

    /** Whether the two say the same. */
    public boolean isNothing() {
        return definitions.isEmpty()
                && sources.isEmpty()
                && figures.isEmpty()
                && scores.isEmpty()
                && rows.totals().isEmpty();
    }
}
