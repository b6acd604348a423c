package org.suping.collect;

import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;

/** Is told how far collecting has come; called from several threads. */
public interface CollectProgress {

    /** Tells nobody. */
    CollectProgress SILENT = new CollectProgress() {
        @Override
        public void advanced(SourceFile file, long bytesRead) {}

        @Override
        public void finished(SourceFile file, RowCounts counts) {}
    };

    void advanced(SourceFile file, long bytesRead);

    void finished(SourceFile file, RowCounts counts);
}
