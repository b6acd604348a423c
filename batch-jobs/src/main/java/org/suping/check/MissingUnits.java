package org.suping.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suping.check.compare.UnitWords;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.Figure;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.UnitTree;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/**
 * Which units did not deliver a record that every unit owes: one soft finding for each record, naming all of them.
 *
 * <p>Where nothing came from a unit and all units below it, the unit alone is named; also when the unit above has rows of
 * its own, for nobody but a person knows whether they include those of the missing unit. A record that indicators use and of
 * which nothing came at all is a finding too. What no indicator uses is not missed.
 */
final class MissingUnits {

    static final String OF_UNITS = "units-not-reported";
    static final String OF_ALL = "record-not-reported";

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final MeasuredReturn measured;
    private final UnitTree tree;

    MissingUnits(Definitions definitions, CollectedReturn collected, MeasuredReturn measured) {
        this.definitions = definitions;
        this.collected = collected;
        this.measured = measured;
        this.tree = UnitTree.of(definitions, measured.attempt());
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (RecordDefinition record : definitions.records().values()) {
            Map<String, FigureState> states = states(record.code());
            List<String> missing = new ArrayList<>();
            if (!states.isEmpty()) {
                collect(tree.units().get(0), record.code(), states, missing);
            }
            if (!missing.isEmpty()) {
                findings.add(finding(record, missing));
            }
        }
        return findings;
    }

    /** The best state of any term over a record, by unit: others may lack a column and not the rows. */
    private Map<String, FigureState> states(String record) {
        Map<String, FigureState> states = new HashMap<>();
        for (Figure figure : measured.figures().values()) {
            IndicatorDefinition indicator = definitions.indicator(figure.key().indicator());
            for (TermDefinition term : indicator.terms()) {
                if (term.record().equals(record)) {
                    states.merge(
                            figure.key().org(),
                            figure.term(term.name()).state(),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
        }
        return states;
    }

    private void collect(String unit, String record, Map<String, FigureState> states, List<String> missing) {
        if (definitions.consolidation().carriedOf(unit).isPresent()) {
            return;
        }
        FigureState state = states.get(unit);
        if (state == null) {
            // only a forged content leaves one out
            throw new IllegalArgumentException("No figures of " + unit + " over " + record);
        }
        if (state == FigureState.NOT_REPORTED) {
            missing.add(unit);
        } else {
            if (state == FigureState.NOT_COMPUTABLE && isWithoutOwn(unit, record)) {
                missing.add(unit);
            }
            tree.children(unit).forEach(child -> collect(child, record, states, missing));
        }
    }

    /** Whether a package of the unit itself, with others below it, has no row of the record and does not declare that there is none. */
    private boolean isWithoutOwn(String unit, String record) {
        return definitions.consolidation().of(unit).isPresent()
                && !tree.children(unit).isEmpty()
                && definitions.consolidation().of(unit).stream()
                        .flatMap(one -> collected.of(one).files().stream())
                        .filter(file -> file.record().equals(record))
                        .allMatch(
                                file -> !file.isNote() && collected.counts(file).accepted() == 0);
    }

    private Finding finding(RecordDefinition record, List<String> missing) {
        OrgUnit top = definitions.organisation().unit(tree.units().get(0));
        // of what was put together from several returns some may have it and some not
        boolean isOfAll = !record.perUnit() && missing.equals(List.of(top.code()));
        String code = isOfAll ? OF_ALL : OF_UNITS;
        return Finding.of(
                code,
                Severity.SOFT,
                UnitWords.where(top),
                record.name(),
                Text.same(record.code()),
                missing.size(),
                UnitWords.listed(definitions.organisation(), missing));
    }
}
