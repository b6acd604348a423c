package org.suping.seal.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.Manifest;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** What is written down while a package is checked. */
final class Protocol {

    private final List<Text> checked = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Manifest manifest;

    /** Something was looked at. */
    void checked(String label, Object... numbers) {
        checked.add(Labels.text("verify." + label, numbers));
    }

    /** The same in a sentence of its own. */
    void checked(Text line) {
        checked.add(line);
    }

    /** Something does not agree. */
    void differs(String code, String where, Object... arguments) {
        findings.add(Finding.of(code, Severity.HARD, where, arguments));
    }

    /** Something that should be known and speaks not against the package. */
    void remark(String code, String where, Object... arguments) {
        findings.add(Finding.of(code, Severity.SOFT, where, arguments));
    }

    void add(List<Finding> found) {
        findings.addAll(found);
    }

    void read(Manifest found) {
        manifest = found;
    }

    boolean isClean() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.HARD);
    }

    Verification verification() {
        return new Verification(manifest, checked, findings);
    }
}
