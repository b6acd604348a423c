package org.suping.submit.receive;

import java.nio.file.Path;

/** Verifies packages of strangers, one after the other. Whatever a package does to its reader is a finding about that package. */
public interface Examiner extends AutoCloseable {

    /** Verifies one; its signatures lie beside it. */
    Examination examine(Path file);

    @Override
    void close();
}
