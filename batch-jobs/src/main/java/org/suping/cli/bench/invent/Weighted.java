package org.suping.cli.bench.invent;

import java.util.List;
import java.util.Random;

/**
 * Values drawn with given weights.
 *
 * @param weights one for each value
 */
record Weighted<T>(List<T> values, int[] weights) {

    static Weighted<String> of(String codes, int... weights) {
        return new Weighted<>(List.of(codes.split(" ")), weights);
    }

    T draw(Random random) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = random.nextInt(total);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index];
            index++;
        }
        return values.get(index);
    }
}
