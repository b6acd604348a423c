package org.suping.definitions.consolidation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages of a consolidated return.
 *
 * <p>In the pinned definitions it is {@code consolidation.yml}.
 *
 * @param packages sorted by organisation; none where the return is an ordinary one
 * @param leftOut sorted by organisation
 * @param carried units for which figures of the period before stand in, sorted by organisation
 * @param timeliness which returns came in time; a file of its own, on which no figure rests
 */
public record Consolidation(
        List<Included> packages, List<LeftOut> leftOut, List<CarriedOver> carried, Timeliness timeliness) {

    /** Of a return that is made from sources. */
    public static final Consolidation NONE = new Consolidation(List.of(), List.of(), List.of(), Timeliness.NONE);

    /** The same with what is known of the returns' time. */
    public Consolidation with(Timeliness known) {
        return new Consolidation(packages, leftOut, carried, known);
    }

    public boolean isNone() {
        return packages.isEmpty() && leftOut.isEmpty();
    }

    /** The package of an organisation. */
    public Optional<Included> of(String org) {
        return packages.stream().filter(one -> one.org().equals(org)).findFirst();
    }

    /** What stands in for an organisation. */
    public Optional<CarriedOver> carriedOf(String org) {
        return carried.stream().filter(one -> one.org().equals(org)).findFirst();
    }

    /** Codes of the units whose own returns it is made of. */
    public Set<String> reporting() {
        return Stream.concat(
                        packages.stream().map(Included::org), carried.stream().map(CarriedOver::org))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why an organisation is left out. */
    public Optional<LeftOut> leftOutOf(String org) {
        return leftOut.stream().filter(one -> one.org().equals(org)).findFirst();
    }

    /** Codes of the units that the tree has no more. */
    public Set<String> withoutUnits() {
        return leftOut.stream()
                .filter(one -> !one.isWithin())
                .map(LeftOut::org)
                .collect(Collectors.toUnmodifiableSet());
    }
}
