package org.suping.render.html.group;

import java.util.List;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.consolidation.Included;
import org.suping.evidence.SourceFile;
import org.suping.render.ReportModel;
import org.suping.render.Wording;

/**
 * A package that is in the return. Names are those of the template.
 *
 * @param manifest digest of its manifest
 * @param rows accepted of all its files
 */
record PackageLine(String code, String unit, String revision, String name, String manifest, String files, String rows) {

    static List<PackageLine> all(ReportModel model, GroupUnits units) {
        return model.definitions().consolidation().packages().stream()
                .map(included -> of(included, model.collected(), units))
                .toList();
    }

    private static PackageLine of(Included included, CollectedReturn collected, GroupUnits units) {
        List<SourceFile> files = collected.files().stream()
                .filter(file -> file.source().startsWith(included.prefix()))
                .toList();
        long rows = files.stream()
                .mapToLong(file -> collected.counts(file).accepted())
                .sum();
        return new PackageLine(
                included.org(),
                units.name(included.org()),
                "r" + included.revision(),
                included.name(),
                included.manifest().hex(),
                Wording.number(files.size()),
                Wording.number(rows));
    }
}
