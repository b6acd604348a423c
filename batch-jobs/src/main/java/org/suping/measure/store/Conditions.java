package org.suping.measure.store;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The conditions of a query as bits of whole numbers {@code m0, m1, …}: rows that fulfil the same ones are counted together. What terms
 * ask for is several of them at once; each is computed once, and of some dozens hardly a hundred sets come up, whatever number of
 * rows there are.
 */
final class Conditions {

    private static final int BITS = 62;

    private final Aliases conditions = new Aliases("c");

    /** That a row fulfils all of the conditions, asked of its bits. */
    String hold(List<String> all) {
        SortedMap<Integer, Long> masks = new TreeMap<>();
        for (String condition : all) {
            String name = conditions.of(condition);
            int place = conditions.names().indexOf(name);
            masks.merge(place / BITS, 1L << place % BITS, (mask, bit) -> mask | bit);
        }
        return masks.entrySet().stream()
                .map(mask -> "(" + word(mask.getKey()) + " & " + mask.getValue() + ") = " + mask.getValue())
                .collect(Collectors.joining(" AND "));
    }

    /** {@code condition AS c0, …}, to be computed once. */
    String select() {
        return conditions.select();
    }

    /** {@code … AS m0, …} of these; what is unknown does not hold. */
    String bits() {
        List<String> names = conditions.names();
        return IntStream.range(0, words())
                .mapToObj(word -> joined(names.subList(word * BITS, Math.min(names.size(), (word + 1) * BITS))) + " AS "
                        + word(word))
                .collect(Collectors.joining(", "));
    }

    /** {@code m0, …} */
    String names() {
        return IntStream.range(0, words()).mapToObj(Conditions::word).collect(Collectors.joining(", "));
    }

    private int words() {
        return (conditions.names().size() + BITS - 1) / BITS;
    }

    private static String word(int number) {
        return "m" + number;
    }

    private static String joined(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(bit -> "CASE WHEN " + names.get(bit) + " THEN " + (1L << bit) + " ELSE 0 END")
                .collect(Collectors.joining(" | ", "CAST(", " AS BIGINT)"));
    }
}
