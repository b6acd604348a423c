package org.suping.measure.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.measure.SmallWorld;
import org.suping.measure.UnitTree;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** Sets of units as bits, also of more units than one number has bits. */
class UnitSetsTest {

    /** The reporting unit, 70 units below it and one below each of these. */
    private final UnitSets sets = new UnitSets(UnitTree.of(wide(), SmallWorld.ATTEMPT));

    @Test
    void take_a_number_for_every_64_units() {
        assertThat(sets.words()).isEqualTo(3);
        assertThat(sets.words("bit_or(#) AS #")).isEqualTo("bit_or(w0) AS w0, bit_or(w1) AS w1, bit_or(w2) AS w2");
    }

    @Test
    void give_every_unit_a_bit_of_its_own() {
        // 3100, U0, L0, U1, L1, …: unit 63 is U31, whose bit is the sign; unit 64 is L31
        assertThat(sets.relation())
                .startsWith("(VALUES ('3100', CAST(1 AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT)), ")
                .contains("('U31', CAST(-9223372036854775808 AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT))")
                .contains("('L31', CAST(0 AS BIGINT), CAST(1 AS BIGINT), CAST(0 AS BIGINT))")
                .endsWith(
                        "('L69', CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(4096 AS BIGINT))) AS sets (unit, w0, w1, w2)");
    }

    @Test
    void reach_the_units_above_once() {
        assertThat(sets.upwards(new long[] {Long.MIN_VALUE, 1L, 0L})).containsExactly("3100", "U31", "L31");
        assertThat(sets.upwards(new long[] {4L, 0L, 4096L})).containsExactly("3100", "U0", "L0", "U69", "L69");
        assertThat(sets.upwards(new long[] {0L, 0L, 0L})).isEmpty();
    }

    private static Definitions wide() {
        Map<String, OrgUnit> units = new LinkedHashMap<>();
        units.put("3100", unit("3100", "1000"));
        for (int i = 0; i < 70; i++) {
            units.put("U" + i, unit("U" + i, "3100"));
            units.put("L" + i, unit("L" + i, "U" + i));
        }
        Definitions small = SmallWorld.definitions();
        return new Definitions(
                small.settings(),
                new Organisation(Map.of(), units),
                small.codeLists(),
                small.records(),
                small.sources(),
                small.indicators(),
                small.checks(),
                small.schemes(),
                small.judgements(),
                small.schedule(),
                small.files());
    }

    private static OrgUnit unit(String code, String parent) {
        return new OrgUnit(code, Text.same(code), "any", parent, Text.EMPTY, false, LocalDate.of(2010, 1, 1), null);
    }
}
