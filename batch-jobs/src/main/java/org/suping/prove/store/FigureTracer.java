package org.suping.prove.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.collect.store.PartStore;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.DuckDb;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.store.FigureStore;
import org.suping.prove.Population;
import org.suping.prove.SourceComparison;
import org.suping.prove.Trace;
import org.suping.vocabulary.Language;

/**
 * Traces a figure of the book to its rows and proves it, from the book and the vault alone.
 *
 * <p>Close it: it holds the engine.
 */
public final class FigureTracer implements AutoCloseable {

    private static final int THREADS = 2;

    private final Folders folders;
    private final CompletableFuture<DuckDBConnection> engine;

    /** Starts the engine, which takes as long as opening the book, beside it. */
    public FigureTracer(Folders folders) {
        this.folders = folders;
        this.engine = CompletableFuture.supplyAsync(() -> DuckDb.open(folders, THREADS));
    }

    /** The figure with its terms, rows and proof; empty when the attempt has no such figure. */
    public Optional<Trace> trace(Book book, Definitions definitions, AttemptKey attempt, FigureKey key) {
        FigureStore figures = new FigureStore(book.jdbc());
        Optional<Figure> figure = figures.find(attempt, key);
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> predicates = figures.predicates(attempt);
        CollectedReturn collected = new PartStore(book.jdbc()).load(attempt);
        Map<String, RecordRecount> recounts = recount(definitions, collected, key);
        TraceAssembly assembly = new TraceAssembly(definitions, collected, figure.get(), recounts, predicates);
        return Optional.of(assembly.trace(new RowDetails(engine.join(), folders.vault(), definitions, collected)));
    }

    /**
     * Writes every row the figure counts to a file.
     *
     * @return how many; -1 when the file's name ends with neither .csv nor .xlsx
     */
    public long export(Book book, Definitions definitions, Trace trace, Path file, Language language) {
        CollectedReturn collected = new PartStore(book.jdbc()).load(trace.attempt());
        return new RowsExport(engine.join(), folders.vault(), definitions, collected, language)
                .write(trace.figure().key(), file);
    }

    /** Holds an original source file against the attempt's parts; empty when the attempt has no file like it. */
    public Optional<SourceComparison> compare(Book book, Definitions definitions, AttemptKey attempt, Path original) {
        CollectedReturn collected = new PartStore(book.jdbc()).load(attempt);
        return new SourceComparer(folders, definitions, collected).compare(original);
    }

    private Map<String, RecordRecount> recount(Definitions definitions, CollectedReturn collected, FigureKey key) {
        IndicatorDefinition indicator = definitions.indicator(key.indicator());
        Population population =
                Population.of(definitions, key, collected.attempt().revision().period());
        Map<String, List<TermDefinition>> byRecord = new LinkedHashMap<>();
        for (TermDefinition term : indicator.terms()) {
            byRecord.computeIfAbsent(term.record(), first -> new ArrayList<>()).add(term);
        }
        RecordReader reader = new RecordReader(engine.join(), folders.vault(), collected);
        Map<String, RecordRecount> recounts = new LinkedHashMap<>();
        byRecord.forEach((record, terms) -> {
            PartQuery query = PartQuery.of(definitions, definitions.record(record), terms, key.breakdown());
            recounts.put(
                    record,
                    reader.read(record, query, () -> new RecordRecount(definitions.record(record), terms, population)));
        });
        return recounts;
    }

    @Override
    public void close() {
        try {
            engine.join().close();
        } catch (SQLException failed) {
            throw new IllegalStateException("The engine does not stop", failed);
        }
    }
}
