package org.suping.jobs.consolidate;

import java.nio.file.Path;
import org.suping.evidence.Folders;

/** A process of its own that consolidates; the exit code is the command's. */
final class ConsolidateOnce {

    private ConsolidateOnce() {}

    /**
     * Consolidates.
     *
     * @param arguments config folder and work folder
     */
    public static void main(String[] arguments) {
        Headquarters headquarters = new Headquarters(new Folders(Path.of(arguments[0]), Path.of(arguments[1])));
        System.exit(headquarters.consolidate().exitCode().code());
    }
}
