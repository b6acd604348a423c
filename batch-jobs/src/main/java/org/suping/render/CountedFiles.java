package org.suping.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.evidence.SourceFile;
import org.suping.measure.Reporters;
import org.suping.measure.UnitTree;

/** The source files that figures were counted over. Each list is made once: a group has as many files as units, and far more figures. */
final class CountedFiles {

    private final List<SourceFile> delivered;
    private final Reporters reporters;
    private final Map<String, List<SourceFile>> byUnit = new HashMap<>();
    private final Map<String, Map<String, List<SourceFile>>> lists = new HashMap<>();

    CountedFiles(ReportModel model) {
        this.delivered = model.collected().files();
        this.reporters = Reporters.of(
                model.definitions(),
                UnitTree.of(model.definitions(), model.collected().attempt()));
    }

    /** Those of the indicator's records, of the returns that speak of the unit and of those below it. */
    List<SourceFile> of(Catalogue.Entry entry, String unit) {
        return lists.computeIfAbsent(entry.indicator().code(), first -> new HashMap<>())
                .computeIfAbsent(unit, first -> find(entry, unit));
    }

    private List<SourceFile> find(Catalogue.Entry entry, String unit) {
        Set<String> records =
                entry.terms().stream().map(term -> term.definition().record()).collect(Collectors.toSet());
        return byUnit.computeIfAbsent(unit, this::ofUnit).stream()
                .filter(file -> records.contains(file.record()))
                .toList();
    }

    private List<SourceFile> ofUnit(String unit) {
        return delivered.stream()
                .filter(file -> reporters.hasSource(unit, file.source()))
                .toList();
    }
}
