package org.suping.prove;

import java.util.List;
import java.util.SortedMap;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.evidence.RowPlaces;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.measure.Figure;
import org.suping.measure.MissingColumns;
import org.suping.measure.Term;
import org.suping.measure.carried.CarriedFigures;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/**
 * Where one figure comes from: its terms, the predicates that count them, the files and parts, the first rows, and every
 * row that was left out with the reason.
 *
 * @param figure as the book has it
 * @param unit whose figure it is
 * @param terms in the order of the formula
 * @param files whose rows could count, in the order of source and name
 * @param missing units without rows of a record that every unit owes; named only where that keeps the figure from a value
 * @param lacking columns the figure rests on that sources of its rows do not fill
 * @param carried figures of packages of the period before that went into it: no row here stands behind them
 * @param counted the first rows of the first term
 * @param leftOut the first rows that the filters left out, else the first that anything else did
 */
public record Trace(
        AttemptKey attempt,
        Figure figure,
        IndicatorDefinition indicator,
        OrgUnit unit,
        List<TracedTerm> terms,
        List<TracedFile> files,
        List<OrgUnit> missing,
        List<MissingColumns.Missing> lacking,
        List<CarriedFigures.Part> carried,
        List<ShownRow> counted,
        List<ShownRow> leftOut,
        Proof proof) {

    /** The same trace, proved only if these are none. */
    public Trace with(List<Finding> differences) {
        return with(proof.with(differences));
    }

    /** The same trace of figures that a package tells. */
    public Trace ofPackage() {
        return with(proof.ofPackage());
    }

    private Trace with(Proof other) {
        return new Trace(
                attempt, figure, indicator, unit, terms, files, missing, lacking, carried, counted, leftOut, other);
    }

    /**
     * One term.
     *
     * @param predicate in words: the days, and what else must hold
     * @param sql the predicate as the book has it
     * @param stored as the book has it
     * @param recounted from the rows
     * @param tallies what became of every row of the record
     */
    public record TracedTerm(
            TermDefinition definition,
            Text record,
            Text predicate,
            String sql,
            Term stored,
            Term recounted,
            SortedMap<Verdict, Tally> tallies) {

        /** Rows of the record that were read. */
        public long read() {
            return tallies.values().stream().mapToLong(Tally::rows).sum();
        }
    }

    /** One delivered file with the parts its rows lie in. */
    public record TracedFile(SourceFile file, RowCounts counts, List<PartRef> parts) {}

    /**
     * One row, masked as it lies in its part.
     *
     * @param file name of the source file
     * @param line on which the row starts
     * @param verdict why it counts or does not
     */
    public record ShownRow(RowPlaces places, long number, Verdict verdict, List<Cell> cells) {}

    /** One named cell; of a code its words. */
    public record Cell(String column, Text title, Text value) {}
}
