package org.suping.collect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.SourceDefinition.ColumnMapping;
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
     * Matches headings by their text, whatever space or line's end stands in it; those nobody asks for are left alone.
     *
     * <p>A row of headings without any of them is a row with somebody's data: nothing of it is told.
     *
     * @param place of the headings, as findings call it
     */
    public static Checked<Headings> match(String place, SourceDefinition source, List<String> headings) {
        List<String> asked = source.headings();
        List<String> spaceless = headings.stream().map(Headings::spaceless).toList();
        if (!asked.isEmpty() && Collections.disjoint(wanted(source), spaceless)) {
            return new Checked<>(null, List.of(Finding.of("SRC-11", Severity.HARD, place)));
        }
        Map<String, Integer> fieldOf = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (String wanted : asked) {
            int count = Collections.frequency(spaceless, spaceless(wanted));
            if (count == 0) {
                findings.add(missing(place, wanted, headings));
            } else if (count > 1) {
                findings.add(Finding.of("SRC-08", Severity.HARD, place, wanted, count));
            }
            fieldOf.put(wanted, spaceless.indexOf(spaceless(wanted)));
        }
        Headings matched = new Headings(Map.copyOf(fieldOf), headings.size());
        return new Checked<>(findings.isEmpty() ? matched : null, findings);
    }

    /** The headings that a source asks for, without any space. */
    static List<String> wanted(SourceDefinition source) {
        return source.headings().stream().map(Headings::spaceless).toList();
    }

    /** A heading as it is compared: without space of any kind, the ideographic and the invisible included. */
    static String spaceless(String heading) {
        StringBuilder kept = new StringBuilder(heading.length());
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            if (!Slice.isSpace(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Column → field, for the columns that come from one or more; the first of several. */
    public Map<String, Integer> fieldsOf(SourceDefinition source) {
        Map<String, Integer> fields = new HashMap<>();
        for (ColumnMapping column : source.columns()) {
            column.origin()
                    .headings()
                    .findFirst()
                    .ifPresent(heading -> fields.put(column.column(), Objects.requireNonNull(fieldOf.get(heading))));
        }
        return Map.copyOf(fields);
    }

    private static Finding missing(String place, String wanted, List<String> headings) {
        Text nearest = NearestName.quoted(wanted, headings)
                .map(heading -> Labels.text("source.nearest-heading", heading))
                .orElse(Labels.text("source.no-near-heading"));
        return Finding.of("SRC-07", Severity.HARD, place, wanted, nearest);
    }
}
