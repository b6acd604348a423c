package org.suping.collect.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectProgress;
import org.suping.collect.CollectWorld;
import org.suping.collect.find.SourceFinder;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/** Collects the one file of a world, for tests that say what came of it. */
final class Collecting {

    private Collecting() {}

    static CollectedPartition collect(CollectWorld world) {
        return collect(world, pinned(world));
    }

    private static CollectedPartition collect(CollectWorld world, SourceFile pinned) {
        return new PartitionCollector(world.definitions(), world.folders(), world.key(), CollectProgress.SILENT)
                .collect(CollectWorld.ATTEMPT, pinned);
    }

    static SourceFile pinned(CollectWorld world) {
        return SourceFinder.find(world.definitions(), world.folders(), CollectWorld.PERIOD)
                .orThrow()
                .get(0);
    }

    /** What the file is refused with. */
    static List<String> refused(CollectWorld world) {
        return refused(world, pinned(world));
    }

    /** The same of a file that was pinned before. */
    static List<String> refused(CollectWorld world, SourceFile pinned) {
        BlockedException stopped = catchThrowableOfType(BlockedException.class, () -> collect(world, pinned));
        assertThat(stopped).as("the file is refused").isNotNull();
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
        return stopped.findings().stream()
                .map(found -> found.sentence(Language.EN))
                .toList();
    }

    static List<String> said(CollectedPartition collected) {
        return collected.findings().stream()
                .map(found -> found.sentence(Language.EN))
                .toList();
    }

    static List<String> rows(CollectWorld world, CollectedPartition collected, String columns) {
        List<Path> files = collected.parts().stream()
                .map(part -> world.folders().vault().resolve(part))
                .toList();
        List<String> rows = new ArrayList<>();
        try (DuckDBConnection engine = DuckDb.open(world.folders(), 1);
                Statement statement = engine.createStatement();
                ResultSet line = statement.executeQuery("SELECT " + columns + " FROM " + DuckDb.readParquet(files))) {
            while (line.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= line.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(line.getObject(i)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
