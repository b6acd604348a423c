package org.suping.jobs.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.assess.store.ScoreStore;
import org.suping.check.store.FindingStore;
import org.suping.collect.store.PartStore;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.measure.store.FigureStore;
import org.suping.seal.ReturnContent;

/** Loads what the stages of an attempt left in the book. */
public final class ReturnContentStore {

    private final JdbcClient jdbc;
    private final FigureStore figures;

    public ReturnContentStore(JdbcClient jdbc) {
        this(jdbc, new FigureStore(jdbc));
    }

    /** By a store that may have read the figures before. */
    public ReturnContentStore(JdbcClient jdbc, FigureStore figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /**
     * Loads all of it; stages that have not happened left nothing.
     *
     * @param definitions those the attempt pinned
     */
    public ReturnContent load(Definitions definitions, AttemptKey attempt) {
        return new ReturnContent(
                definitions,
                new PartStore(jdbc).load(attempt),
                figures.load(attempt),
                new FindingStore(jdbc).load(attempt),
                new ScoreStore(jdbc).load(attempt));
    }
}
