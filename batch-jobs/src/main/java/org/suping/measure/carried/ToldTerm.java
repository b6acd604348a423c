package org.suping.measure.carried;

import java.util.Optional;
import java.util.SortedMap;
import org.suping.definitions.TermDefinition;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;

/** A term as figures tell it that were measured or reported, which do not have every value of a breakdown. */
final class ToldTerm {

    private ToldTerm() {}

    /** As figures tell it; by a value of a breakdown that none of them has it is 0 where they tell the breakdown. */
    static Term of(SortedMap<FigureKey, Figure> figures, FigureKey key, TermDefinition term) {
        Figure same = figures.get(key);
        if (same != null) {
            return same.term(term.name());
        }
        Figure whole = figures.get(new FigureKey(key.indicator(), key.org()));
        Term unbroken = whole == null ? Term.without(term.name(), FigureState.NOT_REPORTED) : whole.term(term.name());
        return key.breakdown().isNone() || unbroken.state() != FigureState.VALUE
                ? unbroken
                : sibling(figures, key)
                        .map(figure -> figure.term(term.name()))
                        .filter(other -> other.state() != FigureState.VALUE)
                        .orElseGet(() -> Term.of(term.name(), TermValue.zero(term.kind())));
    }

    /** The same by the first value of the dimension. */
    private static Optional<Figure> sibling(SortedMap<FigureKey, Figure> figures, FigureKey key) {
        String dimension = key.breakdown().dimension();
        return figures
                .tailMap(new FigureKey(key.indicator(), key.org(), new Breakdown(dimension, "")))
                .values()
                .stream()
                .findFirst()
                .filter(figure -> figure.key().indicator().equals(key.indicator())
                        && figure.key().org().equals(key.org())
                        && figure.key().breakdown().dimension().equals(dimension));
    }
}
