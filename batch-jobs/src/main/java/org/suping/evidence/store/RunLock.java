package org.suping.evidence.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time has the embedded book. The operating system gives the lock back when the process dies, however it dies.
 */
final class RunLock implements AutoCloseable {

    /** A process' locks on a file all go when it closes any channel to it, so it must not open one a second time. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private static final int TRIES = 20;
    private static final long NANOSECONDS_BETWEEN_TRIES = 50_000_000;

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock; a reader that clears up may have it for a moment. */
    static RunLock take(Path file) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            Optional<RunLock> lock = tryTake(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            LockSupport.parkNanos(NANOSECONDS_BETWEEN_TRIES);
        }
        throw BookFindings.runAlive(file.toString(), holder(file));
    }

    /** The lock, unless a run has it. */
    static Optional<RunLock> tryTake(Path file) {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        RunLock taken = null;
        try {
            taken = lock(file);
            return Optional.ofNullable(taken);
        } catch (IOException unwritable) {
            throw BookFindings.unusable(file.toString(), unwritable.getClass().getSimpleName(), unwritable);
        } finally {
            if (taken == null) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static @Nullable RunLock lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(me().getBytes(StandardCharsets.UTF_8)));
        return new RunLock(file, channel);
    }

    private static String holder(Path file) {
        try {
            return HELD_HERE.contains(file) ? me() : Files.readString(file);
        } catch (IOException gone) {
            return "?";
        }
    }

    private static String me() {
        return "pid " + ProcessHandle.current().pid();
    }

    @Override
    public void close() {
        HELD_HERE.remove(file);
        try {
            channel.close();
        } catch (IOException lost) {
            throw BookFindings.unusable(file.toString(), lost.getClass().getSimpleName(), lost);
        }
    }
}
