package org.suping.prove.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.evidence.AttemptKey;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.store.FigureStore;

/** The figures that are traced: those of the book, or those of a package. */
public interface TracedFigures {

    /** The breakdowns an indicator was measured by, sorted. */
    List<Breakdown> breakdowns(String indicator);

    /** One figure; empty when there is none. */
    Optional<Figure> find(FigureKey key);

    /** The SQL of each term, by indicator and term joined with a dot. */
    Map<String, String> predicates();

    /** Of an attempt in the book. */
    static TracedFigures of(FigureStore store, AttemptKey attempt) {
        return new TracedFigures() {
            @Override
            public List<Breakdown> breakdowns(String indicator) {
                return store.breakdowns(attempt, indicator);
            }

            @Override
            public Optional<Figure> find(FigureKey key) {
                return store.find(attempt, key);
            }

            @Override
            public Map<String, String> predicates() {
                return store.predicates(attempt);
            }
        };
    }
}
