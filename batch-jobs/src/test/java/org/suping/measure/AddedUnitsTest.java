package org.suping.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.measure.TermValue.Count;
import org.suping.measure.TermValue.Histogram;
import org.suping.measure.TermValue.Sum;

/** A group is the same in whatever order and by whatever steps its units are added. */
class AddedUnitsTest {

    private static final Definitions SHIPPED = DefinitionsLoader.loadOrThrow(java.nio.file.Path.of("..", "config"));
    private static final int GROUPS = 100;

    /** What one unit has: complaints told in time, complaints due, premium in yuan, days to close. */
    private record Unit(long told, long due, BigDecimal premium, List<Integer> days) {

        static Unit drawn(Random random) {
            long due = random.nextInt(50);
            long told = due == 0 ? 0 : random.nextInt((int) due + 1);
            BigDecimal premium = BigDecimal.valueOf(random.nextLong(-1_000, 9_000_000_000L), random.nextInt(5));
            List<Integer> days = IntStream.range(0, random.nextInt(9))
                    .map(i -> random.nextInt(90))
                    .boxed()
                    .toList();
            return new Unit(told, due, premium, days);
        }

        List<TermValue> terms() {
            SortedMap<Long, Long> counts = new TreeMap<>();
            days.forEach(day -> counts.merge((long) day, 1L, Long::sum));
            return List.of(new Count(told), new Count(due), new Sum(premium, 1), new Histogram(counts));
        }
    }

    @ParameterizedTest(name = "units drawn from seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void have_the_figures_of_all_their_rows_together(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < GROUPS; i++) {
            List<Unit> units = IntStream.rangeClosed(0, random.nextInt(30))
                    .mapToObj(unit -> Unit.drawn(random))
                    .toList();
            List<Unit> shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, random);

            List<TermValue> group = grouped(shuffled.stream().map(Unit::terms).toList(), random);

            assertThat(group).isEqualTo(inOrder(units));
            assertThat(value("CP-02", group.get(0), group.get(1))).isEqualTo(share(units));
            assertThat(value("CP-04", group.get(0), group.get(2))).isEqualTo(perPremium(units));
            assertThat(value("CP-05", group.get(3))).isEqualTo(median(units));
        }
    }

    /** Cut anywhere into two groups, each added by itself, until there is one unit. */
    private static List<TermValue> grouped(List<List<TermValue>> units, Random random) {
        if (units.size() == 1) {
            return units.get(0);
        }
        int cut = 1 + random.nextInt(units.size() - 1);
        return plus(grouped(units.subList(0, cut), random), grouped(units.subList(cut, units.size()), random));
    }

    private static List<TermValue> inOrder(List<Unit> units) {
        return units.stream().map(Unit::terms).reduce(AddedUnitsTest::plus).orElseThrow();
    }

    private static List<TermValue> plus(List<TermValue> left, List<TermValue> right) {
        return IntStream.range(0, left.size())
                .mapToObj(term -> left.get(term).plus(right.get(term)))
                .toList();
    }

    private static String value(String code, TermValue... values) {
        IndicatorDefinition indicator = SHIPPED.indicator(code);
        List<TermDefinition> terms = indicator.terms();
        return String.valueOf(FigureCalculation.of(
                        indicator,
                        new FigureKey(code, "3100"),
                        IntStream.range(0, values.length)
                                .mapToObj(i -> Term.of(terms.get(i).name(), values[i]))
                                .toList())
                .value());
    }

    private static String share(List<Unit> units) {
        long told = units.stream().mapToLong(Unit::told).sum();
        long due = units.stream().mapToLong(Unit::due).sum();
        return due == 0
                ? "null"
                : BigDecimal.valueOf(told * 100)
                        .divide(BigDecimal.valueOf(due), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String perPremium(List<Unit> units) {
        long told = units.stream().mapToLong(Unit::told).sum();
        BigDecimal premium = units.stream().map(Unit::premium).reduce(BigDecimal.ZERO, BigDecimal::add);
        return premium.signum() == 0
                ? "null"
                : BigDecimal.valueOf(told * 100_000_000)
                        .divide(premium, 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String median(List<Unit> units) {
        List<Integer> days =
                units.stream().flatMap(unit -> unit.days().stream()).sorted().toList();
        if (days.isEmpty()) {
            return "null";
        }
        int twice = days.get((days.size() - 1) / 2) + days.get(days.size() / 2);
        return BigDecimal.valueOf(twice * 5L, 1).toPlainString();
    }
}
