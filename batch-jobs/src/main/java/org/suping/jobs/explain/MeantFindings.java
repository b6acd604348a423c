package org.suping.jobs.explain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.findings.Finding;
import org.suping.findings.NearestName;
import org.suping.findings.Severity;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Which findings a remark is about; or why that cannot be told. */
final class MeantFindings {

    private static final int MOST_NAMED = 6;

    private final List<Finding> all;
    private final List<Finding> checks;
    private final List<Finding> open;

    /**
     * @param all of the attempt
     * @param checks those of checks among them
     * @param open those that want an explanation
     */
    MeantFindings(List<Finding> all, List<Finding> checks, List<Finding> open) {
        this.all = all;
        this.checks = checks;
        this.open = open;
    }

    /** One finding, or several where the remark says so: open ones where there are any, else to say it again. */
    List<Finding> of(Remark remark) {
        List<Finding> coded =
                all.stream().filter(finding -> isCalled(finding, remark.code())).toList();
        if (coded.isEmpty()) {
            throw FindingExplainer.refused("USAGE-NAME", "FINDING", remark.code(), nearest(remark.code()));
        }
        List<Finding> narrowed = coded.stream()
                .filter(finding -> isAt(finding, remark.org()) && isAbout(finding, remark.about()))
                .toList();
        if (narrowed.isEmpty()) {
            throw FindingExplainer.refused("EXPLAIN-NOWHERE", remark.code(), coded.size(), places(coded));
        }
        List<Finding> soft = remark.waiver() ? waivable(narrowed) : explainable(narrowed);
        List<Finding> meant = soft.stream().anyMatch(open::contains)
                ? soft.stream().filter(open::contains).toList()
                : soft;
        if (meant.size() > 1 && !remark.all()) {
            throw FindingExplainer.refused("EXPLAIN-SEVERAL", remark.code(), meant.size(), places(meant));
        }
        return meant;
    }

    private static List<Finding> explainable(List<Finding> narrowed) {
        List<Finding> soft = narrowed.stream()
                .filter(finding -> finding.severity() == Severity.SOFT)
                .toList();
        if (soft.isEmpty()) {
            Finding other = narrowed.get(0);
            throw FindingExplainer.refused("EXPLAIN-" + other.severity(), other.code(), other.where());
        }
        return soft;
    }

    /** What was collected wrongly is corrected; what a check says of figures somebody may let stand. */
    private List<Finding> waivable(List<Finding> narrowed) {
        List<Finding> hard = narrowed.stream()
                .filter(finding -> finding.severity() == Severity.HARD && checks.contains(finding))
                .toList();
        if (hard.isEmpty()) {
            Finding other = narrowed.get(0);
            throw FindingExplainer.refused("EXPLAIN-NO-WAIVER", other.code(), other.where());
        }
        return hard;
    }

    /** By its code or by its title. */
    private static boolean isCalled(Finding finding, String name) {
        return Stream.of(finding.code(), finding.title().zh(), finding.title().en())
                .anyMatch(name.strip()::equalsIgnoreCase);
    }

    private static boolean isAt(Finding finding, @Nullable String org) {
        return org == null || finding.where().equals(org) || finding.where().startsWith(org + " ");
    }

    private static boolean isAbout(Finding finding, @Nullable String words) {
        return words == null
                || finding.where().contains(words)
                || finding.found().zh().contains(words)
                || finding.found().en().contains(words);
    }

    private Text nearest(String code) {
        List<String> codes = all.stream().map(Finding::code).distinct().sorted().toList();
        return NearestName.words(code, codes)
                .map(name -> Labels.text("usage.nearest", name))
                .orElseGet(() -> codes.isEmpty()
                        ? Labels.text("explain.no-findings")
                        : Labels.text("usage.one-of", String.join(", ", codes)));
    }

    private static Text places(List<Finding> findings) {
        String more = findings.size() > MOST_NAMED ? " …" : "";
        return new Text(
                findings.stream()
                                .limit(MOST_NAMED)
                                .map(finding ->
                                        finding.where() + " " + finding.found().zh())
                                .collect(Collectors.joining("；"))
                        + more,
                findings.stream()
                                .limit(MOST_NAMED)
                                .map(finding ->
                                        finding.where() + " " + finding.found().en())
                                .collect(Collectors.joining("; "))
                        + more);
    }
}
