package org.suping.collect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suping.definitions.SourceDefinition;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.NearestName;
import org.suping.findings.Severity;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * Where each heading that a source's columns ask for stands.
 *
 * @param fieldOf heading → field of the file, from 0
 * @param fields how many headings there are
 */
public record Headings(Map<String, Integer> fieldOf, int fields) {

    /**
     * Matches headings by their exact text; those nobody asks for are left alone.
     *
     * <p>A row of headings without any of them is a row with somebody's data: nothing of it is told.
     *
     * @param place of the headings, as findings call it
     */
    public static Checked<Headings> match(String place, SourceDefinition source, List<String> headings) {
        List<String> asked = source.headings();
        if (!asked.isEmpty() && Collections.disjoint(asked, headings)) {
            return new Checked<>(null, List.of(Finding.of("SRC-11", Severity.HARD, place)));
        }
        Map<String, Integer> fieldOf = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (String wanted : asked) {
            int count = Collections.frequency(headings, wanted);
            if (count == 0) {
                findings.add(missing(place, wanted, headings));
            } else if (count > 1) {
                findings.add(Finding.of("SRC-08", Severity.HARD, place, wanted, count));
            }
            fieldOf.put(wanted, headings.indexOf(wanted));
        }
        Headings matched = new Headings(Map.copyOf(fieldOf), headings.size());
        return new Checked<>(findings.isEmpty() ? matched : null, findings);
    }

    private static Finding missing(String place, String wanted, List<String> headings) {
        Text nearest = NearestName.of(wanted, headings)
                .map(heading -> Labels.text("source.nearest-heading", heading))
                .orElse(Labels.text("source.no-near-heading"));
        return Finding.of("SRC-07", Severity.HARD, place, wanted, nearest);
    }
}
