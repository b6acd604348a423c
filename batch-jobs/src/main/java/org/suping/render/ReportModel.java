package org.suping.render;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.suping.assess.AssessedReturn;
import org.suping.check.CheckedReturn;
import org.suping.check.compare.Comparison;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.SchemeDefinition;
import org.suping.findings.Finding;
import org.suping.measure.MeasuredReturn;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/**
 * All a document is made of. Both documents are made of the same model and say nothing else; neither knows the day it was
 * made on, so that equal input gives equal bytes on any day.
 *
 * @param fingerprint content fingerprint of the return
 * @param predicates SQL of each term, by indicator code and term name joined with a dot
 * @param reason why this revision was opened after another was sealed; empty for a first one
 */
public record ReportModel(
        Definitions definitions,
        CollectedReturn collected,
        MeasuredReturn measured,
        CheckedReturn checked,
        AssessedReturn assessed,
        Sha256 fingerprint,
        Map<String, String> predicates,
        Language language,
        Comparison comparison,
        String reason) {

    /** Of a first revision. */
    public ReportModel(
            Definitions definitions,
            CollectedReturn collected,
            MeasuredReturn measured,
            CheckedReturn checked,
            AssessedReturn assessed,
            Sha256 fingerprint,
            Map<String, String> predicates,
            Language language,
            Comparison comparison) {
        this(definitions, collected, measured, checked, assessed, fingerprint, predicates, language, comparison, "");
    }

    /** Of a return that is compared with nothing. */
    public ReportModel(
            Definitions definitions,
            CollectedReturn collected,
            MeasuredReturn measured,
            CheckedReturn checked,
            AssessedReturn assessed,
            Sha256 fingerprint,
            Map<String, String> predicates,
            Language language) {
        this(definitions, collected, measured, checked, assessed, fingerprint, predicates, language, Comparison.NONE);
    }

    /** The same in a language. */
    public ReportModel in(Language asked) {
        return new ReportModel(
                definitions,
                collected,
                measured,
                checked,
                assessed,
                fingerprint,
                predicates,
                asked,
                comparison,
                reason);
    }

    /** The same of a revision that was opened for a reason. */
    public ReportModel because(String given) {
        return new ReportModel(
                definitions,
                collected,
                measured,
                checked,
                assessed,
                fingerprint,
                predicates,
                language,
                comparison,
                given);
    }

    /** Which return it tells of. */
    public RevisionKey revision() {
        return collected.attempt().revision();
    }

    /** Whether every page and every sheet must say that it is a draft. */
    public boolean isDraft() {
        return revision().kind() == RevisionKind.DRAFT;
    }

    /** The scheme it was assessed by; empty when none was in force. */
    public Optional<SchemeDefinition> scheme() {
        return definitions.schemes().stream()
                .filter(scheme -> scheme.id().equals(assessed.scheme()))
                .findFirst()
                .map(scheme -> scheme.inYear(revision().period().year()));
    }

    /** What somebody must still act on: what blocks, and what nobody has explained. */
    public List<Finding> openFindings() {
        return findings().stream()
                .filter(finding -> checked.isBlocking(finding) || checked.isOpen(finding))
                .toList();
    }

    /** How many findings there are of a kind. */
    public long findings(Predicate<Finding> kind) {
        return findings().stream().filter(kind).count();
    }

    /** Everything found: what blocks first, then what wants an explanation, then what informs. */
    public List<Finding> findings() {
        return Stream.concat(checked.findings().stream(), collected.findings().stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
