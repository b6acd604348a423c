package org.suping.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a process and all that it starts need together, as the kernel counts it.
 *
 * @param processor of those that have ended; null where there is no /proc
 * @param residentBytes the most that lay in memory at one time, looked at every few milliseconds; null where there is no /proc
 */
record TreeUse(@Nullable Duration processor, @Nullable Long residentBytes) {

    private static final Path PROC = Path.of("/proc");
    private static final String RESIDENT = "VmRSS:";

    /** In which Linux counts processor time, whatever the machine. */
    private static final long MILLISECONDS_A_TICK = 10;

    /** After the name, which may have blanks: the fields of children that ended and were waited for, in user and in system mode. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    private static final int PAUSE_MILLISECONDS = 20;

    /** Waits until a child of this process has ended. */
    static TreeUse untilEndOf(Process process) throws InterruptedException {
        Duration before = ended();
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, resident(process.toHandle()));
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        process.waitFor();
        Duration after = ended();
        return before == null || after == null ? new TreeUse(null, null) : new TreeUse(after.minus(before), most);
    }

    /** Processor time of all children of this process that have ended, theirs included. */
    private static @Nullable Duration ended() {
        try {
            String line = Files.readString(PROC.resolve("self").resolve("stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]);
            return Duration.ofMillis(ticks * MILLISECONDS_A_TICK);
        } catch (IOException elsewhere) {
            return null;
        }
    }

    private static long resident(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(process -> resident(process.pid()))
                .sum();
    }

    /** Nothing for one that has just ended. */
    private static long resident(long pid) {
        try {
            List<String> lines =
                    Files.readAllLines(PROC.resolve(Long.toString(pid)).resolve("status"));
            return lines.stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
