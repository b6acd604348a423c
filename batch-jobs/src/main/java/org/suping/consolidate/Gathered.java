package org.suping.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suping.check.compare.UnitWords;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.WrongDefinitionsException;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.submit.receive.BranchSources;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.RevisionKey;

/**
 * Packages put together: headquarters' rulebook with the sources of every branch, and every file and part under a name that says
 * whose it is.
 *
 * <pre>
 *   source  crm                            → 3100.crm, defined by sources/3100/crm.yml
 *   file    2026Q3/crm-complaints-1.csv    → 3100-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv
 *   part    period=2026Q3/org=3100/…       → received/⟨first 16 digits of the manifest's digest⟩/period=2026Q3/org=3100/…
 * </pre>
 *
 * <p>It is the same in whatever order packages came.
 *
 * @param definitions by which everything is measured again
 * @param files in the order of source and name
 * @param counts by {@link SourceFile#partition()}
 * @param parts in the order of record, source, file and ordinal
 */
public record Gathered(
        Definitions definitions, List<SourceFile> files, Map<String, RowCounts> counts, List<PartRef> parts) {

    /**
     * Puts packages together.
     *
     * @param rulebook headquarters' own; its sources do not matter here
     * @param packages one for each organisation
     * @param others what is said of units without a package, and of the returns' time
     * @throws BlockedException when a branch's sources do not fit the rulebook, naming the package (2)
     */
    public static Gathered of(Definitions rulebook, List<TakenIn> packages, Consolidation others) {
        List<TakenIn> sorted = packages.stream()
                .sorted(Comparator.comparing(one -> one.revision().org()))
                .toList();
        Consolidation consolidation = new Consolidation(
                sorted.stream().map(one -> one.included(rulebook)).toList(),
                others.leftOut().stream()
                        .sorted(Comparator.comparing(LeftOut::org))
                        .toList(),
                others.carried().stream()
                        .sorted(Comparator.comparing(CarriedOver::org))
                        .toList(),
                others.timeliness());
        List<SourceFile> files = new ArrayList<>();
        Map<String, RowCounts> counts = new HashMap<>();
        List<PartRef> parts = new ArrayList<>();
        for (TakenIn one : sorted) {
            // asked once: what a package tells is read anew each time
            Included included = consolidation.of(one.revision().org()).orElseThrow();
            for (SourceFile file : one.manifest().sources()) {
                SourceFile named = named(file, included);
                files.add(named);
                counts.put(named.partition(), one.manifest().counts().getOrDefault(file.partition(), RowCounts.ZERO));
            }
            one.manifest().parts().forEach(part -> parts.add(named(part, one.revision(), included)));
        }
        files.sort(Comparator.comparing(SourceFile::source).thenComparing(SourceFile::name));
        return new Gathered(
                definitions(rulebook, sorted, consolidation), List.copyOf(files), Map.copyOf(counts), ordered(parts));
    }

    /** As a return that was collected. */
    public CollectedReturn collected(AttemptKey attempt) {
        return new CollectedReturn(attempt, files, parts, counts, List.of());
    }

    private static Definitions definitions(Definitions rulebook, List<TakenIn> packages, Consolidation consolidation) {
        Checked<Definitions> checked = DefinitionsLoader.check(Stream.of(
                        BranchSources.without(rulebook.files()),
                        packages.stream().flatMap(one -> one.sources().named()),
                        ConsolidationFile.of(consolidation).stream(),
                        Stream.of(TimelinessFile.of(consolidation.timeliness())))
                .flatMap(files -> files)
                .sorted()
                .toList());
        if (checked.isBlocked()
                || !packages.stream()
                        .allMatch(one -> one.sources().define(one.manifest().sources(), checked.orThrow()))) {
            List<Finding> unread = unread(rulebook, packages);
            throw unread.isEmpty()
                    ? new WrongDefinitionsException(checked.findings())
                    : new BlockedException(ExitCode.WRONG_USAGE, unread);
        }
        return checked.orThrow();
    }

    /** Whose sources the rulebook cannot read, and how to go on without them: no package stops all others without a word. */
    private static List<Finding> unread(Definitions rulebook, List<TakenIn> packages) {
        List<Finding> unread = new ArrayList<>();
        for (TakenIn one : packages) {
            OrgUnit unit = rulebook.organisation().unit(one.revision().org());
            one.sources()
                    .mistakes(rulebook.files(), one.manifest().sources())
                    .ifPresent(mistakes -> unread.add(Finding.of(
                            "CONS-SOURCES", Severity.HARD, one.name(), UnitWords.of(unit), mistakes, unit.code())));
        }
        return unread;
    }

    private static SourceFile named(SourceFile file, Included included) {
        return new SourceFile(
                included.prefix() + file.source(),
                file.record(),
                included.name() + "!" + file.name(),
                file.bytes(),
                file.digest(),
                file.checksum(),
                file.asOf(),
                file.sheet());
    }

    private static PartRef named(PartRef part, RevisionKey revision, Included included) {
        String folder = new ReceivedPackage(revision, included.manifest()).vaultPrefix();
        return part.in(folder, part.isSettlement() ? "" : included.prefix());
    }

    /** Settlements of several packages have one name, and are numbered through. */
    private static List<PartRef> ordered(List<PartRef> parts) {
        Map<String, Integer> settled = new HashMap<>();
        return parts.stream()
                .map(part -> part.isSettlement() ? part.numbered(settled.merge(part.record(), 1, Integer::sum)) : part)
                .sorted(Comparator.comparing(PartRef::record)
                        .thenComparing(PartRef::source)
                        .thenComparing(part -> part.file().hex())
                        .thenComparing(PartRef::ordinal))
                .toList();
    }
}
