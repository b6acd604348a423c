package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.measure.FigureKey;
import org.suping.measure.store.FigureStore;
import org.suping.prove.store.FigureTracer;
import org.suping.prove.store.TracedAttempt;
import org.suping.vocabulary.ExitCode;

/** A period in which nobody complained, and somebody says so by name. */
class NilReturnTest {

    @TempDir
    Path folder;

    @Test
    void makes_a_figure_of_nothing_that_was_declared_0_and_proves_it() throws IOException {
        SampleWorld world = SampleWorld.in(folder);
        world.edit("config/sources/crm.yml", "columns:", "complete: {notes: \"{period}/*.delivery.yml\"}\ncolumns:");
        Files.delete(world.data("crm-complaints-1.csv"));
        Files.delete(world.data("crm-complaints-2.csv"));
        Files.writeString(world.data("crm.delivery.yml"), "nil: {declared-by: 王敏, on: 2026-10-08, reason: 本季度没有投诉}\n");

        RunResult result = new ReturnRunner().run(world.request(), RunListener.SILENT);

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        Definitions definitions = DefinitionsLoader.loadOrThrow(world.folders().config());
        FigureKey received = new FigureKey("CP-01", "3100");
        try (FigureTracer tracer = new FigureTracer(world.folders());
                Book book = Books.openForReading(world.folders(), Map.of());
                TracedAttempt traced = tracer.of(book, result.attempt().key())) {
            assertThat(new FigureStore(book.jdbc())
                            .load(result.attempt().key())
                            .figure(received)
                            .orElseThrow()
                            .value())
                    .isEqualByComparingTo("0");
            assertThat(traced.trace(definitions, received).orElseThrow().proof().isProved())
                    .isTrue();
        }
    }
}
