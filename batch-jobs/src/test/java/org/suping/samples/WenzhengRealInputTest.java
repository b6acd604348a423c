package org.suping.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.measure.Breakdown;

/**
 * Workbooks that people really made, counted by definitions alone: dates as text and as dates, a range to row 65,203 with
 * 495 rows filled. Runs where {@code SUPING_REAL_DATA} names the folder of the data, which has no licence and is not ours.
 */
@Tag("campaign")
class WenzhengRealInputTest {

    private static final String VARIABLE = "SUPING_REAL_DATA";
    private static final List<String> SOURCES = List.of("labelled", "votes", "replies");
    private static final int FIRST_YEAR = 2011;
    private static final int LAST_YEAR = 2020;

    @Test
    void counts_the_classes_as_published(@TempDir Path folder) throws IOException {
        String named = System.getenv(VARIABLE);
        assumeTrue(named != null, VARIABLE + " names no folder: the real input was not read");
        WenzhengRun run = WenzhengRun.of(folder);
        for (int i = 0; i < SOURCES.size(); i++) {
            Files.copy(
                    workbook(Path.of(Objects.requireNonNull(named), "wenzheng-xlsx"), i + 2),
                    run.workbook(SOURCES.get(i)));
        }

        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).forEach(run::run);

        assertThat(run.classes())
                .isEqualTo(Map.of(
                        "劳动和社会保障", 104L, "城乡建设", 101L, "教育文体", 96L, "卫生计生", 58L, "交通运输", 55L, "商贸旅游", 48L, "环境保护",
                        33L));
        assertThat(run.sum("WZ-01", Breakdown.NONE)).isEqualTo(495);
        assertThat(run.sum("WZ-02", Breakdown.NONE))
                .as("one message is in two classes")
                .isEqualTo(494);
        assertThat(run.sum("WZ-03", Breakdown.NONE)).isEqualTo(120);
    }

    /** By the number at the end of its name, whatever the machine makes of the name's other letters. */
    private static Path workbook(Path data, int number) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith(number + ".xlsx"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No workbook " + number + " in " + data));
        }
    }
}
