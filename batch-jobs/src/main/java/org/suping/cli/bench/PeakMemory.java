package org.suping.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most memory this process ever held.
 *
 * @param heapBytes sum of the peaks of the heap's pools: they need not have peaked together, so it is an upper bound
 * @param residentBytes VmHWM of the kernel: heap, engine, code and stacks together; null where there is no /proc
 */
record PeakMemory(long heapBytes, @Nullable Long residentBytes) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    static PeakMemory now() {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new PeakMemory(heap, resident());
    }

    private static @Nullable Long resident() {
        if (!Files.isReadable(STATUS)) {
            return null;
        }
        try {
            List<String> lines = Files.readAllLines(STATUS);
            return lines.stream()
                    .filter(line -> line.startsWith(PEAK))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
