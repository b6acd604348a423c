package org.suping.check.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.findings.Finding;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/**
 * The explanations a return rests on: those given for its own period, and those for earlier ones of the same kind.
 *
 * <p>One given for the return's own period, in whatever attempt, draft or revision, explains a finding. One given for an earlier
 * period does not: it is told beside the finding until a named person says that it still holds.
 *
 * @param period of the return
 * @param all in the order in which they were given, each finding of each period once: its last
 */
public record Explanations(Period period, List<Explanation> all) {

    public Explanations {
        all = List.copyOf(all);
    }

    /**
     * The part of what was ever said about an organisation unit that concerns a return of this period.
     *
     * @param given in the order in which they were given
     */
    public static Explanations of(Period period, List<Explanation> given) {
        List<Explanation> last = new ArrayList<>();
        for (Explanation next : given) {
            if (concerns(period, next.period())) {
                last.removeIf(next::replaces);
                last.add(next);
            }
        }
        return new Explanations(period, last);
    }

    private static boolean concerns(Period period, Period other) {
        return other.isYear() == period.isYear() && !other.end().isAfter(period.end());
    }

    /** What explains the finding. */
    public Optional<Explanation> explaining(Finding finding) {
        return all.stream()
                .filter(explanation -> explanation.period().equals(period) && explanation.isAbout(finding))
                .findFirst();
    }

    /** What was said about it in the latest earlier period. */
    public Optional<Explanation> earlier(Finding finding) {
        return all.stream()
                .filter(explanation -> !explanation.period().equals(period) && explanation.isAbout(finding))
                .reduce((one, other) ->
                        other.period().end().isBefore(one.period().end()) ? one : other);
    }

    /** Those that are about one of the findings. */
    public Explanations about(List<Finding> findings) {
        return new Explanations(
                period,
                all.stream()
                        .filter(explanation -> findings.stream().anyMatch(explanation::isAbout))
                        .toList());
    }

    /** Over everything that documents show of them. */
    public Sha256 digest() {
        StringBuilder lines = new StringBuilder();
        for (Explanation explanation : all) {
            lines.append(String.join(
                            "\t",
                            explanation.period().toString(),
                            explanation.code(),
                            explanation.where(),
                            explanation.found().zh(),
                            explanation.found().en(),
                            explanation.text(),
                            explanation.by()))
                    .append('\n');
        }
        return Sha256.of(lines.toString());
    }
}
