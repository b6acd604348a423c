package org.suping.cli.screen.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.cli.screen.FindingLines;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunResult;
import org.suping.render.RenderedDocument;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Text;

/** A run on one screen: what was read, counted, found and made, and what to do next. */
public final class RunScreen {

    private static final int FOLDED = 10;
    private static final int MOST_FINDINGS = 6;
    private static final int NEXT = 54;
    private static final Set<ExitCode> CONCLUDED = Set.of(ExitCode.DONE, ExitCode.SOFT_FINDINGS, ExitCode.BLOCKED);

    private final Language language;
    private final int width;
    private final String reports;
    private final String options;

    /**
     * @param reports the folder of documents as a user would type it
     * @param options what the next commands must repeat to find this return, with a space before each, or nothing
     */
    public RunScreen(Screen screen, String reports, String options) {
        this.language = screen.language();
        this.width = screen.width();
        this.reports = reports;
        this.options = options;
    }

    /** The first line, as soon as the attempt is known. */
    public List<String> head(String version, AttemptKey attempt, Definitions definitions, Text story) {
        RevisionKey revision = attempt.revision();
        String draft = revision.kind() == RevisionKind.DRAFT ? label("trace.draft") : "";
        return Width.wrap(
                label(
                        "run.head",
                        version,
                        revision.org(),
                        definitions.organisation().unit(revision.org()).name(),
                        revision.period(),
                        "r" + revision.revision() + draft,
                        attempt.attempt(),
                        story),
                width,
                FOLDED);
    }

    /** Everything after it. */
    public List<String> of(RunResult result) {
        List<String> lines = new ArrayList<>();
        if (result instanceof RunResult.Ended ended) {
            ReturnContent content = ended.content();
            lines.addAll(new CollectedLines(language, width).of(content));
            lines.add(measured(content, ended.steps()));
            lines.addAll(checked(content, !result.documents().isEmpty()));
            lines.addAll(AssessmentLines.of(content, language, width));
            lines.addAll(RolledUpLines.of(content, language, width));
            lines.addAll(made(result.documents()));
            lines.addAll(end(result, content));
            return lines;
        }
        String documents = names(result.documents());
        return Width.wrap(
                label("run.already-done", result.attempt().key().revision(), result.story(), documents, code(result)),
                width,
                FOLDED);
    }

    private String measured(ReturnContent content, Map<String, Duration> steps) {
        long units = content.measured().figures().keySet().stream()
                .map(key -> key.org())
                .distinct()
                .count();
        Duration took = steps.getOrDefault("measureFigures", Duration.ZERO);
        return label(
                "run.measure",
                content.definitions().indicators().size(),
                units,
                Numbers.of(content.measured().figures().size()),
                seconds(took));
    }

    private static String seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** @param listed whether the documents that were made list all findings */
    private List<String> checked(ReturnContent content, boolean listed) {
        List<String> lines = new ArrayList<>();
        lines.add(label(
                "run.check",
                content.open().size(),
                content.findings().stream()
                        .filter(content.checked()::isBlocking)
                        .count(),
                content.findings(Severity.NOTE),
                content.findings(Severity.SOFT) - content.open().size()));
        long toWaive =
                content.findings().stream().filter(content.checked()::isToWaive).count();
        if (toWaive > 0) {
            lines.addAll(Width.wrap("        " + label("run.to-waive", toWaive), width, FOLDED + 2));
        }
        List<Finding> shown = FindingLines.ranked(content.findings().stream()
                .filter(finding -> content.checked().isBlocking(finding)
                        || content.checked().isOpen(finding))
                .toList());
        for (Finding finding : shown.stream().limit(MOST_FINDINGS).toList()) {
            lines.addAll(Width.wrap(
                    "        " + finding.called(language) + "  " + finding.sentence(language), width, FOLDED + 2));
        }
        if (shown.size() > MOST_FINDINGS) {
            String more = listed ? "run.more-findings" : "run.more-findings-unlisted";
            lines.add("        " + label(more, shown.size() - MOST_FINDINGS, findingsSheet(content)));
        }
        return lines;
    }

    private List<String> made(List<RenderedDocument> documents) {
        return documents.isEmpty() ? List.of() : List.of(label("run.made", names(documents)));
    }

    private String names(List<RenderedDocument> documents) {
        return documents.stream()
                .filter(RenderedDocument::isForReaders)
                .map(document -> reports + "/" + document.name())
                .collect(Collectors.joining(" · "));
    }

    private List<String> end(RunResult result, ReturnContent content) {
        List<String> lines = new ArrayList<>();
        String end = label(end(result), code(result), content.open().size(), findingsSheet(content));
        lines.addAll(Width.wrap(end, width, FOLDED));
        RevisionKey revision = result.attempt().key().revision();
        content.open().stream()
                .findFirst()
                .ifPresent(first -> lines.add(
                        "        " + FindingLines.explaining(first, content.open(), language, revision, options)));
        String trace = "./suping trace " + traceable(content.definitions()) + " --org " + revision.org() + " --period "
                + revision.period() + options;
        if (result.exitCode() == ExitCode.DONE && revision.kind() != RevisionKind.DRAFT) {
            String consolidated = revision.kind() == RevisionKind.CONSOLIDATED ? " --consolidated" : "";
            lines.add("        ./suping seal --period " + revision.period() + consolidated + " --by \"…\"" + options);
        }
        int commands = Math.max(NEXT, Width.of(trace));
        lines.add("        " + Width.pad(trace, commands) + "  " + label("run.next.trace"));
        lines.add("        " + Width.pad("./suping status" + options, commands) + "  " + label("run.next.status"));
        return lines;
    }

    /** A draft is made whatever blocks; what is put together from packages is made again by another command. */
    private static String end(RunResult result) {
        boolean draft =
                result.exitCode() == ExitCode.BLOCKED && !result.documents().isEmpty();
        boolean consolidated = result.attempt().key().revision().kind() == RevisionKind.CONSOLIDATED
                && CONCLUDED.contains(result.exitCode());
        return draft
                ? "run.end.BLOCKED-DRAFT"
                : (consolidated ? "run.end-consolidated." : "run.end.") + result.exitCode();
    }

    /** A ratio, which shows most of what a trace tells; else whatever is measured first. */
    private static String traceable(Definitions definitions) {
        return definitions.indicators().values().stream()
                .sorted(Comparator.comparing(indicator -> indicator.formula() != Formula.RATIO))
                .map(IndicatorDefinition::code)
                .findFirst()
                .orElse("");
    }

    /** As the sheet names itself, in the language of the documents. */
    private static String findingsSheet(ReturnContent content) {
        return Labels.in(content.definitions().settings().language(), "render.sheet.findings");
    }

    private static int code(RunResult result) {
        return result.exitCode().code();
    }

    private String label(String key, Object... arguments) {
        return Labels.in(language, key, arguments);
    }

    private String words(Text text) {
        return text.in(language);
    }
}
