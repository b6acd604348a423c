package org.suping.check.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.definitions.consolidation.Timeliness;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.measure.Figure;
import org.suping.measure.FigureCalculation;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** Two consolidated returns that were not made of the same units, which stood where they stand in both periods. */
class LeftOutOfAReturnTest {

    private static final Definitions SHIPPED = DefinitionsLoader.loadOrThrow(Path.of("..", "config"));
    private static final AttemptKey NOW = attempt("2026Q3");
    private static final ReturnBase BASE = new ReturnBase(Against.PREVIOUS, attempt("2026Q2"), Sha256.of("then"));
    private static final OrgUnit JIANGSU = branch("3200", new Text("江苏分公司", "Jiangsu branch"));
    private static final OrgUnit FUJIAN = branch("3500", new Text("福建分公司", "Fujian branch"));
    private static final Organisation GROUP = group();

    /** Then 3200 had not come in time, and now 3500 is left out: only 3100 is in both, with 40 then and 50 now. */
    @Test
    void a_unit_that_one_of_the_returns_was_made_without_has_neither_moved_nor_closed() {
        MeasuredReturn then = counts(BASE.attempt(), Map.of("1000", 60L, "3100", 40L, "3500", 20L));
        MeasuredReturn now = counts(NOW, Map.of("1000", 80L, "3100", 50L, "3200", 30L));

        Definitions definitions = without(new LeftOut("3500", FUJIAN.name(), LeftOut.DECIDED, "数字待核实"));
        LikeForLike same = likeForLike(definitions, now, then);

        assertThat(same)
                .isEqualTo(new LikeForLike(
                        new BigDecimal("50"),
                        new BigDecimal("40"),
                        new LikeForLike.LeftOut(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(JIANGSU),
                                List.of(FUJIAN),
                                List.of())));
        assertThat(same.leftOut().words(definitions.organisation()))
                .isEqualTo(new Text(
                        "不计当时未纳入：3200 江苏分公司；不计本期未纳入：3500 福建分公司",
                        "left out as not in the earlier return: 3200 Jiangsu branch;"
                                + " left out as not in this return: 3500 Fujian branch"));
    }

    private static LikeForLike likeForLike(Definitions definitions, MeasuredReturn now, MeasuredReturn then) {
        Earlier earlier = new Earlier.Measured(BASE, then, GROUP);
        return Comparison.of(definitions, now, List.of(earlier))
                .find(Against.PREVIOUS, new FigureKey("CP-01", "1000"))
                .flatMap(ComparedFigure::likeForLike)
                .orElseThrow();
    }

    /** As they are when a return is made: its organisation has nothing of what is left out. */
    private static Definitions without(LeftOut unit) {
        Consolidation consolidation = new Consolidation(List.of(), List.of(unit), List.of(), Timeliness.NONE);
        return new Definitions(
                SHIPPED.settings(),
                GROUP.without(consolidation.withoutUnits()),
                SHIPPED.codeLists(),
                SHIPPED.records(),
                SHIPPED.sources(),
                SHIPPED.indicators(),
                SHIPPED.checks(),
                SHIPPED.schemes(),
                SHIPPED.judgements(),
                SHIPPED.schedule(),
                consolidation,
                SHIPPED.files());
    }

    private static OrgUnit branch(String code, Text name) {
        return new OrgUnit(code, name, "branch", "1000", Text.EMPTY, true, LocalDate.of(2012, 1, 1), null);
    }

    private static Organisation group() {
        Map<String, OrgUnit> units = new LinkedHashMap<>();
        for (String code : List.of("1000", "3100")) {
            units.put(code, SHIPPED.organisation().unit(code));
        }
        units.put("3200", JIANGSU);
        units.put("3500", FUJIAN);
        return new Organisation(SHIPPED.organisation().kinds(), units);
    }

    private static MeasuredReturn counts(AttemptKey attempt, Map<String, Long> counts) {
        List<Figure> figures = new ArrayList<>();
        counts.forEach((unit, count) -> figures.add(FigureCalculation.of(
                SHIPPED.indicator("CP-01"),
                new FigureKey("CP-01", unit),
                List.of(Term.of("count", new TermValue.Count(count))))));
        return MeasuredReturn.of(attempt, figures);
    }

    private static AttemptKey attempt(String period) {
        return new AttemptKey(new RevisionKey("1000", Period.parse(period), RevisionKind.CONSOLIDATED, 1), 1);
    }
}
