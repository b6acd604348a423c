package org.suping.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Included;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.vocabulary.Sha256;

/**
 * What moved in a consolidated return since it was made last, and through whose package: figures of the legal person that are others, each
 * with the figures of those units that stand on another package now and moved too.
 *
 * @param sources units with another package than before, one more or one less, in the order of their codes
 * @param figures in the order of their keys
 */
public record GroupChanges(List<Source> sources, List<Moved> figures) {

    /**
     * What a unit's figures rest on; null where it was not in the return.
     *
     * @param before as it was made last
     * @param now as it is
     */
    public record Source(
            String org, @Nullable Origin before, @Nullable Origin now) {}

    /**
     * A package.
     *
     * @param carried whether its figures were carried over from the period before
     */
    public record Origin(String name, int revision, Sha256 manifest, boolean carried) {}

    /** A figure that is another. */
    public record Moved(FigureKey key, Optional<Figure> before, Optional<Figure> now, List<Through> through) {}

    /** The same figure of a unit whose package is another. */
    public record Through(String org, Optional<Figure> before, Optional<Figure> now) {}

    /** One time a return was made. */
    public record Made(Consolidation of, MeasuredReturn measured) {}

    /** Holds two times against each other. */
    public static GroupChanges between(Made before, Made now) {
        SortedSet<String> orgs = new TreeSet<>(orgs(before.of()));
        orgs.addAll(orgs(now.of()));
        List<Source> sources = new ArrayList<>();
        for (String org : orgs) {
            Origin was = origin(before.of(), org);
            Origin is = origin(now.of(), org);
            if (!Objects.equals(was, is)) {
                sources.add(new Source(org, was, is));
            }
        }
        String whole = now.measured().attempt().revision().org();
        SortedSet<FigureKey> keys = new TreeSet<>(before.measured().figures().keySet());
        keys.addAll(now.measured().figures().keySet());
        List<Moved> moved = keys.stream()
                .filter(key -> key.org().equals(whole) && differs(before, now, key))
                .map(key -> new Moved(
                        key,
                        before.measured().figure(key),
                        now.measured().figure(key),
                        through(before, now, key, sources)))
                .toList();
        return new GroupChanges(List.copyOf(sources), moved);
    }

    private static List<Through> through(Made before, Made now, FigureKey key, List<Source> sources) {
        return sources.stream()
                .map(Source::org)
                .filter(org -> !org.equals(key.org()))
                .map(org -> new FigureKey(key.indicator(), org, key.breakdown()))
                .filter(own -> differs(before, now, own))
                .map(own -> new Through(
                        own.org(), before.measured().figure(own), now.measured().figure(own)))
                .toList();
    }

    private static boolean differs(Made before, Made now, FigureKey key) {
        return !before.measured().figure(key).equals(now.measured().figure(key));
    }

    private static List<String> orgs(Consolidation made) {
        List<String> orgs = new ArrayList<>();
        made.packages().forEach(one -> orgs.add(one.org()));
        made.carried().forEach(one -> orgs.add(one.org()));
        return orgs;
    }

    private static @Nullable Origin origin(Consolidation made, String org) {
        return made.of(org)
                .map(GroupChanges::origin)
                .or(() -> made.carriedOf(org).map(GroupChanges::origin))
                .orElse(null);
    }

    private static Origin origin(Included one) {
        return new Origin(one.name(), one.revision(), one.manifest(), false);
    }

    private static Origin origin(CarriedOver one) {
        return new Origin(one.name(), one.revision(), one.manifest(), true);
    }

    /** Whether nothing moved. */
    public boolean isNothing() {
        return sources.isEmpty() && figures.isEmpty();
    }
}
