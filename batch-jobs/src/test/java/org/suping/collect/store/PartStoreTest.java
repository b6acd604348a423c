package org.suping.collect.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.collect.CollectProgress;
import org.suping.collect.CollectWorld;
import org.suping.collect.CollectedReturn;
import org.suping.collect.find.SourceFinder;
import org.suping.collect.settle.store.Settler;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.Checked;

/** The list of files and parts in a real book: what is on it exists, what is not is swept. */
class PartStoreTest {

    private static final String ROW = ",310101,2026-07-03,,,来访,理赔纠纷,,,,A,";

    @TempDir
    Path folder;

    private CollectWorld world;
    private Book book;
    private PartStore store;

    @BeforeEach
    void open() {
        world = new CollectWorld(folder);
        book = Books.openForRun(world.folders(), Map.of());
        store = new PartStore(book.jdbc());
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void gives_back_what_was_collected_and_settled() {
        world.deliver("crm-complaints-1.csv", "C1" + ROW, "C1" + ROW, "C2,bad");
        world.deliver("crm-complaints-2.csv", "C3" + ROW, "C1" + ROW.replace("A", "B"));
        List<CollectedPartition> collected = collectAll();
        Settlement settlement = settle();
        store.list(CollectWorld.ATTEMPT, settlement);

        CollectedReturn loaded = store.load(CollectWorld.ATTEMPT);

        assertThat(loaded.files())
                .containsExactlyElementsOf(
                        collected.stream().map(CollectedPartition::file).toList());
        assertThat(loaded.rowParts("complaint"))
                .containsExactlyInAnyOrderElementsOf(
                        collected.stream().flatMap(one -> one.parts().stream()).toList());
        assertThat(loaded.settlementParts("complaint")).containsExactly(settlement.part());
        assertThat(loaded.counts().values().stream().reduce(RowCounts.ZERO, RowCounts::plus))
                .isEqualTo(new RowCounts(5, 4, 1, 0, 2));
        assertThat(loaded.findings().stream().map(found -> found.code() + " " + found.where()))
                .containsExactly("R-FIELDS 2026Q3/crm-complaints-1.csv:4", "SET-01 complaint");
    }

    @Test
    void lists_again_without_leaving_anything_twice() {
        world.deliver("crm-complaints-1.csv", "C1" + ROW, "C1" + ROW);
        CollectedPartition collected = collectAll().get(0);
        Settlement settlement = settle();
        store.list(CollectWorld.ATTEMPT, settlement);
        CollectedReturn once = store.load(CollectWorld.ATTEMPT);

        store.list(CollectWorld.ATTEMPT, collected);
        store.list(CollectWorld.ATTEMPT, settlement);

        assertThat(store.load(CollectWorld.ATTEMPT)).isEqualTo(once);
    }

    @Test
    void says_which_files_are_listed() {
        world.deliver("crm-complaints-1.csv", "C1" + ROW);
        SourceFile file = pin().get(0);

        assertThat(store.isListed(CollectWorld.ATTEMPT, file)).isFalse();
        store.list(CollectWorld.ATTEMPT, collector().collect(CollectWorld.ATTEMPT, file));
        assertThat(store.isListed(CollectWorld.ATTEMPT, file)).isTrue();
    }

    @Test
    void sweeps_what_is_not_listed_and_nothing_else() throws IOException {
        world.deliver("crm-complaints-1.csv", "C1" + ROW);
        world.deliver("crm-complaints-2.csv", "C2" + ROW);
        List<SourceFile> files = pin();
        CollectedPartition listed = collector().collect(CollectWorld.ATTEMPT, files.get(0));
        CollectedPartition orphan = collector().collect(CollectWorld.ATTEMPT, files.get(1));
        Path half = world.folders().vault().folder(CollectWorld.ATTEMPT).resolve("half.parquet.writing");
        Files.writeString(half, "half");
        store.list(CollectWorld.ATTEMPT, listed);

        store.sweep(CollectWorld.ATTEMPT, world.folders().vault());

        assertThat(world.folders().vault().resolve(listed.parts().get(0))).exists();
        assertThat(world.folders().vault().resolve(orphan.parts().get(0))).doesNotExist();
        assertThat(half).doesNotExist();
    }

    @Test
    void keeps_what_was_found_about_the_delivery() {
        world.deliver("crm-complaints-1.csv", "C1" + ROW);
        world.deliver("crm-complaints-2.csv", "C1" + ROW);
        Checked<List<SourceFile>> found = SourceFinder.find(world.definitions(), world.folders(), CollectWorld.PERIOD);

        store.pin(CollectWorld.ATTEMPT, found.orThrow());
        store.pinFindings(CollectWorld.ATTEMPT, found.findings());

        assertThat(store.load(CollectWorld.ATTEMPT).findings()).isEqualTo(found.findings());
    }

    private List<SourceFile> pin() {
        List<SourceFile> files = SourceFinder.find(world.definitions(), world.folders(), CollectWorld.PERIOD)
                .orThrow();
        store.pin(CollectWorld.ATTEMPT, files);
        return files;
    }

    private List<CollectedPartition> collectAll() {
        List<CollectedPartition> collected = pin().stream()
                .map(file -> collector().collect(CollectWorld.ATTEMPT, file))
                .toList();
        collected.forEach(one -> store.list(CollectWorld.ATTEMPT, one));
        return collected;
    }

    private Settlement settle() {
        return new Settler(world.definitions(), world.folders())
                .settle(store.load(CollectWorld.ATTEMPT), world.definitions().record("complaint"));
    }

    private PartitionCollector collector() {
        return new PartitionCollector(world.definitions(), world.folders(), world.key(), CollectProgress.SILENT);
    }
}
