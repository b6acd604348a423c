package org.suping.submit.receive.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order packages are answered. */
class PackageOrderTest {

    @Test
    void is_by_unit_and_period_and_by_the_number_of_the_revision() {
        assertThat(List.of(
                                "a.zip",
                                "3200-2026Q3-r10.suping.zip",
                                "3200-2026Q3-r9.suping.zip",
                                "3100-2026Q4-r1.suping.zip",
                                "3100-2026Q3-r2.suping.zip",
                                "3200-2026Q3.suping.zip")
                        .stream()
                        .sorted(PackageOrder.BY_NAME))
                .containsExactly(
                        "3100-2026Q3-r2.suping.zip",
                        "3100-2026Q4-r1.suping.zip",
                        "3200-2026Q3-r9.suping.zip",
                        "3200-2026Q3-r10.suping.zip",
                        "3200-2026Q3.suping.zip",
                        "a.zip");
    }
}
