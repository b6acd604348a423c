package org.suping.prove;

import java.util.Set;
import java.util.stream.Collectors;
import org.suping.definitions.Definitions;
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;

/**
 * Whose rows a figure may count.
 *
 * @param units the figure's unit and all below it that existed in the period
 * @param otherUnits every other unit there is
 * @param period in whose days it counts them
 */
public record Population(Set<String> units, Set<String> otherUnits, Breakdown breakdown, Period period) {

    public static Population of(Definitions definitions, FigureKey figure, Period period) {
        Set<String> units = definitions.organisation().subtree(figure.org(), period).stream()
                .map(OrgUnit::code)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> others = definitions.organisation().units().keySet().stream()
                .filter(code -> !units.contains(code))
                .collect(Collectors.toUnmodifiableSet());
        return new Population(units, others, figure.breakdown(), period);
    }
}
