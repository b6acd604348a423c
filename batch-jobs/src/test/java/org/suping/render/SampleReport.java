package org.suping.render;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.assess.AssessedReturn;
import org.suping.assess.AssessedReturn.ElementScore;
import org.suping.assess.CriterionScore;
import org.suping.assess.ScoreLine;
import org.suping.assess.ScoreState;
import org.suping.check.CheckedReturn;
import org.suping.check.compare.Against;
import org.suping.check.compare.Comparison;
import org.suping.check.compare.Earlier;
import org.suping.check.compare.ImportedBase;
import org.suping.check.compare.ReturnBase;
import org.suping.check.imported.FigureImport;
import org.suping.check.imported.ImportedFigure;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** One rich return of an invented branch: every state of a figure, both soft and hard findings, text that looks like formulas. */
public final class SampleReport {

    private static final AttemptKey ATTEMPT =
            new AttemptKey(new RevisionKey("3100", Period.parse("2026Q3"), RevisionKind.FINAL, 1), 1);

    private SampleReport() {}

    public static ReportModel model(Language language) {
        return model(language, ATTEMPT);
    }

    /** The same while the period has not ended. */
    public static ReportModel draft(Language language) {
        RevisionKey revision = new RevisionKey("3100", Period.parse("2026Q3"), RevisionKind.DRAFT, 1);
        return model(language, new AttemptKey(revision, 1));
    }

    private static ReportModel model(Language language, AttemptKey attempt) {
        Definitions definitions = SampleDefinitions.definitions(language);
        return new ReportModel(
                definitions,
                collected(attempt),
                new SampleFigures(definitions, 20260930).measured(attempt),
                new CheckedReturn(attempt, findings()),
                assessed(),
                Sha256.of("the sample return"),
                predicates(definitions),
                language,
                comparison(definitions, attempt));
    }

    /** Beside the quarter before, which was measured, and two figures of last year, which were imported. */
    private static Comparison comparison(Definitions definitions, AttemptKey attempt) {
        AttemptKey earlier = new AttemptKey(new RevisionKey("3100", Period.parse("2026Q2"), RevisionKind.FINAL, 2), 1);
        FigureImport source =
                new FigureImport("2025 上报数", 1, "reported.csv", Sha256.of("reported"), "王芳", Instant.EPOCH);
        Map<FigureKey, ImportedFigure> imported = new LinkedHashMap<>();
        for (String indicator : List.of("CP-01", "CP-02")) {
            FigureKey key = new FigureKey(indicator, "3100");
            imported.put(
                    key, new ImportedFigure(Period.parse("2025Q3"), key, new BigDecimal("80"), Certainty.UNVERIFIED));
        }
        return Comparison.of(
                definitions,
                new SampleFigures(definitions, 20260930).measured(attempt),
                List.of(
                        new Earlier.Measured(
                                new ReturnBase(Against.PREVIOUS, earlier, Sha256.of("the quarter before")),
                                new SampleFigures(definitions, 20260630).measured(earlier),
                                definitions.organisation()),
                        new Earlier.Imported(
                                new ImportedBase(
                                        Against.LAST_YEAR, Period.parse("2025Q3"), source, Sha256.of("imported")),
                                imported)));
    }

