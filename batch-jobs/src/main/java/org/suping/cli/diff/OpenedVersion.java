package org.suping.cli.diff;

import org.suping.seal.diff.Version;
import org.suping.vocabulary.RevisionKey;

/**
 * A version that is open as long as it is compared.
 *
 * @param closing what is to be done afterwards
 */
record OpenedVersion(Version version, Runnable closing) implements AutoCloseable {

    RevisionKey revision() {
        return version.content().collected().attempt().revision();
    }

    @Override
    public void close() {
        closing.run();
    }
}
