package org.suping.jobs;

import java.time.Duration;
import java.util.List;
import org.suping.collect.CollectProgress;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Text;

/** Is told how a run goes, for whoever watches; collecting tells from several threads. */
public interface RunListener extends CollectProgress {

    /** Tells nobody. */
    RunListener SILENT = new RunListener() {
        @Override
        public void started(AttemptKey attempt, Definitions definitions, List<SourceFile> files, Text story) {}

        @Override
        public void stepEnded(String step, Duration took) {}

        @Override
        public void advanced(SourceFile file, long bytesRead) {}

        @Override
        public void finished(SourceFile file, RowCounts counts) {}
    };

    /**
     * The attempt starts or goes on.
     *
     * @param story why there is this attempt, in a sentence
     */
    void started(AttemptKey attempt, Definitions definitions, List<SourceFile> files, Text story);

    void stepEnded(String step, Duration took);
}
