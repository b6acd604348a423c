package org.suping.definitions.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/** Findings gathered in any order, told by file and line. */
public final class PlacedFindings {

    private record Entry(Place place, Finding finding) {}

    private final List<Entry> entries = new ArrayList<>();

    /** A hard finding at a line, its sentences from the label file. */
    public void add(Place place, String code, Object... arguments) {
        Place line = place.lineOnly();
        add(line, Finding.of(code, Severity.HARD, line.toString(), arguments));
    }

    public void add(Place place, Finding finding) {
        entries.add(new Entry(place, finding));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether anything was found in a file. */
    public boolean touch(String file) {
        return entries.stream().anyMatch(entry -> entry.place().file().equals(file));
    }

    /** By file, then line, then in the order found. */
    public List<Finding> sorted() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::place))
                .map(Entry::finding)
                .toList();
    }
}
