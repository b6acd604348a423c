package org.suping.check.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.Timeliness;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** The third quarter of 2026 beside the second: 3103 was opened in July, 310103 went into 310102 at the end of June. */
class ComparabilityTest {

    private static final Definitions SHIPPED = DefinitionsLoader.loadOrThrow(Path.of("..", "config"));

    @Test
    void says_of_each_unit_why_it_is_not_compared_or_what_is_counted_with_it() {
        Map<String, OrgUnit> units = new LinkedHashMap<>(SHIPPED.organisation().units());
        units.put("3103", unit("3103", LocalDate.of(2026, 7, 1), null, null));
        units.put("310103", unit("310103", LocalDate.of(2011, 3, 1), LocalDate.of(2026, 6, 30), "310102"));
        Comparability comparability =
                new Comparability(with(new Organisation(SHIPPED.organisation().kinds(), units)), of("1000"));

        assertThat(comparability.of("3103"))
                .isEqualTo(new Text("上期没有数：2026-07-01 设立", "no earlier figure: opened on 2026-07-01"));
        assertThat(comparability.of("310102"))
                .isEqualTo(new Text(
                        "上期数含并入的机构：310103 机构310103",
                        "earlier figures include those of units merged in: 310103 unit 310103"));
        assertThat(comparability.of("3102"))
                .isEqualTo(new Text("沿用上期的数，不作比较", "carried over from the period before, and not compared with it"));
        assertThat(comparability.of("310101")).isEqualTo(Text.EMPTY);
        assertThat(comparability.of(new TreeSet<>(Set.of("310101", "3103"))))
                .isEqualTo(List.of(new Text(
                        "3103 机构3103：上期没有数：2026-07-01 设立", "3103 unit 3103: no earlier figure: opened on 2026-07-01")));
    }

    /** Both belonged to 3101, of which the return of 3102 has no part. */
    @Test
    void says_of_a_unit_and_those_above_it_that_a_predecessor_was_in_another_return() {
        Map<String, OrgUnit> units = new LinkedHashMap<>(SHIPPED.organisation().units());
        units.put("310103", unit("310103", LocalDate.of(2011, 3, 1), LocalDate.of(2026, 6, 30), "310104"));
        units.put("310104", unit("310104", LocalDate.of(2011, 3, 1), LocalDate.of(2026, 6, 30), "31020101"));
        Definitions definitions = with(new Organisation(SHIPPED.organisation().kinds(), units));
        Text elsewhere = new Text(
                "不作比较：310103 机构310103、310104 机构310104 的上期数在另一份报表中",
                "not compared: the earlier figures of 310103 unit 310103, 310104 unit 310104 are in another return");

        assertThat(new Comparability(definitions, of("3102")).of("31020101")).isEqualTo(elsewhere);
        assertThat(new Comparability(definitions, of("3102")).of("310201"))
                .as("above it")
                .isEqualTo(elsewhere);
        assertThat(new Comparability(definitions, of("3102")).of("310202")).isEqualTo(Text.EMPTY);
        assertThat(new Comparability(definitions, of("3100")).of("31020101"))
                .as("in a return that has them all")
                .isEqualTo(new Text(
                        "上期数含并入的机构：310104 机构310104",
                        "earlier figures include those of units merged in: 310104 unit 310104"));
    }

    private static RevisionKey of(String org) {
        return new RevisionKey(org, Period.parse("2026Q3"), RevisionKind.CONSOLIDATED, 1);
    }

    private static Definitions with(Organisation organisation) {
        CarriedOver carried = new CarriedOver(
                "3102",
                Period.parse("2026Q2"),
                1,
                "3102-2026Q2-r1.suping.zip",
                Sha256.of("manifest"),
                "missing",
                Set.of(),
                "");
        return new Definitions(
                SHIPPED.settings(),
                organisation,
                SHIPPED.codeLists(),
                SHIPPED.records(),
                SHIPPED.sources(),
                SHIPPED.indicators(),
                SHIPPED.checks(),
                SHIPPED.schemes(),
                SHIPPED.judgements(),
                SHIPPED.schedule(),
                new Consolidation(List.of(), List.of(), List.of(carried), Timeliness.NONE),
                SHIPPED.files());
    }

    private static OrgUnit unit(String code, LocalDate from, @Nullable LocalDate to, @Nullable String heir) {
        return new OrgUnit(
                code, new Text("机构" + code, "unit " + code), "sub-branch", "3101", Text.EMPTY, false, from, to, heir);
    }
}
