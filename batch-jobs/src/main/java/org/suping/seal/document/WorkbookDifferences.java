package org.suping.seal.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where two workbooks differ: cell by cell in value, formula, saved value and number format; and in whatever else a workbook has, by
 * the name of the member.
 */
final class WorkbookDifferences {

    /** Said by the differing cells themselves. */
    private static final Set<String> SAID = Set.of("xl/sharedStrings.xml");

    private final DocumentFindings findings;
    private final Map<String, String> figures;

    /**
     * Takes where differences are told.
     *
     * @param figures the keys of figures by {@code sheet!cell}
     */
    WorkbookDifferences(DocumentFindings findings, Map<String, String> figures) {
        this.findings = findings;
        this.figures = figures;
    }

    void tell(Path sent, Path due) throws IOException {
        try (ZipMembers sentMembers = new ZipMembers(sent);
                ZipMembers dueMembers = new ZipMembers(due)) {
            SortedSet<String> differing = differing(sentMembers, dueMembers);
            if (!differing.isEmpty()) {
                Set<String> told = cells(new WorkbookCells(sentMembers), new WorkbookCells(dueMembers));
                differing.removeAll(told);
                if (!told.isEmpty()) {
                    differing.removeAll(SAID);
                }
                differing.forEach(member -> findings.differs("VERIFY-MEMBER", "!" + member));
            }
        }
    }

    private static SortedSet<String> differing(ZipMembers sent, ZipMembers due) throws IOException {
        SortedSet<String> names = new TreeSet<>(sent.names());
        names.addAll(due.names());
        SortedSet<String> differing = new TreeSet<>();
        for (String name : names) {
            if (!Arrays.equals(sent.read(name), due.read(name))) {
                differing.add(name);
            }
        }
        return differing;
    }

    /** Tells differing cells, and gives the members that are explained by them. */
    private Set<String> cells(WorkbookCells sent, WorkbookCells due) throws IOException {
        Set<String> told = new TreeSet<>();
        Map<String, String> names = new LinkedHashMap<>(due.sheets());
        sent.sheets().forEach(names::putIfAbsent);
        for (Map.Entry<String, String> sheet : names.entrySet()) {
            Map<String, SheetCell> was = sent.cells(sheet.getKey());
            Map<String, SheetCell> should = due.cells(sheet.getKey());
            Set<String> addresses = new LinkedHashSet<>(should.keySet());
            addresses.addAll(was.keySet());
            for (String address : addresses) {
                SheetCell found = was.getOrDefault(address, SheetCell.NONE);
                SheetCell expected = should.getOrDefault(address, SheetCell.NONE);
                if (!found.equals(expected)) {
                    told.add(sheet.getKey());
                    tell(sheet.getValue() + "!" + address, found, expected);
                }
            }
        }
        return told;
    }

    private void tell(String cell, SheetCell found, SheetCell expected) {
        String figure = figures.get(cell);
        String was = found.unlike(expected);
        String should = expected.unlike(found);
        if (figure == null) {
            findings.differs("VERIFY-CELL", "!" + cell, was, should);
        } else {
            findings.differs("VERIFY-CELL-FIGURE", "!" + cell, was, should, figure);
        }
    }
}
