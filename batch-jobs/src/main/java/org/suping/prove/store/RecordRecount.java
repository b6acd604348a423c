package org.suping.prove.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.findings.Finding;
import org.suping.prove.PartRow;
import org.suping.prove.Population;
import org.suping.prove.TermRecount;
import org.suping.vocabulary.RowStatus;

/** What one pass over rows of a record comes to: its terms, the units that delivered, and what is wrong with the parts. */
final class RecordRecount {

    private final RecordDefinition record;
    private final List<TermRecount> terms;
    private final Map<String, Set<String>> delivering = new HashMap<>();
    private final List<Finding> differences = new ArrayList<>();
    private boolean whole = true;

    RecordRecount(RecordDefinition record, List<TermDefinition> terms, Population population) {
        this.record = record;
        this.terms = terms.stream()
                .map(term -> new TermRecount(term, record, population))
                .toList();
    }

    /** Takes a row of a source. */
    void add(PartRow row, String source) {
        for (TermRecount term : terms) {
            term.add(row);
        }
        Object unit = row.get(record.orgColumn());
        if (unit != null && row.status().equals(RowStatus.ACCEPTED.code()) && !row.isDuplicate()) {
            delivering
                    .computeIfAbsent(unit.toString(), first -> new HashSet<>())
                    .add(source);
        }
    }

    /** Adds what was found in rows that come later. */
    void add(RecordRecount later) {
        for (int i = 0; i < terms.size(); i++) {
            terms.get(i).add(later.terms.get(i));
        }
        later.delivering.forEach((unit, sources) ->
                delivering.computeIfAbsent(unit, first -> new HashSet<>()).addAll(sources));
        differences.addAll(later.differences);
        whole &= later.whole;
    }

    void differs(Finding difference) {
        differences.add(difference);
    }

    /** Rows could not be read: what was counted says nothing about the terms. */
    void lacks(Finding difference) {
        differs(difference);
        whole = false;
    }

    boolean isWhole() {
        return whole;
    }

    List<TermRecount> terms() {
        return terms;
    }

    /** Units with a row that counts for something, of whatever period, and the sources of these rows. */
    Map<String, Set<String>> delivering() {
        return delivering;
    }

    List<Finding> differences() {
        return differences;
    }
}
