package org.suping.render.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.definitions.consolidation.UnitTimeliness;
import org.suping.evidence.SourceFile;
import org.suping.render.ReportModel;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * What became of one unit's return: its package, or why there is none, and in what time it came.
 *
 * @param time empty where nothing is known of it
 * @param packed empty where no package of it is in the return
 * @param decided why headquarters leaves out what it has accepted; empty where it does not
 */
public record UnitReturn(
        String org,
        Text name,
        Standing standing,
        Optional<UnitTimeliness> time,
        Optional<Packed> packed,
        Optional<Text> decided) {

    private static final Comparator<UnitReturn> LATE_FIRST = Comparator.comparing(UnitReturn::standing)
            .thenComparing(one -> !one.isLate())
            .thenComparing(UnitReturn::org);

    /** How it stands in the return; what is to be looked at first comes first. */
    public enum Standing {
        OUT,
        CARRIED,
        IN
    }

    /**
     * The package whose figures are in the return.
     *
     * @param revision with its period where that is an earlier one
     * @param manifest digest of its manifest
     * @param files of it that are in the return
     * @param rows accepted in them
     */
    public record Packed(String name, String revision, Sha256 manifest, long files, long rows) {}

    /** Those that are not in it first, then those whose earlier figures stand in, then those that came late. */
    public static List<UnitReturn> all(ReportModel model) {
        Consolidation consolidation = model.definitions().consolidation();
        Map<String, Text> names = new LinkedHashMap<>();
        consolidation.timeliness().units().forEach(one -> names.put(one.org(), one.name()));
        consolidation.leftOut().forEach(one -> names.put(one.org(), one.name()));
        Branches.of(model)
                .withOwn()
                .forEach(org -> names.put(
                        org, model.definitions().organisation().unit(org).name()));
        if (consolidation.of(model.revision().org()).isEmpty()) {
            names.remove(model.revision().org());
        }
        List<UnitReturn> all = new ArrayList<>();
        names.forEach((org, name) -> all.add(of(org, name, consolidation, model.collected())));
        all.sort(LATE_FIRST);
        return List.copyOf(all);
    }

    private static UnitReturn of(String org, Text name, Consolidation consolidation, CollectedReturn collected) {
        Optional<Packed> own = consolidation.of(org).map(one -> packed(one, collected));
        Optional<Packed> earlier = consolidation.carriedOf(org).map(UnitReturn::packed);
        Standing standing = own.isPresent() ? Standing.IN : earlier.isPresent() ? Standing.CARRIED : Standing.OUT;
        return new UnitReturn(
                org,
                name,
                standing,
                consolidation.timeliness().of(org),
                own.or(() -> earlier),
                consolidation.leftOutOf(org).filter(LeftOut::hasPackage).map(LeftOut::words));
    }

    private static Packed packed(Included one, CollectedReturn collected) {
        List<SourceFile> files = collected.files().stream()
                .filter(file -> file.source().startsWith(one.prefix()))
                .toList();
        long rows = files.stream()
                .mapToLong(file -> collected.counts(file).accepted())
                .sum();
        return new Packed(one.name(), "r" + one.revision(), one.manifest(), files.size(), rows);
    }

    /** None of its rows are in the return. */
    private static Packed packed(CarriedOver one) {
        return new Packed(one.name(), one.period() + " r" + one.revision(), one.manifest(), 0, 0);
    }

    /** Whether it needs to be looked at. */
    public boolean isLate() {
        return time.filter(UnitTimeliness::isLate).isPresent();
    }
}
