package org.suping.seal.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.prove.store.TracedFigures;

/** The figures of a package, as its content tells them. */
public record PackagedFigures(RebuiltReturn rebuilt) implements TracedFigures {

    @Override
    public List<Breakdown> breakdowns(String indicator) {
        return rebuilt.content().measured().figures().keySet().stream()
                .filter(key -> key.indicator().equals(indicator))
                .map(FigureKey::breakdown)
                .filter(breakdown -> !breakdown.isNone())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Optional<Figure> find(FigureKey key) {
        return rebuilt.content().measured().figure(key);
    }

    @Override
    public Map<String, String> predicates() {
        return rebuilt.predicates();
    }
}
