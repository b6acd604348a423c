package org.suping.cli.screen.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceSourcesTest {

    @Test
    void names_a_file_without_its_folders_and_one_of_a_package_with_it() {
        assertThat(TraceSources.name("2026Q3/crm-complaints-1.csv")).isEqualTo("crm-complaints-1.csv");
        assertThat(TraceSources.name("3100-2026Q3-r1.suping.zip!2026Q3/crm-complaints-1.csv"))
                .isEqualTo("3100-2026Q3-r1.suping.zip!crm-complaints-1.csv");
        assertThat(TraceSources.name("3100-2026Q3-r1.suping.zip!premium.csv"))
                .isEqualTo("3100-2026Q3-r1.suping.zip!premium.csv");
    }
}
