package org.suping.prove.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.findings.Finding;
import org.suping.measure.Deliveries;
import org.suping.measure.Delivery;
import org.suping.measure.Figure;
import org.suping.measure.MissingColumns;
import org.suping.measure.Reporters;
import org.suping.measure.Term;
import org.suping.measure.UnitTree;
import org.suping.measure.carried.CarriedFigures;
import org.suping.prove.FigureRecount;
import org.suping.prove.Proof;
import org.suping.prove.TermRecount;
import org.suping.prove.Trace;
import org.suping.prove.Trace.TracedFile;
import org.suping.prove.Trace.TracedTerm;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.OrgUnit;

/** Puts together what the book says of a figure and what its rows came to. */
final class TraceAssembly {

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final Figure figure;
    private final IndicatorDefinition indicator;
    private final Map<String, RecordRecount> recounts;
    private final Map<String, String> predicates;
    private final UnitTree tree;
    private final MissingColumns columns;
    private final Deliveries deliveries;
    private final CarriedFigures carried;

    TraceAssembly(
            Definitions definitions,
            CollectedReturn collected,
            Figure figure,
            Map<String, RecordRecount> recounts,
            Map<String, String> predicates) {
        this.definitions = definitions;
        this.collected = collected;
        this.figure = figure;
        this.indicator = definitions.indicator(figure.key().indicator());
        this.recounts = recounts;
        this.predicates = predicates;
        this.tree = UnitTree.whole(definitions, collected.attempt());
        this.carried = CarriedFigures.of(definitions, tree);
        this.columns = MissingColumns.of(definitions, collected);
        this.deliveries = new Deliveries(definitions, tree, columns, delivering());
    }

    Trace trace(RowDetails details) {
        List<TracedTerm> terms = terms();
        Proof proof = new Proof(differences(terms));
        ShownRows shown = new ShownRows(definitions, collected, indicator, details);
        return new Trace(
                collected.attempt(),
                figure,
                indicator,
                definitions.organisation().unit(figure.key().org()),
                terms,
                files(),
                missing(terms),
                columns.of(indicator, figure.key().breakdown().dimension()),
                carried.parts(figure.key()),
                proof.isProved() ? shown.counted(terms.get(0)) : List.of(),
                proof.isProved() ? shown.leftOut(terms) : List.of(),
                proof);
    }

    private List<TracedTerm> terms() {
        List<TracedTerm> terms = new ArrayList<>();
        for (TermDefinition term : indicator.terms()) {
            RecordRecount recount = recount(term);
            TermRecount counted = recount.terms().stream()
                    .filter(candidate -> candidate.term().equals(term))
                    .findFirst()
                    .orElseThrow();
            RecordDefinition record = definitions.record(term.record());
            FigureState state = deliveries.state(
                    term, figure.key().breakdown().dimension(), figure.key().org());
            terms.add(new TracedTerm(
                    term,
                    record.name(),
                    predicate(term).words(),
                    predicates.getOrDefault(indicator.code() + "." + term.name(), ""),
                    figure.term(term.name()),
                    carried.with(
                            figure.key(),
                            term,
                            state == FigureState.VALUE
                                    ? Term.of(term.name(), counted.value())
                                    : Term.without(term.name(), state)),
                    counted.tallies()));
        }
        return terms;
    }

    private RecordRecount recount(TermDefinition term) {
        RecordRecount recount = recounts.get(term.record());
        if (recount == null) {
            throw new IllegalArgumentException("Record " + term.record() + " was not read");
        }
        return recount;
    }

    private Expression predicate(TermDefinition term) {
        return definitions.predicate(term, collected.attempt().revision().period());
    }

    private List<Finding> differences(List<TracedTerm> terms) {
        List<Finding> differences = new ArrayList<>();
        recounts.values().forEach(recount -> differences.addAll(recount.differences()));
        for (TracedTerm term : terms) {
            String rendered = predicate(term.definition()).sql();
            if (!rendered.equals(term.sql())) {
                differences.add(Proof.difference(
                        "PROVE-PREDICATE",
                        indicator.code() + " " + term.definition().name(),
                        term.sql(),
                        rendered));
            }
        }
        if (recounts.values().stream().anyMatch(recount -> !recount.isWhole())) {
            return differences;
        }
        FigureRecount recount = FigureRecount.of(
                indicator, terms.stream().map(TracedTerm::recounted).toList());
        differences.addAll(Proof.compare(figure, terms, recount));
        return differences;
    }

    private List<TracedFile> files() {
        return collected.files().stream()
                .filter(file -> recounts.containsKey(file.record()))
                .map(file -> new TracedFile(
                        file,
                        collected.counts(file),
                        collected.rowParts(file.record()).stream()
                                .filter(part -> part.source().equals(file.source())
                                        && part.file().equals(file.digest()))
                                .toList()))
                .toList();
    }

    /** The highest units below from which nothing came, of records that leave a term without a value. */
    private List<OrgUnit> missing(List<TracedTerm> terms) {
        Set<OrgUnit> missing = new LinkedHashSet<>();
        for (TracedTerm term : terms) {
            if (term.recounted().state() != FigureState.VALUE) {
                collectMissing(
                        figure.key().org(), deliveries.of(term.definition().record()), missing);
            }
        }
        return List.copyOf(missing);
    }

    private void collectMissing(String unit, Delivery delivery, Set<OrgUnit> missing) {
        FigureState state = delivery.state(unit);
        if (carried.isOf(unit)) {
            return;
        }
        if (state == FigureState.NOT_REPORTED) {
            missing.add(definitions.organisation().unit(unit));
        } else if (state == FigureState.NOT_COMPUTABLE) {
            if (delivery.isSilent(unit)) {
                missing.add(definitions.organisation().unit(unit));
            }
            tree.children(unit).forEach(child -> collectMissing(child, delivery, missing));
        }
    }

    /** Of a record of which a nil return came every unit of it delivers. */
    private Map<String, Map<String, Set<String>>> delivering() {
        Reporters reporters = Reporters.of(definitions, tree);
        Map<String, Map<String, Set<String>>> delivering = new HashMap<>();
        recounts.forEach((record, recount) -> {
            Map<String, Set<String>> units = reporters.nil(collected, record);
            units.putAll(recount.delivering());
            delivering.put(record, units);
        });
        return delivering;
    }
}
