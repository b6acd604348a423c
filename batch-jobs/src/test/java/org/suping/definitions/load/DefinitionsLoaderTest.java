package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.suping.definitions.Definitions;
import org.suping.findings.Checked;

/** What the loader reads, and every mistake it tells. */
class DefinitionsLoaderTest {

    private static final Path SHIPPED = Path.of("..", "config");

    @Test
    void reads_the_configuration_that_ships_without_a_finding() {
        Checked<Definitions> loaded = DefinitionsLoader.load(SHIPPED);

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.orThrow().indicators().keySet())
                .containsExactly("CP-01", "CP-02", "CP-03", "CP-04", "CP-05", "CP-06");
        assertThat(DefinitionsLoader.reload(loaded.orThrow().files())).isEqualTo(loaded.orThrow());
    }
}
