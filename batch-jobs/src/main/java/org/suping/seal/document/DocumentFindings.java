package org.suping.seal.document;

import java.util.ArrayList;
import java.util.List;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/** What is told of one document; beyond a screenful of screens only how much more there is. */
final class DocumentFindings {

    static final int MOST = 200;

    private final String document;
    private final List<Finding> findings = new ArrayList<>();
    private int more;

    DocumentFindings(String document) {
        this.document = document;
    }

    /** At a place of the document. */
    void differs(String code, String place, Object... arguments) {
        if (findings.size() < MOST) {
            findings.add(Finding.of(code, Severity.HARD, document + place, arguments));
        } else {
            more++;
        }
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        if (more > 0) {
            all.add(Finding.of("VERIFY-MORE", Severity.HARD, document, more));
        }
        return all;
    }
}
