package org.suping.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

class ProgressTest {

    private static final SourceFile LARGE = file("crm-complaints.csv", 50_000_000);
    private static final SourceFile SMALL = file("crm-2.csv", 1_000);
    private static final RowCounts COUNTS = new RowCounts(48_213, 48_095, 118, 0, 193);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long nanoseconds;

    @Test
    void moves_a_line_for_each_file_that_is_read_and_leaves_nothing_behind() {
        try (Progress progress = progress(true, 80)) {
            progress.advanced(LARGE, 10_000_000);
            progress.advanced(SMALL, 500);
            progress.advanced(LARGE, 20_000_000);
            nanoseconds += 100_000_000;
            progress.advanced(LARGE, 31_000_000);
            progress.finished(SMALL, COUNTS);
        }

        assertThat(said().split("\u001b\\[\\dA\r\u001b\\[J", -1))
                .containsExactly(
                        "采集  投诉  crm-complaints.csv  ████░░░░░░░░░░░░░░░░  20 %  10 / 50 MB\n",
                        "采集  投诉  crm-complaints.csv  ████░░░░░░░░░░░░░░░░  20 %  10 / 50 MB\n"
                                + "采集  投诉  crm-2.csv           ██████████░░░░░░░░░░  50 %\n",
                        "采集  投诉  crm-complaints.csv  ████████████░░░░░░░░  62 %  31 / 50 MB\n"
                                + "采集  投诉  crm-2.csv           ██████████░░░░░░░░░░  50 %\n",
                        "采集  投诉  crm-complaints.csv  ████████████░░░░░░░░  62 %  31 / 50 MB\n",
                        "");
        assertThat(said()).endsWith("\u001b[1A\r\u001b[J");
    }

    @Test
    void never_draws_a_line_that_the_terminal_would_fold() {
        try (Progress progress = progress(true, 40)) {
            progress.advanced(LARGE, 50_000_000);
        }

        assertThat(said().lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(Width.of(line)).isLessThan(40).isGreaterThan(30));
    }

    @Test
    void tells_large_files_alone_where_nobody_watches() {
        try (Progress progress = progress(false, 80)) {
            progress.advanced(LARGE, 31_000_000);
            progress.advanced(SMALL, 500);
            progress.finished(SMALL, COUNTS);
            progress.finished(LARGE, COUNTS);
        }

        assertThat(said()).isEqualTo("读完  投诉  crm-complaints.csv  48,213 行\n");
    }

    private Progress progress(boolean terminal, int width) {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Progress progress = new Progress(new Screen(stream, stream, Language.ZH, width, terminal), () -> nanoseconds);
        progress.start(DefinitionsLoader.loadOrThrow(Path.of("..", "config")), List.of(LARGE, SMALL));
        return progress;
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static SourceFile file(String name, long size) {
        return new SourceFile(
                "crm", "complaint", "2026Q3/" + name, size, Sha256.of(name), 1, LocalDate.of(2026, 9, 30));
    }
}
