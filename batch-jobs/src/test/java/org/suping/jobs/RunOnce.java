package org.suping.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.suping.definitions.Definitions;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/** A process of its own that runs the sample's return and says in lines what came of it; the exit code is the command's. */
final class RunOnce {

    static final String STARTED = "started";
    static final String HOLDING = "holding";

    private RunOnce() {}

    /**
     * Runs.
     *
     * @param arguments config folder, work folder, and a step after which to wait for a line of input, or nothing
     */
    public static void main(String[] arguments) {
        Folders folders = new Folders(Path.of(arguments[0]), Path.of(arguments[1]));
        Clock clock = Clock.fixed(SampleWorld.NOW, ZoneOffset.UTC);
        RunRequest request = new RunRequest(folders, Map.of(), clock, null, SampleWorld.PERIOD);
        try {
            RunResult result = new ReturnRunner().run(request, new Watcher(arguments[2]));
            System.out.println(result.story().en());
            System.exit(result.exitCode().code());
        } catch (BlockedException blocked) {
            blocked.findings().forEach(finding -> System.out.println(finding.sentence(Language.EN)));
            System.exit(blocked.exitCode().code());
        }
    }

    private record Watcher(String holdAfter) implements RunListener {

        @Override
        public void started(AttemptKey attempt, Definitions definitions, List<SourceFile> files, Text story) {
            System.out.println(STARTED);
        }

        @Override
        public void stepEnded(String step, Duration took) {
            if (step.equals(holdAfter)) {
                System.out.println(HOLDING);
                waitForInput();
            }
        }

        private static void waitForInput() {
            try {
                if (System.in.read() < 0) {
                    throw new IllegalStateException("Nobody is there any more");
                }
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Override
        public void advanced(SourceFile file, long bytesRead) {}

        @Override
        public void finished(SourceFile file, RowCounts counts) {}
    }
}
