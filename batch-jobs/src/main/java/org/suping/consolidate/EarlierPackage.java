package org.suping.consolidate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.Figure;
import org.suping.measure.carried.CarriedText;
import org.suping.seal.PackageLayout;
import org.suping.seal.zip.PackageArchive;
import org.suping.seal.zip.PackedDefinitions;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Period;

/** The accepted package of the period before of a unit that has none of this one: what of it can be carried over. */
public final class EarlierPackage {

    private final TakenIn taken;
    private final Definitions then;

    private EarlierPackage(TakenIn taken, Definitions then) {
        this.taken = taken;
        this.then = then;
    }

    /**
     * Reads the definitions of a kept package.
     *
     * @throws BlockedException when it is not the one that was accepted (13), or this program cannot read its definitions (2)
     */
    public static EarlierPackage read(Path file, TakenIn taken) {
        Checked<Definitions> checked = DefinitionsLoader.check(definitions(file, taken));
        if (checked.isBlocked()) {
            Finding first = checked.findings().get(0);
            throw new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of(
                            "CONS-EARLIER",
                            Severity.HARD,
                            taken.name(),
                            first.where(),
                            first.found(),
                            taken.revision().org()));
        }
        return new EarlierPackage(taken, checked.orThrow());
    }

    private static List<DefinitionFile> definitions(Path file, TakenIn taken) {
        try (PackageArchive archive = PackageArchive.open(file)) {
            return PackedDefinitions.below(PackageLayout.DEFINITIONS, archive, taken.manifest()).stream()
                    .sorted()
                    .toList();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw TakenIn.changed(
                    new ReceivedPackage(taken.revision(), taken.digest()), Labels.text("consolidate.kept.broken"));
        }
    }

    /** What stands in for the unit's return, as headquarters' rulebook of this period understands it. */
    public CarriedOver carriedOver(Definitions rulebook, LeftOut without) {
        Set<String> otherwise = rulebook.indicators().values().stream()
                .filter(indicator -> !isTheSame(indicator, rulebook))
                .map(IndicatorDefinition::code)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Figure> figures = taken.content().measured(taken.manifest().attempt(), then).figures().values().stream()
                .filter(figure -> rulebook.indicators().containsKey(figure.key().indicator())
                        && !otherwise.contains(figure.key().indicator()))
                .toList();
        return new CarriedOver(
                without.org(),
                taken.revision().period(),
                taken.revision().revision(),
                taken.name(),
                taken.digest(),
                without.reason(),
                otherwise,
                CarriedText.of(figures));
    }

    /** Whether it was measured then as it is now: formula, terms with their conditions and the whole definition of their records. */
    private boolean isTheSame(IndicatorDefinition now, Definitions rulebook) {
        IndicatorDefinition before = then.indicators().get(now.code());
        if (before == null
                || before.formula() != now.formula()
                || before.factor().compareTo(now.factor()) != 0
                || before.scale() != now.scale()
                || before.terms().size() != now.terms().size()) {
            return false;
        }
        for (int i = 0; i < now.terms().size(); i++) {
            if (!counting(before.terms().get(i), then)
                    .equals(counting(now.terms().get(i), rulebook))) {
                return false;
            }
        }
        return true;
    }

    /** What decides a term; its words do not. */
    private List<Object> counting(TermDefinition term, Definitions definitions) {
        Period period = taken.revision().period();
        return List.of(
                term.name(),
                term.kind(),
                String.valueOf(term.column()),
                definitions.predicate(term, period).sql(),
                definitions.record(term.record()));
    }
}
