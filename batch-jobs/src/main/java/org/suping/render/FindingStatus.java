package org.suping.render;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.check.explain.Explanation;
import org.suping.check.explain.Explanations;
import org.suping.definitions.Organisation;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/** How a finding stands, in the words of the document's language: blocking, to explain, explained, a note. */
public final class FindingStatus {

    /** Between two units. */
    private static final String PAIR = " / ";

    private final ReportModel model;
    private final Wording words;

    public FindingStatus(ReportModel model) {
        this.model = model;
        this.words = new Wording(model.language());
    }

    /** Whether somebody must still act on it. */
    public boolean isOpen(Finding finding) {
        return model.checked().isBlocking(finding) || model.checked().isOpen(finding);
    }

    /** Its place, a unit by its name in the document's language; of a finding about two of them, both. */
    public String place(Finding finding) {
        return Stream.of(finding.where().split(PAIR, -1)).map(this::named).collect(Collectors.joining(PAIR));
    }

    private String named(String place) {
        String[] parts = place.split(" ", 2);
        Organisation organisation = model.definitions().organisation();
        return parts.length == 2 && organisation.has(parts[0])
                ? parts[0] + " " + words.of(organisation.unit(parts[0]).name())
                : place;
    }

    /** As the column of severities names it. */
    public String severity(Finding finding) {
        if (model.checked().isToWaive(finding)) {
            return words.label("severity.to-waive");
        }
        boolean explained = finding.severity() == Severity.SOFT && !isOpen(finding);
        return words.label(explained ? "severity.explained" : "severity." + finding.severity());
    }

    /**
     * What was said about it and by whom, with what it said then where that has changed; or what was said of it in an earlier
     * period; empty where nobody said anything.
     */
    public String explanation(Finding finding) {
        Explanations said = model.checked().explanations();
        return said.explaining(finding)
                .map(explanation -> given(explanation, finding))
                .or(() -> said.earlier(finding).map(this::earlier))
                .orElse("");
    }

    private String given(Explanation explanation, Finding finding) {
        String text = words.label("explanation", explanation.by(), explanation.text());
        return explanation.saysTheSame(finding)
                ? text
                : text + "\n" + words.label("explanation.then", words.of(explanation.found()));
    }

    private String earlier(Explanation explanation) {
        return words.label(
                "explanation.earlier",
                words.period(explanation.period()),
                explanation.by(),
                explanation.text(),
                words.of(explanation.found()));
    }
}
