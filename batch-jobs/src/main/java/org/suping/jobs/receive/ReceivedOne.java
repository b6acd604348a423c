package org.suping.jobs.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suping.findings.Finding;
import org.suping.submit.receive.Answer;
import org.suping.vocabulary.RevisionKey;

/**
 * What became of one package that came.
 *
 * @param name of its file
 * @param revision empty where it does not prove whose it is
 * @param isNew false when the same had come before and the answer stands
 * @param again whether it had come before the one it follows, and was looked at again now
 * @param putBack what of it was damaged or gone at headquarters, and lies there again
 * @param lost what of it is not as it was given, and is nowhere to be had
 */
public record ReceivedOne(
        String name,
        Optional<RevisionKey> revision,
        Answer answer,
        boolean isNew,
        boolean again,
        List<Path> putBack,
        List<Finding> lost) {

    public ReceivedOne {
        putBack = List.copyOf(putBack);
        lost = List.copyOf(lost);
    }

    /** One of which nothing was damaged. */
    ReceivedOne(String name, Optional<RevisionKey> revision, Answer answer, boolean isNew, boolean again) {
        this(name, revision, answer, isNew, again, List.of(), List.of());
    }
}
