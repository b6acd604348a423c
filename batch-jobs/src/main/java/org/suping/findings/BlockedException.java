package org.suping.findings;

import java.util.List;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/**
 * The work cannot go on, for reasons a person can read and mend.
 *
 * <p>Carries findings and the exit code of the command; never the text of a source cell.
 */
public class BlockedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;
    private final ExitCode exitCode;

    public BlockedException(ExitCode exitCode, List<Finding> findings) {
        super(findings.isEmpty() ? exitCode.name() : findings.get(0).sentence(Language.EN));
        this.exitCode = exitCode;
        this.findings = List.copyOf(findings);
    }

    public BlockedException(ExitCode exitCode, Finding finding) {
        this(exitCode, List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
