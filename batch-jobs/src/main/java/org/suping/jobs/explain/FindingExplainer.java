package org.suping.jobs.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.check.CheckedReturn;
import org.suping.check.explain.Explanation;
import org.suping.check.explain.Explanations;
import org.suping.check.store.ExplanationStore;
import org.suping.check.store.FindingStore;
import org.suping.collect.mask.FreeTextMask;
import org.suping.collect.store.PartStore;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.Book;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.store.PackageStore;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;

/**
 * Writes down what people say about the findings of one return. What was said counts from the next run on, which makes the
 * documents with it.
 */
public final class FindingExplainer {

    /** Fewer signs explain nothing, in Chinese either. */
    static final int SHORTEST = 8;

    /** As many as a page of the report can bear beside a finding. */
    static final int LONGEST = 500;

    private static final int LONGEST_NAME = 60;

    private final Book book;
    private final AttemptKey attempt;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> checks;
    private final Explanations pinned;

    /** Looks at the findings of an attempt as they stand in the book. */
    public FindingExplainer(Book book, AttemptKey attempt) {
        this.book = book;
        this.attempt = attempt;
        CheckedReturn checked = new FindingStore(book.jdbc()).load(attempt);
        checks = checked.findings();
        pinned = checked.explanations();
        findings.addAll(checks);
        findings.addAll(new PartStore(book.jdbc()).load(attempt).findings());
    }

    /** What still wants an explanation, with what has been said since the attempt. */
    public List<Finding> open() {
        CheckedReturn now = new CheckedReturn(attempt, List.of()).with(said(), List.of());
        return findings.stream().filter(now::isOpen).toList();
    }

    /** What has been said about this return and those before it; of a consolidated one also what its branches said. */
    public Explanations said() {
        Explanations since =
                new ExplanationStore(book.jdbc()).load(attempt.revision().org(), period());
        return Explanations.of(
                period(),
                Stream.concat(pinned.all().stream(), since.all().stream()).toList());
    }

    /**
     * Writes a remark down.
     *
     * @throws BlockedException when it is about no finding, about several, about one that cannot be explained, or says nothing
     */
    public Explained explain(Remark remark, Instant now) {
        String by = author(remark);
        mustBeOpen();
        Explanations said = said();
        List<Finding> meant = new MeantFindings(findings, checks, open()).of(remark);
        List<Explanation> given = new ArrayList<>();
        boolean masked = false;
        for (Finding finding : meant) {
            String typed = remark.text() == null ? earlier(said, finding) : text(remark.text());
            String text = FreeTextMask.masked(typed);
            masked |= !text.equals(typed);
            given.add(Explanation.of(finding, text, by, period(), now));
        }
        ExplanationStore store = new ExplanationStore(book.jdbc());
        book.transaction()
                .executeWithoutResult(status -> given.forEach(explanation -> store.add(attempt, explanation)));
        return new Explained(given, masked, open());
    }

    /** What was sealed was said: a correction is another revision. */
    private void mustBeOpen() {
        if (new PackageStore(book.jdbc()).of(attempt).isPresent()) {
            throw refused(
                    "EXPLAIN-SEALED",
                    attempt.revision().toString(),
                    period(),
                    attempt.revision().kind().command());
        }
    }

    private Period period() {
        return attempt.revision().period();
    }

    private static String author(Remark remark) {
        String by = remark.by().strip();
        if (by.codePointCount(0, by.length()) < 2 || by.length() > LONGEST_NAME) {
            throw refused("EXPLAIN-BY", "--by", LONGEST_NAME);
        }
        return by;
    }

    private static String text(String typed) {
        String text = typed.strip();
        if (text.length() < SHORTEST) {
            throw refused("EXPLAIN-SHORT", "--text", text.length(), SHORTEST);
        }
        if (text.length() > LONGEST) {
            throw refused("EXPLAIN-LONG", "--text", text.length(), LONGEST);
        }
        return text;
    }

    private String earlier(Explanations said, Finding finding) {
        Optional<Explanation> earlier = said.earlier(finding);
        return earlier.map(Explanation::text)
                .orElseThrow(() -> refused("EXPLAIN-NOTHING-TO-KEEP", finding.code(), finding.where(), period()));
    }

    static BlockedException refused(String code, String where, Object... arguments) {
        return new BlockedException(ExitCode.WRONG_USAGE, Finding.of(code, Severity.HARD, where, arguments));
    }
}
