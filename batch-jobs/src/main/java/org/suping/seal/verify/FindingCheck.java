package org.suping.seal.verify;

import java.util.ArrayList;
import java.util.List;
import org.suping.findings.Finding;
import org.suping.prove.ContentFingerprint;
import org.suping.seal.ReturnContent;

/**
 * The package's checks over the package's figures once more: a finding that was left out, invented or reworded is told. Then the
 * whole content is written again from what it came to, and must be the same, line by line.
 */
final class FindingCheck {

    private final RebuiltReturn rebuilt;
    private final Protocol protocol;

    FindingCheck(RebuiltReturn rebuilt, Protocol protocol) {
        this.rebuilt = rebuilt;
        this.protocol = protocol;
    }

    /** Takes the content's text as it stands in the package. */
    void check(String sealed) {
        List<Finding> found = rebuilt.content().checked().findings();
        without(rebuilt.told(), found)
                .forEach(finding ->
                        protocol.differs("VERIFY-FINDING", finding.where(), finding.code(), finding.found()));
        without(found, rebuilt.told())
                .forEach(finding ->
                        protocol.differs("VERIFY-FINDING-LEFT-OUT", finding.where(), finding.code(), finding.found()));
        protocol.checked(
                "findings",
                found.size(),
                rebuilt.content().checked().explanations().all().size());
        if (protocol.isClean()) {
            lines(sealed);
        }
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        List<Finding> left = new ArrayList<>(findings);
        others.forEach(left::remove);
        return left;
    }

    private void lines(String sealed) {
        ReturnContent content = rebuilt.content();
        List<String> again = ContentFingerprint.canonicalText(
                        content.definitions().digest(),
                        content.collected(),
                        content.measured(),
                        content.checked(),
                        content.assessed())
                .lines()
                .toList();
        List<String> told = sealed.lines().toList();
        for (int line = 0; line < Math.max(again.size(), told.size()); line++) {
            String was = line < told.size() ? told.get(line) : "-";
            String should = line < again.size() ? again.get(line) : "-";
            if (!was.equals(should)) {
                protocol.differs("VERIFY-LINE", "content.txt:" + (line + 1), was, should);
                return;
            }
        }
    }
}
