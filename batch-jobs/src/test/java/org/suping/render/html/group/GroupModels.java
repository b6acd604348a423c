package org.suping.render.html.group;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suping.assess.AssessedReturn;
import org.suping.check.CheckedReturn;
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
final class GroupModels {

    static final Period PERIOD = Period.parse("2026Q3");

    private static final AttemptKey ATTEMPT =
            new AttemptKey(new RevisionKey("1000", PERIOD, RevisionKind.CONSOLIDATED, 1), 1);

    private GroupModels() {}

    /** A model of branches with these counts, and of one that is missing. */
    static ReportModel model(Language language, List<Long> counts) {
        return model(language, counts, "例甲分公司");
    }

    /** The same with a name of the first branch, which may be any text. */
    static ReportModel model(Language language, List<Long> counts, String name) {
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

    private static Definitions definitions(int branches, String name) {
        List<DefinitionFile> files =
                DefinitionsLoader.loadOrThrow(Path.of("..", "config")).files();
        return DefinitionsLoader.check(Stream.concat(
                                files.stream().filter(GroupModels::isKept).map(GroupModels::ofTheGroup),
                                Stream.of(
                                        new DefinitionFile("consolidation.yml", consolidation(branches)),
                                        new DefinitionFile("timeliness.yml", timeliness(branches)),
                                        new DefinitionFile("organisation.yml", organisation(branches + 1, name))))
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

    private static String consolidation(int branches) {
        StringBuilder text = new StringBuilder(branches == 0 ? "packages: []\n" : "packages:\n");
        for (int i = 1; i <= branches; i++) {
            text.append("  - {org: \"%s\", period: \"2026Q3\", revision: 1, name: %s, manifest: \"%s\", key: \"%s\"}\n"
                    .formatted(
                            code(i),
                            file(i),
                            Sha256.of("manifest " + i).hex(),
                            Sha256.of("key").hex()));
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
