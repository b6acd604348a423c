package org.suping.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.suping.jobs.ledger.Attempt;
import org.suping.render.RenderedDocument;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Text;

/** How a run ended. What prevented it from running at all is thrown instead, with its exit code. */
public sealed interface RunResult {

    Attempt attempt();

    ExitCode exitCode();

    /** What the run did, in a sentence. */
    Text story();

    List<RenderedDocument> documents();

    /** Nothing has changed since the attempt was completed. */
    record AlreadyDone(Attempt attempt, Text story, List<RenderedDocument> documents) implements RunResult {
        @Override
        public ExitCode exitCode() {
            return ExitCode.NOTHING_TO_DO;
        }
    }

    /**
     * The return, complete or blocked.
     *
     * @param steps how long each step took, in their order; those of an earlier start are missing
     */
    record Ended(
            Attempt attempt,
            ExitCode exitCode,
            Text story,
            ReturnContent content,
            List<RenderedDocument> documents,
            Map<String, Duration> steps)
            implements RunResult {}
}
