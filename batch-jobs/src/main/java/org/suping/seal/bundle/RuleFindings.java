package org.suping.seal.bundle;

import java.util.List;
import java.util.stream.Stream;
import org.suping.definitions.overlay.Overlay;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * Differences from a bundle as findings: what nobody declared is hard, what somebody answers for is a remark, another comment a note.
 */
public final class RuleFindings {

    private RuleFindings() {}

    /**
     * One for each value.
     *
     * @param bundle name of the bundle
     * @param folder the definitions' folder with a slash, as findings name it
     */
    public static List<Finding> of(List<RuleDifference> differences, String bundle, String folder) {
        return differences.stream()
                .flatMap(difference -> of(difference, bundle, folder + difference.path()))
                .toList();
    }

    private static Stream<Finding> of(RuleDifference difference, String bundle, String where) {
        if (difference.isUndeclared()) {
            return difference.words().stream()
                    .map(words -> Finding.of("RULE-UNDECLARED", Severity.HARD, where, words, bundle));
        }
        if (difference.isOverlaid()) {
            Overlay overlay = difference.overlay().orElseThrow();
            return difference.words().stream()
                    .map(words -> Finding.of(
                            "RULE-OVERLAID",
                            Severity.SOFT,
                            where,
                            words,
                            bundle,
                            overlay.by(),
                            overlay.since(),
                            overlay.why()));
        }
        return difference.words().stream()
                .map(words -> Finding.of("RULE-REWRITTEN", Severity.NOTE, where, words, bundle));
    }
}
