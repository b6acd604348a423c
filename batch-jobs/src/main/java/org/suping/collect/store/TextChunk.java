package org.suping.collect.store;

import java.util.Arrays;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** The texts of one column of a chunk: handed over together, since a call for each costs more than the text. */
final class TextChunk {

    private byte[] @Nullable [] texts = new byte[0][];

    void begin(int capacity) {
        if (texts.length != capacity) {
            texts = new byte[capacity][];
        }
    }

    /** @param utf8 null for nothing */
    void put(byte @Nullable [] utf8, int at) {
        texts[at] = utf8;
    }

    void end(DuckDBWritableVector vector, int rows) {
        if (rows > 0) {
            vector.setStringUtf8Batch(0, rows == texts.length ? texts : Arrays.copyOf(texts, rows));
        }
    }
}
