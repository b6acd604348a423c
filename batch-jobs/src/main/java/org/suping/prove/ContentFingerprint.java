package org.suping.prove;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.assess.AssessedReturn;
import org.suping.assess.CriterionScore;
import org.suping.check.CheckedReturn;
import org.suping.check.compare.Base;
import org.suping.check.explain.Explanation;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.measure.Figure;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * The content fingerprint of a return: SHA-256 over a canonical text of everything it says, in UTF-8.
 *
 * <p>It is the same on every machine and day, under every masking key, in the first attempt and in a later one, and whatever
 * the source files are called. It changes with any row, definition, figure, finding, base or score. Each line ends with a line
 * feed; its parts are separated by a tab; a tab, line break or backslash within a part is written <code>\t</code>,
 * <code>\n</code>, <code>\r</code> or <code>\\</code>; what is absent is <code>-</code>. In this order:
 *
 * <pre>
 * suping-content-fingerprint 1
 * return      org, period, draft or final
 * definitions digest of the definitions
 * file        source, record, digest, as-of day, rows read, accepted, rejected, out of period, duplicate
 * part        record, source, digest of the file, ordinal, rows, content digest          (content: without keyed hashes)
 * settlement  record, ordinal, rows, content digest
 * figure      key, state, value                                                           (sorted by key)
 * term        name, state, value, rows                                                    (below its figure)
 * finding     code, severity, place, found zh, en, expected zh, en, action zh, en         (of rows, then of checks)
 * explanation period, code, place, found zh, en, text, by                                 (in the order they were given)
 * base        against, period, name zh, en, fingerprint                                   (what it is compared with)
 * criterion   element, criterion, state, points, earned, arithmetic zh, en
 * score-line  what zh, en, from zh, en, formula zh, en, amount                             (below its criterion)
 * element     element, weight, earned
 * assessment  scheme, scored weight, earned, projected, level
 * </pre>
 *
 * <p>Files are sorted by source, record and digest, parts by record, source, digest and ordinal. Where a finding names a
 * source file, its {@linkplain SourceFile#partition() partition} stands in the name's place.
 */
public final class ContentFingerprint {

    private static final Comparator<SourceFile> FILES = Comparator.comparing(SourceFile::source)
            .thenComparing(SourceFile::record)
            .thenComparing(SourceFile::digest);
    private static final Comparator<PartRef> PARTS = Comparator.comparing(PartRef::record)
            .thenComparing(PartRef::source)
            .thenComparing(PartRef::file)
            .thenComparing(PartRef::ordinal);

    private final StringBuilder text = new StringBuilder();

    private ContentFingerprint() {}

    /** The digest of the canonical text. */
    public static Sha256 of(
            Definitions definitions,
            CollectedReturn collected,
            MeasuredReturn measured,
            CheckedReturn checked,
            AssessedReturn assessed) {
        return Sha256.of(canonicalText(definitions.digest(), collected, measured, checked, assessed));
    }

    /** The canonical text itself, for whoever has to find out where two returns differ. */
    public static String canonicalText(
            Sha256 definitions,
            CollectedReturn collected,
            MeasuredReturn measured,
            CheckedReturn checked,
            AssessedReturn assessed) {
        ContentFingerprint fingerprint = new ContentFingerprint();
        RevisionKey revision = collected.attempt().revision();
        fingerprint.text.append("suping-content-fingerprint 1\n");
        fingerprint.line(
                "return", revision.org(), revision.period(), revision.kind().code());
        fingerprint.line("definitions", definitions);
        fingerprint.evidence(collected);
        measured.figures().values().forEach(fingerprint::figure);
        fingerprint.findings(collected, checked);
        checked.bases().forEach(fingerprint::base);
        fingerprint.scores(assessed);
        return fingerprint.text.toString();
    }

    private void evidence(CollectedReturn collected) {
        collected.files().stream().sorted(FILES).forEach(file -> {
            RowCounts rows = collected.counts(file);
            line(
                    "file",
                    file.source(),
                    file.record(),
                    file.digest(),
                    file.asOf(),
                    rows.read(),
                    rows.accepted(),
                    rows.rejected(),
                    rows.outOfPeriod(),
                    rows.duplicates());
        });
        List<PartRef> parts = collected.parts().stream().sorted(PARTS).toList();
        parts.stream()
                .filter(part -> !part.isSettlement())
                .forEach(part -> line(
                        "part",
                        part.record(),
                        part.source(),
                        part.file(),
                        part.ordinal(),
                        part.rows(),
                        part.contentDigest()));
        parts.stream()
                .filter(PartRef::isSettlement)
                .forEach(part -> line("settlement", part.record(), part.ordinal(), part.rows(), part.contentDigest()));
    }

    private void figure(Figure figure) {
        line("figure", figure.key(), figure.state(), plain(figure.value()));
        for (Term term : figure.terms()) {
            TermValue value = term.value();
            line(
                    "term",
                    term.name(),
                    term.state(),
                    value == null ? null : value.text(),
                    value == null ? null : value.rows());
        }
    }

    private void findings(CollectedReturn collected, CheckedReturn checked) {
        Stream.concat(collected.findings().stream(), checked.findings().stream())
                .forEach((Finding finding) -> {
                    List<String> words = Stream.of(
                                    finding.where(),
                                    finding.found().zh(),
                                    finding.found().en(),
                                    finding.expected().zh(),
                                    finding.expected().en(),
                                    finding.action().zh(),
                                    finding.action().en())
                            .map(word -> withoutNames(word, collected.files()))
                            .toList();
                    List<Object> parts = new ArrayList<>(List.of("finding", finding.code(), finding.severity()));
                    parts.addAll(words);
                    line(parts.toArray());
                });
        for (Explanation said : checked.explanations().all()) {
            line(
                    "explanation",
                    said.period(),
                    said.code(),
                    withoutNames(said.where(), collected.files()),
                    withoutNames(said.found().zh(), collected.files()),
                    withoutNames(said.found().en(), collected.files()),
                    said.text(),
                    said.by());
        }
    }

    private void base(Base base) {
        Text name = base.shown();
        line("base", base.against().code(), base.period(), name.zh(), name.en(), base.fingerprint());
    }

    private void scores(AssessedReturn assessed) {
        for (CriterionScore score : assessed.scores()) {
            line(
                    "criterion",
                    score.element(),
                    score.criterion(),
                    score.state(),
                    plain(score.points()),
                    plain(score.earned()),
                    score.arithmetic().zh(),
                    score.arithmetic().en());
            score.lines()
                    .forEach(line -> line(
                            "score-line",
                            line.what().zh(),
                            line.what().en(),
                            line.from().zh(),
                            line.from().en(),
                            line.formula().zh(),
                            line.formula().en(),
                            plain(line.amount())));
        }
        assessed.elements()
                .forEach(element ->
                        line("element", element.element(), plain(element.weight()), plain(element.earned())));
        line(
                "assessment",
                assessed.scheme(),
                plain(assessed.scoredWeight()),
                plain(assessed.earned()),
                plain(assessed.projected()),
                assessed.level());
    }

    private static String withoutNames(String words, List<SourceFile> files) {
        String neutral = words;
        for (SourceFile file : files) {
            neutral = neutral.replace(file.name(), file.partition());
        }
        return neutral;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private void line(@Nullable Object... parts) {
        text.append(Stream.of(parts).map(ContentFingerprint::escaped).collect(Collectors.joining("\t", "", "\n")));
    }

    private static String escaped(@Nullable Object part) {
        return part == null
                ? "-"
                : part.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
