package org.suping.evidence.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One run at a time has the embedded book. The operating system gives the lock back when the process dies, however it dies.
 */
final class RunLock implements AutoCloseable {

    /** A process' locks on a file all go when it closes any channel to it, so it must not open one a second time. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static RunLock take(Path file) {
        if (!HELD_HERE.add(file)) {
            throw BookFindings.runAlive(file.toString(), me());
        }
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                String holder = Files.readString(file);
                channel.close();
                throw BookFindings.runAlive(file.toString(), holder);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(me().getBytes(StandardCharsets.UTF_8)));
            return new RunLock(file, channel);
        } catch (IOException unwritable) {
            HELD_HERE.remove(file);
            throw BookFindings.unusable(file.toString(), unwritable.getClass().getSimpleName());
        } catch (RuntimeException taken) {
            HELD_HERE.remove(file);
            throw taken;
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
            throw BookFindings.unusable(file.toString(), lost.getClass().getSimpleName());
        }
    }
}
