package org.suping.measure.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.measure.Figure;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.SmallRows;
import org.suping.measure.SmallVault;
import org.suping.measure.SmallWorld;
import org.suping.vocabulary.FigureState;

/** Figures, terms and predicates in the book. */
class FigureStoreTest {

    private static final AttemptKey OTHER = new AttemptKey(SmallWorld.ATTEMPT.revision(), 2);

    @TempDir
    Path folder;

    @Test
    void come_back_as_they_were_measured_and_the_last_ones_stay() {
        Definitions definitions = SmallWorld.definitions();
        SmallVault vault = new SmallVault(folder)
                .with(SmallRows.complaints(1, 12))
                .withPremiums(SmallRows.exposures(1).stream()
                        .filter(row -> row.org().equals("310102"))
                        .toList());
        MeasuredReturn measured = FigureMeasurer.measure(definitions, vault.collected(), vault.folders());
        MeasuredReturn other =
                MeasuredReturn.of(OTHER, List.copyOf(measured.figures().values()));

        try (Book book = Books.openForRun(vault.folders(), Map.of())) {
            FigureStore store = new FigureStore(book.jdbc());
            store.save(definitions, other);
            store.save(definitions, MeasuredReturn.of(SmallWorld.ATTEMPT, List.of()));
            assertThat(store.load(SmallWorld.ATTEMPT).figures()).isEmpty();

            store.save(definitions, measured);

            assertThat(store.load(SmallWorld.ATTEMPT)).isEqualTo(measured);
            assertThat(store.load(OTHER)).isEqualTo(other);
            assertThat(measured.figures().values()).extracting(Figure::state).contains(FigureState.values());
        }
    }

    @Test
    void come_with_the_predicate_of_every_term() {
        try (Book book = Books.openForRun(new SmallVault(folder).folders(), Map.of())) {
            FigureStore store = new FigureStore(book.jdbc());
            store.save(SmallWorld.definitions(), MeasuredReturn.of(SmallWorld.ATTEMPT, List.of()));

            assertThat(store.predicates(SmallWorld.ATTEMPT))
                    .hasSize(11)
                    .containsEntry(
                            "CP-03.numerator",
                            "\"received_on\" BETWEEN DATE '2026-07-01' AND DATE '2026-09-30' AND \"channel\" = 'regulator'")
                    .containsEntry("CP-04.denominator", "\"month\" BETWEEN DATE '2026-07-01' AND DATE '2026-09-30'");
        }
    }
}
