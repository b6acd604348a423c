package org.suping.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.vocabulary.Language;

/** An original file agrees with the parts, or is told from them by line and column. */
class SourceComparisonTest {

    private static final Path PREMIUM =
            Path.of("samples", "shanghai", "2026Q3", "finance-premium.csv").toAbsolutePath();

    @TempDir
    private Path work;

    @TempDir
    private Path elsewhere;

    @Test
    void agrees_with_the_file_that_was_collected() {
        SourceComparison comparison = TracedWorld.in(work).compare(PREMIUM);

        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.rows()).isEqualTo(84);
        assertThat(comparison.name()).isEqualTo("2026Q3/finance-premium.csv");
    }

    @Test
    void tells_another_file_first_and_then_each_line_that_differs_without_its_text() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(PREMIUM, StandardCharsets.UTF_8));
        lines.set(2, lines.get(2).replaceFirst("\\d+\\.\\d+$", "1.00"));
        lines.add("3100,2026-07-01,责任保险,7.00");
        Path changed = elsewhere.resolve("finance-premium.csv");
        Files.write(changed, lines, StandardCharsets.UTF_8);

        SourceComparison comparison = TracedWorld.in(work).compare(changed);

        assertThat(comparison.isSameFile()).isFalse();
        assertThat(comparison.rows()).isEqualTo(85);
        assertThat(comparison.differing()).isEqualTo(2);
        assertThat(comparison.differences())
                .extracting(finding -> finding.sentence(Language.EN))
                .containsExactly(
                        "3  Columns premium differ. They should be as in the parts. Find out who changed the original",
                        "86  This line is new in the original. The parts do not have it. Find out who changed the"
                                + " original");
    }

    @Test
    void leaves_nothing_behind() throws IOException {
        TracedWorld world = TracedWorld.in(work);
        world.compare(PREMIUM);

        try (var left = Files.list(world.folders().spill())) {
            assertThat(left).isEmpty();
        }
    }
}
