package org.suping.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Counts different 128-bit values, however many and whatever they are. */
class IdentitySetTest {

    @Test
    void counts_each_value_once_also_zero_and_after_growing() {
        Random random = new Random(7);
        IdentitySet flat = new IdentitySet();
        Set<UUID> objects = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            long high = random.nextInt(300) - 150L;
            long low = random.nextInt(300) - 150L;
            flat.add(high, low);
            objects.add(new UUID(high, low));
        }

        assertThat(flat.size()).isEqualTo(objects.size());
    }

    @Test
    void of_two_sets_together_counts_what_is_in_both_once() {
        IdentitySet one = new IdentitySet();
        IdentitySet other = new IdentitySet();
        one.add(1, 1);
        one.add(0, 0);
        other.add(1, 1);
        other.add(2, 2);
        other.add(0, 0);

        one.addAll(other);

        assertThat(one.size()).isEqualTo(3);
    }
}
