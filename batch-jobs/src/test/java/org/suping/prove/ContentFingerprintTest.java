package org.suping.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suping.assess.AssessedReturn;
import org.suping.assess.AssessedReturn.ElementScore;
import org.suping.assess.CriterionScore;
import org.suping.assess.ScoreLine;
import org.suping.assess.ScoreState;
import org.suping.check.CheckedReturn;
import org.suping.check.compare.Against;
import org.suping.check.compare.ReturnBase;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.SmallWorld;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** What the content fingerprint covers, and what it does not. */
class ContentFingerprintTest {

    private static final Sha256 DEFINITIONS = Sha256.of("definitions");
    private static final AttemptKey SECOND = new AttemptKey(SmallWorld.ATTEMPT.revision(), 2);

    @Test
    void is_taken_over_a_text_that_a_reader_can_read() throws IOException {
        assertThat(text("2026Q3/crm.csv", "17", "a")).isEqualTo(golden());
        assertThat(Sha256.of(golden())).hasToString("2986876a2142d74e55adf286c45696c31807fc66f05aff25a7f3f85ca0bdc490");
    }

    @Test
    void does_not_know_what_a_file_is_called_nor_which_attempt_it_was() {
        assertThat(text("2026Q3/renamed.csv", "17", "a")).isEqualTo(text("2026Q3/crm.csv", "17", "a"));
        assertThat(ContentFingerprint.canonicalText(
                        DEFINITIONS, collected(SECOND, "2026Q3/crm.csv", "a"), measured("17"), checked(), assessed()))
                .isEqualTo(text("2026Q3/crm.csv", "17", "a"));
    }

    @Test
    void does_not_depend_on_the_order_of_files_and_parts() {
        CollectedReturn collected = collected(SmallWorld.ATTEMPT, "2026Q3/crm.csv", "a");
        List<PartRef> reversed = List.of(
                collected.parts().get(2),
                collected.parts().get(1),
                collected.parts().get(0));
        CollectedReturn turned = new CollectedReturn(
                collected.attempt(), collected.files(), reversed, collected.counts(), collected.findings());

        assertThat(ContentFingerprint.canonicalText(DEFINITIONS, turned, measured("17"), checked(), assessed()))
                .isEqualTo(text("2026Q3/crm.csv", "17", "a"));
    }

