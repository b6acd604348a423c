package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.KillPoint;
import org.suping.vocabulary.ExitCode;

/** A run that is killed while it collects Parquet files. */
class ParquetSurvivalTest {

    private static final List<String> KILL_POINTS = List.of(
            "after-flush",
            "after-rename",
            "before-listing",
            "before-commit:collectSources",
            "after-commit:collectSources");

    @TempDir
    Path folder;

    @Test
    @Tag("campaign")
    void ends_with_the_same_bytes_whenever_it_was_killed() throws Exception {
        SampleWorld whole = SampleWorld.in(folder.resolve("whole"));
        asParquet(whole);
        ExitCode exitCode =
                new ReturnRunner().run(whole.request(), RunListener.SILENT).exitCode();
        SampleWorld killed = whole.withWork("killed");
        asParquet(killed);

        for (String killPoint : KILL_POINTS) {
            try (RunProcess run = RunProcess.killedAt(killed, killPoint)) {
                assertThat(run.exitCode()).as(killPoint).isEqualTo(KillPoint.HALTED);
            }
        }

        assertThat(new ReturnRunner().run(killed.request(), RunListener.SILENT).exitCode())
                .isEqualTo(exitCode);
        assertThat(killed.made()).isEqualTo(whole.made());
        assertThat(killed.made().keySet()).anyMatch(name -> name.contains("source=crm"));
    }

    /** Delivers the complaints in Parquet. */
    private static void asParquet(SampleWorld world) throws IOException, SQLException {
        world.edit("config/sources/crm.yml", "crm-complaints*.csv", "crm-complaints*.parquet");
        world.edit("config/sources/crm.yml", "charset: UTF-8\ndelimiter: \",\"\n", "format: parquet\n");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            for (int file = 1; file <= 2; file++) {
                Path text = world.data("crm-complaints-" + file + ".csv");
                statement.execute(
                        "COPY (SELECT * FROM read_csv('" + text + "', header = true, all_varchar = true)) TO '"
                                + world.data("crm-complaints-" + file + ".parquet") + "' (FORMAT parquet)");
                Files.delete(text);
            }
        }
    }
}
