package org.suping.check.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.check.CheckedReturn;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.FindingTable;

/** The findings of the checks in the book, with the explanations and the bases an attempt rests on. */
public final class FindingStore {

    private static final String STAGE = "check";
    private static final String SUBJECT = "figures";

    private final FindingTable table;
    private final ExplanationStore explanations;
    private final BaseTable bases;

    public FindingStore(JdbcClient jdbc) {
        this.table = new FindingTable(jdbc);
        this.explanations = new ExplanationStore(jdbc);
        this.bases = new BaseTable(jdbc);
    }

    /** Puts findings, explanations and bases in the place of those the attempt had. */
    public void save(CheckedReturn checked) {
        table.replace(checked.attempt(), STAGE, SUBJECT, checked.findings());
        explanations.pin(checked.attempt(), checked.explanations());
        bases.pin(checked.attempt(), checked.bases());
    }

    /** The findings of an attempt in their order; none when it has not been checked. */
    public CheckedReturn load(AttemptKey attempt) {
        return new CheckedReturn(
                attempt, table.load(attempt, STAGE), explanations.pinned(attempt), bases.pinned(attempt));
    }
}
