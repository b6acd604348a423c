package org.suping.render.group;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.suping.assess.AssessedReturn;
import org.suping.assess.SchemeAssessor;
import org.suping.check.CheckedReturn;
import org.suping.check.compare.Against;
import org.suping.check.compare.ComparedFigure;
import org.suping.check.compare.Comparison;
import org.suping.check.compare.ReturnBase;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.render.ReportModel;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/**
 * A consolidated return by hand: branches 3001, 3002, … with a sub-branch each, the last of which is missing and left out.
 *
 * <p>Of CP-01 the branches have the counts given, of CP-06 only the first has a value; other indicators have no figure.
 */
public final class GroupModels {

    public static final Period PERIOD = Period.parse("2026Q3");

    private static final List<Long> SEVEN = List.of(12L, 9L, 9L, 1_400L, 0L, 15L, 11L);
    private static final List<String> TOLD = List.of("38.8", "39.1", "39.1", "0.0", "40.0", "38.5", "");
    private static final List<String> PROJECTED = List.of("98.0", "65.2", "65.2", "0.0", "66.7", "64.2", "18.3");

    private static final AttemptKey ATTEMPT =
            new AttemptKey(new RevisionKey("1000", PERIOD, RevisionKind.CONSOLIDATED, 1), 1);

    private GroupModels() {}

    /** A model of branches with these counts, and of one that is missing. */
    public static ReportModel model(Language language, List<Long> counts) {
        return model(language, counts, "例甲分公司");
    }

    /** The same with a name of the first branch, which may be any text. */
    public static ReportModel model(Language language, List<Long> counts, String name) {
        Definitions definitions = definitions(counts.size(), name);
        return new ReportModel(
                definitions,
                collected(counts),
                measured(definitions, counts),
                new CheckedReturn(ATTEMPT, List.of()),
                AssessedReturn.unscored(ATTEMPT),
                Sha256.of("a consolidated return"),
                Map.of(),
                language);
    }

    /**
     * Seven branches, the fourth far above the others, scored by a scheme of one element and set against the quarter before.
     *
     * <pre>
     *   CP-01   12 · 9 · 9 · 1,400 · 0 · 15 · 11, together 1,456; the quarter before 10 · 9 · 12 · 700 · 4 · 13 · unknown
     *   E1-1    38.8 · 39.1 · 39.1 · 0.0 · 40.0 · 38.5 · no score; of the legal person 0.0
     *   E1-2    20.0 of the first alone
     *   all     98.0 · 65.2 · 65.2 · 0.0 · 66.7 · 64.2 · 18.3
     * </pre>
     */
    public static ReportModel scored(Language language) {
        Definitions definitions = definitions(SEVEN.size(), "例甲分公司", true);
        MeasuredReturn measured = measured(definitions, SEVEN);
        return new ReportModel(
                definitions,
                collected(SEVEN),
                measured,
                new CheckedReturn(ATTEMPT, List.of()),
                SchemeAssessor.assess(definitions, measured),
                Sha256.of("a consolidated return"),
                Map.of(),
                language,
                quarterBefore());
    }

    private static Comparison quarterBefore() {
        ReturnBase base = new ReturnBase(
                Against.PREVIOUS,
                new AttemptKey(new RevisionKey("1000", PERIOD.previous(), RevisionKind.CONSOLIDATED, 1), 1),
                Sha256.of("the quarter before"));
        SortedMap<FigureKey, ComparedFigure> figures = new TreeMap<>();
        List<Long> then = List.of(10L, 9L, 12L, 700L, 4L, 13L);
        for (int i = 0; i < then.size(); i++) {
            FigureKey key = new FigureKey("CP-01", code(i + 1));
            figures.put(
                    key,
                    new ComparedFigure(
                            base,
                            key,
                            BigDecimal.valueOf(SEVEN.get(i)),
                            BigDecimal.valueOf(then.get(i)),
                            null,
                            Optional.empty()));
        }
        return new Comparison(List.of(base), Map.of(Against.PREVIOUS, figures));
    }

