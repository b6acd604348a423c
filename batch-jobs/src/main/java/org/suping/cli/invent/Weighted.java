package org.suping.cli.invent;

import java.util.List;
import java.util.Random;

/**
 * Values drawn with given weights.
 *
 * @param weights one for each value
 */
public record Weighted<T>(List<T> values, int[] weights) {

    public static Weighted<String> of(String codes, int... weights) {
        return new Weighted<>(List.of(codes.split(" ")), weights);
    }

    public T draw(Random random) {
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
