package org.suping.seal.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.suping.collect.RowReason;
import org.suping.collect.complete.DaysAhead;
import org.suping.definitions.Definitions;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * Findings about rows, told by a content and found again in its evidence.
 *
 * <p>Rows prove why they were set aside, row by row; days after their delivery's own; what settlement, gaps in numbers, a ledger and
 * later deliveries of the same source showed; and how much of a source was rejected. They do <em>not</em> prove what made no row (empty
 * lines, lines above the headings, lines a source skips), what a cell held before it became a value, delivery notes and their control
 * totals, and what only the book or the data folder knew: earlier periods, earlier attempts, files that nobody reads. Those findings
 * rest on the delivered files, whose digests the package holds; how many they are, and which, is said.
 */
public final class RowFindings {

    /** Beside the reasons of rows. */
    private static final Set<String> PROVED = Set.of(
            "DEL-08", "DEL-09", "DEL-10", "DEL-14", "DEL-16", "DEL-21", "DEL-22", "SET-01", "SET-02", "SET-03",
            "SRC-22", "SRC-23");

    private final Definitions definitions;
    private final List<Finding> told;
    private final List<Finding> others;
    private final List<Finding> differences = new ArrayList<>();
    private int agreeing;

    /**
     * Of one content.
     *
     * @param findings about rows, as it tells them
     */
    public RowFindings(Definitions definitions, List<Finding> findings) {
        this.definitions = definitions;
        this.told = findings.stream().filter(RowFindings::isProved).collect(Collectors.toCollection(ArrayList::new));
        this.others = findings.stream().filter(finding -> !isProved(finding)).toList();
    }

    private static boolean isProved(Finding finding) {
        return RowReason.isKind(finding.code()) || PROVED.contains(finding.code());
    }

    /** What the rows of one file and reason come to. */
    public void counted(ReasonCount count) {
        if (RowReason.isKind(RowReason.kindOf(count.code()))) {
            compare(FoundAgain.of(count, definitions.record(count.file().record())));
        } else {
            differ(count.file().name(), count.code(), Labels.text("verify.no-finding"), Text.same("" + count.rows()));
        }
    }

    /** What the days of one file come to. */
    public void ahead(SourceFile file, DaysAhead days, List<DaysAhead.Ahead> columns) {
        for (Finding found : days.told(columns, file.places(), Map.of())) {
            Text title = columns.stream()
                    .filter(column -> column.rows() > 0)
                    .map(column -> column.definition().title())
                    .filter(words -> found.found().zh().contains(words.zh()))
                    .findFirst()
                    .orElse(Text.EMPTY);
            compare(FoundAgain.of(found, file, title));
        }
    }

    /** What follows from rows and definitions, word for word. */
    public void found(Collection<Finding> again) {
        List<Finding> missed = new ArrayList<>();
        for (Finding finding : again) {
            if (told.remove(finding)) {
                agreeing++;
            } else {
                missed.add(finding);
            }
        }
        for (Finding finding : missed) {
            List<Finding> said = taken(other -> other.code().equals(finding.code())
                    && other.where().equals(finding.where())
                    && !again.contains(other));
            differ(finding.where(), finding.code(), words(said), finding.found());
        }
    }

    private void compare(FoundAgain again) {
        List<Finding> said = taken(again::isAbout);
        if (again.agrees(said)) {
            agreeing += said.size();
        } else {
            differ(
                    again.finding().where(),
                    again.finding().code(),
                    words(said),
                    again.shown().found());
        }
    }

    private List<Finding> taken(Predicate<Finding> which) {
        List<Finding> said = told.stream().filter(which).toList();
        told.removeIf(which);
        return said;
    }

    private static Text words(List<Finding> said) {
        return said.stream()
                .map(Finding::found)
                .reduce((all, next) -> Labels.text("reasons.and", all, next))
                .orElseGet(() -> Labels.text("verify.no-finding"));
    }

    private void differ(String where, String code, Text said, Text again) {
        differences.add(Finding.of("VERIFY-ROW-FINDING", Severity.HARD, where, code, said, again));
    }

    /** All that do not agree, those among them that nothing was found for; asked once, after everything was counted. */
    public List<Finding> differences() {
        List<Finding> all = new ArrayList<>(differences);
        told.forEach(invented -> all.add(Finding.of(
                "VERIFY-ROW-FINDING",
                Severity.HARD,
                invented.where(),
                invented.code(),
                invented.found(),
                Labels.text("verify.no-finding"))));
        return all;
    }

    /** How many agree. */
    public int agreeing() {
        return agreeing;
    }

    /** How many rest on what no package holds. */
    public int notProved() {
        return others.size();
    }

    /** Which those are: {@code R-EMPTY-LINE, DEL-15}. */
    public String codesNotProved() {
        return String.join(", ", others.stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new)));
    }
}
