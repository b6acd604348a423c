package org.suping.jobs.receive;

import java.util.List;
import org.suping.findings.Finding;
import org.suping.vocabulary.ExitCode;

/**
 * A file that has no answer: nothing is registered of it, and all others are answered.
 *
 * @param name of the file
 * @param exitCode of the reason: the file cannot be read (15), or disk or database failed at it (16)
 * @param why all that is wrong
 */
public record UntakenFile(String name, ExitCode exitCode, List<Finding> why) {

    public UntakenFile {
        why = List.copyOf(why);
    }
}
