package org.suping.evidence;

/**
 * What became of the rows of a source file or a source. read = accepted + rejected + outOfPeriod; duplicates are accepted
 * rows that settlement set aside.
 */
public record RowCounts(long read, long accepted, long rejected, long outOfPeriod, long duplicates) {

    public static final RowCounts ZERO = new RowCounts(0, 0, 0, 0, 0);

    public RowCounts {
        if (read != accepted + rejected + outOfPeriod || duplicates > accepted) {
            throw new IllegalArgumentException("Rows read " + read + " are not the rows stored: accepted " + accepted
                    + ", rejected " + rejected + ", out of period " + outOfPeriod + ", duplicates " + duplicates);
        }
    }

    public RowCounts plus(RowCounts other) {
        return new RowCounts(
                read + other.read,
                accepted + other.accepted,
                rejected + other.rejected,
                outOfPeriod + other.outOfPeriod,
                duplicates + other.duplicates);
    }

    /**
     * Rows that can count: accepted and not duplicates. What people read as accepted, so that with the rejected, the
     * duplicates and those out of period it adds up to the rows read.
     */
    public long counting() {
        return accepted - duplicates;
    }
}
