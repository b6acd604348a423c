package org.suping.seal.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suping.assess.SchemeAssessor;
import org.suping.check.CheckedReturn;
import org.suping.check.FigureChecker;
import org.suping.check.compare.Comparison;
import org.suping.check.compare.Earlier;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.findings.Finding;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.MissingColumns;
import org.suping.render.ReportModel;
import org.suping.seal.ContentFindings;
import org.suping.seal.ContentText;
import org.suping.seal.Manifest;
import org.suping.seal.Previous;
import org.suping.seal.ReturnContent;

/**
 * A return put together again from its package: figures, findings about rows and explanations as the content tells them, findings
 * about figures and scores as they follow from those figures.
 *
 * @param told findings about figures as the content tells them
 */
public record RebuiltReturn(Manifest manifest, ReturnContent content, Comparison comparison, List<Finding> told) {

    /** What follows from a content whose definitions are these, and that is compared with these. */
    static RebuiltReturn of(Manifest manifest, Definitions definitions, ContentText content, List<Earlier> bases) {
        MeasuredReturn measured = content.measured(manifest.attempt(), definitions);
        ContentFindings findings = new ContentFindings(content, manifest.sources());
        List<Finding> all = findings.all();
        Comparison comparison = Comparison.of(definitions, measured, bases);
        CheckedReturn checked = FigureChecker.check(definitions, manifest.collected(List.of()), measured, comparison);
        CollectedReturn collected = manifest.collected(all.stream()
                .filter(finding -> !FigureChecker.finds(definitions, finding.code()))
                .toList());
        return new RebuiltReturn(
                manifest,
                new ReturnContent(
                        definitions,
                        collected,
                        measured,
                        checked.with(
                                findings.explanations(
                                        manifest.attempt().revision().period()),
                                comparison.bases()),
                        SchemeAssessor.assess(definitions, measured, MissingColumns.of(definitions, collected))),
                comparison,
                all.stream()
                        .filter(finding -> FigureChecker.finds(definitions, finding.code()))
                        .toList());
    }

    /** What documents are made of. */
    ReportModel model() {
        Previous previous = manifest.previous();
        return new ReportModel(
                        content.definitions(),
                        content.collected(),
                        content.measured(),
                        content.checked(),
                        content.assessed(),
                        manifest.fingerprint(),
                        predicates(),
                        manifest.language(),
                        comparison)
                .because(previous == null ? "" : previous.reason());
    }

    /** The SQL of each term, by indicator and term joined with a dot. */
    Map<String, String> predicates() {
        Map<String, String> predicates = new HashMap<>();
        for (IndicatorDefinition indicator : content.definitions().indicators().values()) {
            for (TermDefinition term : indicator.terms()) {
                predicates.put(
                        indicator.code() + "." + term.name(),
                        content.definitions()
                                .predicate(term, manifest.attempt().revision().period())
                                .sql());
            }
        }
        return predicates;
    }
}