    private static String score(int branch) {
        String told = TOLD.get(branch - 1);
        String judged = branch == 1 ? ", E1-2: \"20.0\"" : "";
        String criteria = told.isEmpty() ? "" : "E1-1: \"" + told + "\"" + judged;
        return ", score: {scheme: GROUP, projected: \"%s\", criteria: {%s}}"
                .formatted(PROJECTED.get(branch - 1), criteria);
    }

    private static final String SCHEME = """
            id: GROUP
            name: {zh: 试用办法, en: Trial scheme}
            document-number: 试用
            year-from: 2025
            unit: 0.1
            weights-certainty: unverified
            elements:
              - code: E1
                name: {zh: 纠纷化解, en: dispute resolution}
                weight-min: 60
                weight: 60
                criteria:
                  - code: E1-1
                    name: {zh: 投诉量, en: complaints}
                    points: 40
                    indicator: CP-01
                    score: max(0, points - value * 0.1)
                    certainty: unverified
                  - code: E1-2
                    name: {zh: 治理架构, en: governance}
                    points: 20
                    judged: {zh: 是否健全, en: is it sound}
                    evidence: {zh: 材料, en: papers}
                    certainty: unverified
              - code: E2
                name: {zh: 金融教育, en: financial education}
                weight-min: 40
                weight: 40
            levels-certainty: unverified
            levels:
              - {code: "1", min-inclusive: 90}
              - {code: "5", min-inclusive: 0}
            roll-up: {legal-person: 50, branches: 50, aggregate: average, certainty: one source, aggregate-certainty: unverified}
            notice: {zh: 试用, en: A trial}
            """;

    private static Definitions definitions(int branches, String name) {
        return definitions(branches, name, false);
    }

    private static Definitions definitions(int branches, String name, boolean scored) {
        List<DefinitionFile> files =
                DefinitionsLoader.loadOrThrow(Path.of("..", "config")).files();
        return DefinitionsLoader.check(Stream.concat(
                                files.stream().filter(GroupModels::isKept).map(GroupModels::ofTheGroup),
                                Stream.of(
                                        scored ? new DefinitionFile("schemes/GROUP.yml", SCHEME) : null,
                                        new DefinitionFile("consolidation.yml", consolidation(branches, scored)),
                                        new DefinitionFile("timeliness.yml", timeliness(branches)),
                                        new DefinitionFile("organisation.yml", organisation(branches + 1, name))))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList())
                .orThrow();
    }

    /** Two indicators, and the rest of what they need. */
    private static boolean isKept(DefinitionFile file) {
        return file.path().startsWith("records/")
                || List.of("suping.yml", "codes.yml", "indicators/CP-01.yml", "indicators/CP-06.yml")
                        .contains(file.path());
    }

    private static DefinitionFile ofTheGroup(DefinitionFile file) {
        return new DefinitionFile(file.path(), file.text().replace("org: \"3100\"", "org: \"1000\""));
    }

    private static String consolidation(int branches, boolean scored) {
        StringBuilder text = new StringBuilder(branches == 0 ? "packages: []\n" : "packages:\n");
        for (int i = 1; i <= branches; i++) {
            text.append(
                    "  - {org: \"%s\", period: \"2026Q3\", revision: 1, name: %s, manifest: \"%s\", key: \"%s\"%s}\n"
                            .formatted(
                                    code(i),
                                    file(i),
                                    Sha256.of("manifest " + i).hex(),
                                    Sha256.of("key").hex(),
                                    scored ? score(i) : ""));
        }
        return text.append("left-out:\n  - {org: \"%s\", name: {zh: 例, en: Branch}, reason: missing}\n"
                        .formatted(code(branches + 1)))
                .toString();
    }

