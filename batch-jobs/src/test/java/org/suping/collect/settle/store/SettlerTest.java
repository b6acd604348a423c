package org.suping.collect.settle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suping.collect.CollectProgress;
import org.suping.collect.CollectWorld;
import org.suping.collect.CollectedReturn;
import org.suping.collect.find.SourceFinder;
import org.suping.collect.store.CollectedPartition;
import org.suping.collect.store.PartitionCollector;
import org.suping.collect.store.Settlement;
import org.suping.definitions.Definitions;
import org.suping.evidence.PartRef;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.DuckDb;
import org.suping.findings.Severity;
import org.suping.vocabulary.Language;

/** Which rows are duplicates and repeats of which. */
class SettlerTest {

    @TempDir
    Path folder;

    @Test
    void lets_the_first_row_of_a_key_count() throws SQLException {
        CollectWorld world = new CollectWorld(folder);
        world.deliver(
                "crm-complaints.csv",
                row("C1", "2026-07-03", "A"),
                row("C2", "2026-07-03", "B"),
                row("C1", "2026-07-03", "A"),
                row("C1", "2026-07-03", "A"));

        Settled settled = settle(world, collect(world));

        assertThat(settled.lines).containsExactly("0:4 duplicate 0:2", "0:5 duplicate 0:2");
        assertThat(settled.settlement.duplicates().values()).containsExactly(2L);
        assertThat(settled.settlement.findings()).isEmpty();
    }

    @Test
    void says_when_duplicates_differ() throws SQLException {
        CollectWorld world = new CollectWorld(folder);
        world.deliver("crm-complaints.csv", row("C1", "2026-07-03", "A"), row("C1", "2026-07-04", "A"));

        Settlement settlement = settle(world, collect(world)).settlement;

        assertThat(settlement.findings().get(0).severity()).isEqualTo(Severity.SOFT);
        assertThat(settlement.findings().stream().map(found -> found.sentence(Language.EN)))
                .containsExactly("complaint  1 duplicate differs from the row that counts ("
                        + "2026Q3/crm-complaints.csv:3 and 2026Q3/crm-complaints.csv:2). rows with the same key are the same. find out which is right;"
                        + " the first by file digest and line counts: to change that, deliver the right one only");
    }

    @Test
    void finds_repeats_within_thirty_days_of_the_latest_earlier_row_that_counts() throws SQLException {
        CollectWorld world = new CollectWorld(folder);
        world.deliver(
                "crm-complaints.csv",
                row("C1", "2026-07-01", "A"),
                row("C2", "2026-07-31", "A"),
                row("C3", "2026-08-31", "A"),
                row("C4", "2026-08-31", "A"),
                row("C1", "2026-08-30", "A"),
                row("C5", "2026-07-02", "B"),
                row("C6", "2026-07-02", ""),
                row("C7", "2026-07-02", ""),
                row("C8", "2026-07-99", "B"));

        assertThat(settle(world, collect(world)).lines)
                .containsExactly("0:3 repeat 0:2", "0:5 repeat 0:4", "0:6 duplicate 0:2");
    }

    @Test
    void writes_an_empty_settlement_where_nothing_was_delivered() throws SQLException {
        CollectWorld world = new CollectWorld(folder);
        world.deliverRaw("crm-complaints.csv", CollectWorld.HEADINGS);

        Settled settled = settle(world, collect(world));

        assertThat(settled.lines).isEmpty();
        assertThat(settled.settlement.part().rows()).isZero();
        assertThat(settled.settlement.part().isSettlement()).isTrue();
    }

    @ParameterizedTest(name = "arrival drawn from seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void does_not_depend_on_arrival(long seed) throws SQLException {
        CollectWorld world = new CollectWorld(folder);
        Random random = new Random(42);
        for (int file = 1; file <= 4; file++) {
            String[] rows = new String[200];
            for (int i = 0; i < rows.length; i++) {
                String day = "2026-0%d-%02d".formatted(7 + random.nextInt(3), 1 + random.nextInt(30));
                rows[i] = row("C" + random.nextInt(500), day, "A" + random.nextInt(80));
            }
            world.deliver("crm-complaints-" + file + ".csv", rows);
        }
        List<CollectedPartition> collected = collect(world);
        PartRef expected = settle(world, collected).settlement.part();
        Collections.shuffle(collected, new Random(seed));

        PartRef settled = settle(world, collected).settlement.part();

        assertThat(settled).isEqualTo(expected);
        assertThat(settled.rows()).isGreaterThan(300);
    }

    private record Settled(Settlement settlement, List<String> lines) {}

    private static String row(String id, String day, String person) {
        return id + ",310101," + day + ",,,来访,理赔纠纷,,,," + person + ",";
    }

    private static List<CollectedPartition> collect(CollectWorld world) {
        Definitions definitions = world.definitions();
        PartitionCollector collector =
                new PartitionCollector(definitions, world.folders(), world.key(), CollectProgress.SILENT);
        List<CollectedPartition> collected = new ArrayList<>();
        for (SourceFile file : SourceFinder.find(definitions, world.folders(), CollectWorld.PERIOD)
                .orThrow()) {
            collected.add(collector.collect(CollectWorld.ATTEMPT, file));
        }
        return collected;
    }

    private static Settled settle(CollectWorld world, List<CollectedPartition> collected) throws SQLException {
        CollectedReturn delivered = new CollectedReturn(
                CollectWorld.ATTEMPT,
                collected.stream().map(CollectedPartition::file).toList(),
                collected.stream().flatMap(one -> one.parts().stream()).toList(),
                Map.of(),
                List.of());
        Settlement settlement = new Settler(world.definitions(), world.folders())
                .settle(delivered, world.definitions().record("complaint"));
        return new Settled(settlement, lines(world, settlement, delivered.files()));
    }

    private static List<String> lines(CollectWorld world, Settlement settlement, List<SourceFile> files)
            throws SQLException {
        List<String> digests =
                files.stream().map(file -> file.digest().hex()).sorted().toList();
        Path part = world.folders().vault().resolve(settlement.part());
        List<String> lines = new ArrayList<>();
        try (DuckDBConnection engine = DuckDb.open(world.folders(), 1);
                Statement statement = engine.createStatement();
                ResultSet line = statement.executeQuery("SELECT * FROM " + DuckDb.readParquet(List.of(part)))) {
            while (line.next()) {
                lines.add(digests.indexOf(line.getString("_file")) + ":" + line.getLong("_row") + " "
                        + line.getString("kind") + " " + digests.indexOf(line.getString("of_file")) + ":"
                        + line.getLong("of_row"));
            }
        }
        return lines;
    }
}
