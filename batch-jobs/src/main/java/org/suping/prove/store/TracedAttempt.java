package org.suping.prove.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duckdb.DuckDBConnection;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.evidence.Folders;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.prove.Population;
import org.suping.prove.SourceComparison;
import org.suping.prove.Trace;
import org.suping.prove.store.part.PartDigests;
import org.suping.prove.store.part.PartQuery;
import org.suping.vocabulary.Language;

/** One attempt's figures, traced by the definitions it pinned. Close it: it may still be digesting. */
public final class TracedAttempt implements AutoCloseable {

    private final Folders folders;
    private final CompletableFuture<DuckDBConnection> engine;
    private final TracedFigures figures;
    private final CollectedReturn collected;
    private final PartDigests digests;

    TracedAttempt(
            Folders folders,
            CompletableFuture<DuckDBConnection> engine,
            CollectedReturn collected,
            TracedFigures figures) {
        this.folders = folders;
        this.engine = engine;
        this.figures = figures;
        this.collected = collected;
        this.digests = new PartDigests(engine, folders.vault(), collected.parts());
    }

    /** The breakdowns an indicator was measured by. */
    public List<Breakdown> breakdowns(String indicator) {
        return figures.breakdowns(indicator);
    }

    /** The figure with its terms, rows and proof; empty when there is no such figure. */
    public Optional<Trace> trace(Definitions definitions, FigureKey key) {
        Optional<Figure> figure = figures.find(key);
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> predicates = figures.predicates();
        Map<String, RecordRecount> recounts = recount(definitions, key);
        TraceAssembly assembly = new TraceAssembly(definitions, collected, figure.get(), recounts, predicates);
        return Optional.of(assembly.trace(new RowDetails(engine.join(), folders.vault(), definitions, collected)));
    }

    /**
     * Writes every row the figure counts to a file.
     *
     * @return how many; -1 when the file's name ends with neither .csv nor .xlsx
     */
    public long export(Definitions definitions, FigureKey key, Path file, Language language) {
        return new RowsExport(engine.join(), folders.vault(), definitions, collected, language).write(key, file);
    }

    /** Holds an original source file against the parts; empty when the attempt has no file like it. */
    public Optional<SourceComparison> compare(Definitions definitions, Path original) {
        return new SourceComparer(folders, definitions, collected).compare(original);
    }

    private Map<String, RecordRecount> recount(Definitions definitions, FigureKey key) {
        Map<String, List<TermDefinition>> byRecord = new LinkedHashMap<>();
        for (TermDefinition term : definitions.indicator(key.indicator()).terms()) {
            byRecord.computeIfAbsent(term.record(), first -> new ArrayList<>()).add(term);
        }
        RecordReader reader = new RecordReader(engine.join(), digests, folders.vault(), collected);
        Map<String, RecordRecount> recounts = new LinkedHashMap<>();
        byRecord.forEach((code, terms) -> {
            RecordDefinition record = definitions.record(code);
            Population population = Population.of(
                    definitions, key, collected.attempt().revision().period());
            PartQuery query = PartQuery.of(definitions, record, terms, key.breakdown());
            recounts.put(code, reader.read(code, query, () -> new RecordRecount(record, terms, population)));
        });
        return recounts;
    }

    @Override
    public void close() {
        digests.close();
    }
}