    /** All that are in came in time but the second. */
    private static String timeliness(int branches) {
        StringBuilder text = new StringBuilder("as-of: \"2026-10-23\"\nunits:\n");
        for (int i = 1; i <= branches; i++) {
            text.append(unitTime(
                    code(i),
                    i == 2
                            ? "late, received: \"2026-10-22T09:30\", late: {days: 2, counted: WORKING}"
                            : "on-time, received: \"2026-10-15T10:00\""));
        }
        return text.append(unitTime(code(branches + 1), "missing, late: {days: 3, counted: WORKING}"))
                .toString();
    }

    private static String unitTime(String org, String told) {
        return "  - {org: \"%s\", name: {zh: 例, en: Branch}, due: \"2026-10-20\", state: %s}\n".formatted(org, told);
    }

    private static String organisation(int branches, String name) {
        StringBuilder text = new StringBuilder("kinds:\n  legal-person: {zh: 法人机构, en: legal person}\n"
                + "  branch: {zh: 分公司, en: branch}\n  sub-branch: {zh: 支公司, en: sub-branch}\nunits:\n");
        text.append(unit("1000", "示例财产保险股份有限公司", "Example Property Insurance Co., Ltd.", "legal-person", ""));
        for (int i = 1; i <= branches; i++) {
            String named = i == 1 ? name : "例" + i + "分公司";
            text.append(unit(code(i), named, i == 1 ? name : "Branch " + i, "branch", "1000"));
            text.append(unit(code(i) + "01", "例" + i + "支公司", "Sub-branch " + i, "sub-branch", code(i)));
        }
        return text.toString();
    }

    private static String unit(String code, String zh, String en, String kind, String parent) {
        return "  - {code: \"%s\", name: {zh: '%s', en: '%s'}, kind: %s, %sregulator: {zh: 监管局, en: Office}, obliged: %s, valid-from: 2006-03-01}\n"
                .formatted(
                        code,
                        zh,
                        en,
                        kind,
                        parent.isEmpty() ? "" : "parent: \"" + parent + "\", ",
                        kind.equals("branch"));
    }

    private static CollectedReturn collected(List<Long> counts) {
        List<SourceFile> files = new ArrayList<>();
        Map<String, RowCounts> rows = new HashMap<>();
        for (int i = 1; i <= counts.size(); i++) {
            SourceFile file = new SourceFile(
                    code(i) + ".crm", "complaint", file(i) + "!crm.csv", 1, Sha256.of("f" + i), 1, LocalDate.EPOCH);
            files.add(file);
            rows.put(file.partition(), new RowCounts(counts.get(i - 1), counts.get(i - 1), 0, 0, 0));
        }
        return new CollectedReturn(ATTEMPT, files, List.of(), rows, List.of());
    }

    private static MeasuredReturn measured(Definitions definitions, List<Long> counts) {
        List<Figure> figures = new ArrayList<>();
        figures.add(count("1000", counts.stream().mapToLong(Long::longValue).sum()));
        figures.add(without("1000", FigureState.NOT_COMPUTABLE));
        for (int i = 1; i <= counts.size(); i++) {
            figures.add(count(code(i), counts.get(i - 1)));
            figures.add(count(code(i) + "01", counts.get(i - 1)));
            figures.add(i == 1 ? persons(code(i), 1_234) : without(code(i), FigureState.NOT_REPORTED));
        }
        return MeasuredReturn.of(ATTEMPT, figures);
    }

    private static Figure count(String org, long rows) {
        return new Figure(
                new FigureKey("CP-01", org),
                FigureState.VALUE,
                BigDecimal.valueOf(rows),
                List.of(Term.of("count", new TermValue.Count(rows))));
    }

    private static Figure persons(String org, long persons) {
        return new Figure(
                new FigureKey("CP-06", org),
                FigureState.VALUE,
                BigDecimal.valueOf(persons),
                List.of(Term.of("distinct", new TermValue.Distinct(persons, persons))));
    }

    private static Figure without(String org, FigureState state) {
        return new Figure(new FigureKey("CP-06", org), state, null, List.of(Term.without("distinct", state)));
    }

    private static String code(int branch) {
        return String.valueOf(3000 + branch);
    }

    private static String file(int branch) {
        return code(branch) + "-2026Q3-r1.suping.zip";
    }
}
