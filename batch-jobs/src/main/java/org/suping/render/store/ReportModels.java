package org.suping.render.store;

import org.suping.assess.AssessedReturn;
import org.suping.assess.store.ScoreStore;
import org.suping.check.CheckedReturn;
import org.suping.check.store.BaseStore;
import org.suping.check.store.FindingStore;
import org.suping.collect.CollectedReturn;
import org.suping.collect.store.PartStore;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.RevisionReasons;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.store.FigureStore;
import org.suping.prove.ContentFingerprint;
import org.suping.render.ReportModel;

/** Puts together what the book holds of an attempt, for the documents. */
public final class ReportModels {

    private ReportModels() {}

    /** The model of a return that was assessed. */
    public static ReportModel load(AttemptKey attempt, Definitions definitions, Book book) {
        return load(attempt, definitions, book, new FigureStore(book.jdbc()));
    }

    /** The same by a store that may have read the figures before. */
    public static ReportModel load(AttemptKey attempt, Definitions definitions, Book book, FigureStore figures) {
        CollectedReturn collected = new PartStore(book.jdbc()).load(attempt);
        MeasuredReturn measured = figures.load(attempt);
        CheckedReturn checked = new FindingStore(book.jdbc()).load(attempt);
        AssessedReturn assessed = new ScoreStore(book.jdbc()).load(attempt);
        return new ReportModel(
                        definitions,
                        collected,
                        measured,
                        checked,
                        assessed,
                        ContentFingerprint.of(definitions, collected, measured, checked, assessed),
                        figures.predicates(attempt),
                        definitions.settings().language(),
                        new BaseStore(book.jdbc()).compare(definitions, measured, checked.bases()))
                .because(new RevisionReasons(book.jdbc()).of(attempt.revision()).orElse(""));
    }
}
