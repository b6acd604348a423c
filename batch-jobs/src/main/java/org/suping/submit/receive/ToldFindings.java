package org.suping.submit.receive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * Findings as people are told them: of each kind the first hundred, and how many more there are. A package that is wrong in twenty
 * thousand places floods neither screen nor receipt nor book.
 *
 * @param told each once
 * @param left how many are not told one by one
 */
record ToldFindings(List<Finding> told, long left) {

    /** Says of a kind how many are left. */
    static final String MORE = "RECEIVE-MORE";

    private static final int OF_A_KIND = 100;

    ToldFindings {
        told = List.copyOf(told);
    }

    /** Of all that were found. */
    static ToldFindings of(List<Finding> found) {
        Map<String, List<Finding>> kinds = new LinkedHashMap<>();
        List<Finding> told = new ArrayList<>();
        found.stream().distinct().forEach(one -> {
            List<Finding> kind = kinds.computeIfAbsent(one.code(), code -> new ArrayList<>());
            kind.add(one);
            if (kind.size() <= OF_A_KIND || one.code().equals(MORE)) {
                told.add(one);
            }
        });
        long left = 0;
        for (Map.Entry<String, List<Finding>> kind : kinds.entrySet()) {
            int more = kind.getValue().size() - OF_A_KIND;
            if (more > 0 && !kind.getKey().equals(MORE)) {
                told.add(Finding.of("RECEIVE-MORE", worst(kind.getValue()), kind.getKey(), more, OF_A_KIND));
                left += more;
            }
        }
        return new ToldFindings(told, left);
    }

    private static Severity worst(List<Finding> kind) {
        return kind.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
    }
}
