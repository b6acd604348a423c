package org.suping.prove;

/**
 * A set of 128-bit values in two flat arrays: ten million persons fit where ten million objects would not.
 *
 * <p>Open addressing with linear steps, at most three quarters full. The value 0, 0 stands for an empty slot and is kept
 * apart.
 */
final class IdentitySet {

    private static final int SMALLEST = 1 << 10;

    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    private int used;
    private boolean hasZero;

    void add(long upper, long lower) {
        if (upper == 0 && lower == 0) {
            hasZero = true;
            return;
        }
        if (used >= high.length / 4 * 3) {
            grow();
        }
        put(upper, lower);
    }

    void addAll(IdentitySet other) {
        for (int i = 0; i < other.high.length; i++) {
            if (other.high[i] != 0 || other.low[i] != 0) {
                add(other.high[i], other.low[i]);
            }
        }
        hasZero |= other.hasZero;
    }

    long size() {
        return used + (hasZero ? 1L : 0L);
    }

    private void put(long upper, long lower) {
        int slot = slot(upper, lower);
        while (high[slot] != 0 || low[slot] != 0) {
            if (high[slot] == upper && low[slot] == lower) {
                return;
            }
            slot = slot + 1 & high.length - 1;
        }
        high[slot] = upper;
        low[slot] = lower;
        used++;
    }

    private int slot(long upper, long lower) {
        long mixed = (upper ^ Long.rotateLeft(lower, 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & high.length - 1;
    }

    private void grow() {
        long[] fullHigh = high;
        long[] fullLow = low;
        high = new long[fullHigh.length * 2];
        low = new long[fullHigh.length * 2];
        used = 0;
        for (int i = 0; i < fullHigh.length; i++) {
            if (fullHigh[i] != 0 || fullLow[i] != 0) {
                put(fullHigh[i], fullLow[i]);
            }
        }
    }
}
