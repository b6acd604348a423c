package org.suping.evidence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * Makes the file of the embedded book small again when most of it is no longer needed. What is needed is copied into another file,
 * which then takes the place of the first: whoever is killed in between has the one or the other.
 */
final class BookCompaction {

    private static final long LARGE = 16L << 20;
    private static final int HALF_OF_A_HUNDRED = 50;

    private BookCompaction() {}

    /** Compacts the file if it is large and less than half of it is needed; only whoever holds the run lock may. */
    static void ifGrown(Path file) throws IOException {
        MVStoreTool.compactCleanUp(file.toString());
        if (!Files.exists(file) || Files.size(file) < LARGE) {
            return;
        }
        try {
            if (needed(file) < HALF_OF_A_HUNDRED) {
                MVStoreTool.compact(file.toString(), false);
            }
        } catch (MVStoreException unreadable) {
            // opening it for the run says what is wrong with it
            return;
        }
    }

    /** Per cent of the file. */
    private static int needed(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            FileStore<?> pages = store.getFileStore();
            return pages.getFillRate() * pages.getChunksFillRate() / 100;
        }
    }
}
