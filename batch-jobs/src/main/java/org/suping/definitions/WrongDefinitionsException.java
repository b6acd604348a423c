package org.suping.definitions;

import java.util.List;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.vocabulary.ExitCode;

/** The configuration has mistakes: all of them, before anything was started (exit code 2). */
public final class WrongDefinitionsException extends BlockedException {

    private static final long serialVersionUID = 1L;

    public WrongDefinitionsException(List<Finding> mistakes) {
        super(ExitCode.WRONG_USAGE, mistakes);
    }
}