    private static CollectedReturn collected(AttemptKey attempt) {
        LocalDate day = LocalDate.of(2026, 9, 30);
        SourceFile july =
                new SourceFile("crm", "complaint", "2026Q3/crm-complaints-1.csv", 181_204, Sha256.of("1"), 1, day);
        SourceFile august =
                new SourceFile("crm", "complaint", "2026Q3/crm-complaints-2.csv", 96_410, Sha256.of("2"), 1, day);
        SourceFile premium =
                new SourceFile("finance", "exposure", "2026Q3/finance-premium.csv", 9_120, Sha256.of("3"), 1, day);
        Map<String, RowCounts> counts = new LinkedHashMap<>();
        counts.put(july.partition(), new RowCounts(1_214, 1_198, 9, 7, 4));
        counts.put(august.partition(), new RowCounts(640, 636, 3, 1, 2));
        counts.put(premium.partition(), new RowCounts(120, 120, 0, 0, 0));
        Finding rejected = new Finding(
                "COLLECT-03",
                Severity.NOTE,
                "crm-complaints-1.csv:17",
                new Text(
                        "9 行的受理日期不是日期(首见第 17、88、214 行)",
                        "9 rows whose date received is not a date (first on lines 17, 88, 214)"),
                new Text("yyyy-MM-dd 格式的日期", "A date as yyyy-MM-dd"),
                new Text("在业务系统中更正后重新导出", "Correct in the source system and export again"));
        return new CollectedReturn(attempt, List.of(july, august, premium), List.of(), counts, List.of(rejected));
    }

    private static List<Finding> findings() {
        return List.of(
                new Finding(
                        "CK-02",
                        Severity.SOFT,
                        "3100 上海分公司",
                        new Text("拒绝 12 行,共读取 1,974 行,占 0.61 %", "12 of 1,974 rows rejected, 0.61 %"),
                        new Text("拒绝的行不超过 0.5 %", "At most 0.5 % of the rows are rejected"),
                        new Text("更正来源或说明原因", "Correct the source, or explain")),
                new Finding(
                        "CK-03",
                        Severity.SOFT,
                        "310102 张江支公司",
                        new Text("=15日告知率 84.21 %,低于 90 %", "=Told within 15 days 84.21 %, below 90 %"),
                        new Text("不低于 90 %", "At least 90 %"),
                        new Text("说明未按期告知的原因及整改措施", "Explain why consumers were told late and what is being done")));
    }

    private static AssessedReturn assessed() {
        List<CriterionScore> scores = List.of(
                score("E4", "E4-1", "15", "13.7", "15 × 91.27 ÷ 100 = 13.7"),
                score("E4", "E4-2", "8", "6.4", "8 − 0.2 × (13.0 − 5) = 6.4"),
                score("E4", "E4-3", "5", "3.1", "5 × (1 − 18.71 ÷ 50) = 3.1"),
                score("E6", "E6-1", "6", "5.2", "6 − 0.8 = 5.2"));
        List<ElementScore> elements = List.of(
                new ElementScore("E1", new BigDecimal("11"), null),
                new ElementScore("E2", new BigDecimal("11"), null),
                new ElementScore("E3", new BigDecimal("28"), null),
                new ElementScore("E4", new BigDecimal("28"), new BigDecimal("23.2")),
                new ElementScore("E5", new BigDecimal("11"), null),
                new ElementScore("E6", new BigDecimal("6"), new BigDecimal("5.2")),
                new ElementScore("E7", new BigDecimal("5"), null));
        return new AssessedReturn(
                ATTEMPT,
                "CN-NFRA-2025-20",
                scores,
                elements,
                new BigDecimal("34"),
                new BigDecimal("28.4"),
                new BigDecimal("83.5"),
                "2B");
    }

    private static CriterionScore score(
            String element, String criterion, String points, String earned, String arithmetic) {
        ScoreLine line = new ScoreLine(Text.same(""), Text.same(""), Text.same(arithmetic), new BigDecimal(earned));
        return new CriterionScore(
                element,
                criterion,
                ScoreState.SCORED,
                new BigDecimal(points),
                new BigDecimal(earned),
                Text.same(arithmetic),
                List.of(line));
    }

    private static Map<String, String> predicates(Definitions definitions) {
        Map<String, String> predicates = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : definitions.indicators().values()) {
            for (TermDefinition term : indicator.terms()) {
                String filter = term.filterText().isEmpty() ? "" : " AND (" + term.filterText() + ")";
                predicates.put(
                        indicator.code() + "." + term.name(),
                        "\"" + ((TermDefinition.Within) term.moment()).dateColumn()
                                + "\" BETWEEN DATE '2026-07-01' AND DATE '2026-09-30'" + filter);
            }
        }
        return predicates;
    }
}