    @Test
    void changes_with_a_figure_a_row_and_a_definition() {
        String before = text("2026Q3/crm.csv", "17", "a");

        assertThat(Stream.of(
                                before,
                                text("2026Q3/crm.csv", "18", "a"),
                                text("2026Q3/crm.csv", "17", "b"),
                                ContentFingerprint.canonicalText(
                                        Sha256.of("other definitions"),
                                        collected(SmallWorld.ATTEMPT, "2026Q3/crm.csv", "a"),
                                        measured("17"),
                                        checked(),
                                        assessed()))
                        .map(Sha256::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void changes_with_what_the_return_is_compared_with() {
        AttemptKey earlier = new AttemptKey(new RevisionKey("3100", Period.parse("2026Q2"), RevisionKind.FINAL, 1), 3);
        CheckedReturn alone = checked();
        List<String> texts = Stream.of("a", "b")
                .map(content -> new ReturnBase(Against.PREVIOUS, earlier, Sha256.of(content)))
                .map(base -> ContentFingerprint.canonicalText(
                        DEFINITIONS,
                        collected(SmallWorld.ATTEMPT, "2026Q3/crm.csv", "a"),
                        measured("17"),
                        alone.with(alone.explanations(), List.of(base)),
                        assessed()))
                .toList();

        assertThat(texts).doesNotHaveDuplicates();
        assertThat(texts.get(0))
                .contains("\nbase\tprevious\t2026Q2\t3100-2026Q2-r1\t3100-2026Q2-r1\t" + Sha256.of("a") + "\n");
    }

    @Test
    void is_the_digest_of_the_text() {
        CollectedReturn collected = collected(SmallWorld.ATTEMPT, "2026Q3/crm.csv", "a");

        assertThat(ContentFingerprint.of(SmallWorld.definitions(), collected, measured("17"), checked(), assessed()))
                .isEqualTo(Sha256.of(ContentFingerprint.canonicalText(
                        SmallWorld.definitions().digest(), collected, measured("17"), checked(), assessed())));
    }

    private static String golden() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ContentFingerprintTest.class.getResourceAsStream("content-fingerprint.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(String fileName, String count, String rows) {
        return ContentFingerprint.canonicalText(
                DEFINITIONS, collected(SmallWorld.ATTEMPT, fileName, rows), measured(count), checked(), assessed());
    }

    private static CollectedReturn collected(AttemptKey attempt, String fileName, String rows) {
        SourceFile file =
                new SourceFile("crm", "complaint", fileName, 9, Sha256.of("file"), 1, LocalDate.of(2026, 9, 30));
        Finding rejected = finding("row-rejected", Severity.NOTE, fileName + ":3", "1 行\t拒绝");
        return new CollectedReturn(
                attempt,
                List.of(file),
                List.of(
                        part("crm", file.digest(), 1, rows),
                        part("crm", file.digest(), 2, "rest"),
                        part(PartRef.SETTLEMENT, Sha256.of(""), 1, "settled")),
                Map.of(file.partition(), new RowCounts(20, 18, 1, 1, 1)),
                List.of(rejected));
    }

    private static PartRef part(String source, Sha256 file, int ordinal, String rows) {
        return new PartRef(
                "any/path-" + ordinal,
                "complaint",
                source,
                file,
                ordinal,
                2,
                11,
                10,
                Sha256.of("bytes"),
                Sha256.of("content " + rows),
                1);
    }

    private static MeasuredReturn measured(String count) {
        return MeasuredReturn.of(
                SmallWorld.ATTEMPT,
                List.of(
                        new Figure(
                                new FigureKey("CP-04", "3100"),
                                FigureState.NOT_REPORTED,
                                null,
                                List.of(
                                        Term.of("numerator", new TermValue.Count(17)),
                                        Term.without("denominator", FigureState.NOT_REPORTED))),
                        figure("CP-01", new Breakdown("channel", "it\\s"), "3"),
                        figure("CP-01", Breakdown.NONE, count)));
    }

    private static Figure figure(String indicator, Breakdown breakdown, String count) {
        return new Figure(
                new FigureKey(indicator, "3100", breakdown),
                FigureState.VALUE,
                new BigDecimal(count),
                List.of(Term.of("count", new TermValue.Count(Long.parseLong(count)))));
    }

    private static CheckedReturn checked() {
        return new CheckedReturn(SmallWorld.ATTEMPT, List.of(finding("CK-03", Severity.SOFT, "3100 上海分公司", "80.00 %")));
    }

    private static Finding finding(String code, Severity severity, String where, String found) {
        return new Finding(code, severity, where, Text.same(found), new Text("应为", "expected"), new Text("改", "mend"));
    }

    private static AssessedReturn assessed() {
        @Nullable BigDecimal none = null;
        return new AssessedReturn(
                SmallWorld.ATTEMPT,
                "TEST-2026",
                List.of(new CriterionScore(
                        "E4",
                        "E4-1",
                        ScoreState.SCORED,
                        new BigDecimal("25"),
                        new BigDecimal("20.1"),
                        new Text("算式", "arithmetic"),
                        List.of(new ScoreLine(
                                new Text("线性", "linear"),
                                new Text("来自", "from"),
                                new Text("式", "formula"),
                                new BigDecimal("20.1"))))),
                List.of(
                        new ElementScore("E1", new BigDecimal("75"), none),
                        new ElementScore("E4", new BigDecimal("25"), new BigDecimal("20.1"))),
                new BigDecimal("25"),
                new BigDecimal("20.1"),
                new BigDecimal("80.4"),
                null);
    }
}
