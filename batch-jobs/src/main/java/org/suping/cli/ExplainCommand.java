package org.suping.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.audit.AuditAction;
import org.suping.cli.explain.ExplanationLines;
import org.suping.cli.named.Names;
import org.suping.cli.named.PinnedAttempt;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.jobs.audit.AnchoredTrail;
import org.suping.jobs.explain.Explained;
import org.suping.jobs.explain.FindingExplainer;
import org.suping.jobs.explain.Remark;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes down what a named person says about a finding; without a finding it lists those that want an explanation. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FINDING", arity = "0..1", descriptionKey = "FINDING")
    private @Nullable String finding;

    @Option(names = "--period", paramLabel = "2026Q3")
    private @Nullable String period;

    @Option(names = "--org", paramLabel = "3101")
    private @Nullable String org;

    @Option(names = "--about", paramLabel = "WORDS")
    private @Nullable String about;

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Option(names = "--waiver")
    private boolean waiver;

    @Option(names = "--text", paramLabel = "TEXT")
    private @Nullable String text;

    @Option(names = "--keep")
    private boolean keep;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    private final Suping suping;

    ExplainCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        Period asked = period == null ? null : Names.period(period);
        return finding == null ? list(asked) : explain(finding, asked);
    }

    private int list(@Nullable Period asked) {
        try (Book book = Books.openForReading(suping.folders(), suping.environment())) {
            PinnedAttempt attempt = PinnedAttempt.find(book, org, asked);
            FindingExplainer explainer = new FindingExplainer(book, attempt.key());
            List<Finding> open = explainer.open();
            suping.screen().print(lines(attempt).open(open, explainer.said()));
            return (open.isEmpty() ? ExitCode.DONE : ExitCode.SOFT_FINDINGS).code();
        }
    }

    private int explain(String code, @Nullable Period asked) {
        Remark remark = new Remark(code, org, about, all, waiver, said(), by == null ? "" : by);
        Lines told = lines(asked);
        AttemptKey attempt = told.attempt();
        try (Book book = Books.openForRun(suping.folders(), suping.environment())) {
            Explained explained = new FindingExplainer(book, attempt)
                    .explain(remark, RunRequest.clock(suping.environment()).instant());
            AnchoredTrail trail = new AnchoredTrail(book, suping.folders(), RunRequest.clock(suping.environment()));
            explained
                    .given()
                    .forEach(said -> trail.add(
                            AuditAction.EXPLAIN,
                            attempt.toString(),
                            (waiver ? "waiver of=" : "finding=") + said.code() + "@" + said.where() + "; by="
                                    + said.by()));
            suping.screen().print(told.lines().of(explained));
            return ExitCode.DONE.code();
        }
    }

    /** The attempt that is meant, and how it is spoken of. */
    private record Lines(AttemptKey attempt, ExplanationLines lines) {}

    /** Looked for without making a book where there is none. */
    private Lines lines(@Nullable Period asked) {
        try (Book book = Books.openForReading(suping.folders(), suping.environment())) {
            PinnedAttempt attempt = PinnedAttempt.find(book, org, asked);
            return new Lines(attempt.key(), lines(attempt));
        }
    }

    /** The words, or null for what was said before; one of both. */
    private @Nullable String said() {
        if (keep == (text != null)) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("EXPLAIN-TEXT", Severity.HARD, keep ? "--keep" : "--text"));
        }
        return text;
    }

    private ExplanationLines lines(PinnedAttempt attempt) {
        return new ExplanationLines(
                suping.screen(), attempt.key().revision(), attempt.definitions().consolidation(), suping.options());
    }
}
