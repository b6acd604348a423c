package org.suping.cli.invent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Identity numbers of nobody. */
class InventedPersonTest {

    @Test
    void ends_in_the_check_digit_of_the_standard() {
        // the two worked examples printed in GB 11643-1999
        assertThat(InventedPerson.checkDigit("11010519491231002")).isEqualTo('X');
        assertThat(InventedPerson.checkDigit("44052418800101001")).isEqualTo('4');
    }
}
