package org.suping.evidence;

/**
 * What became of the rows of a source file or a source. read = accepted + rejected + outOfPeriod; duplicates are accepted
 * rows that settlement set aside.
 *
 * @param read rows that the lines made: one each, and where a joined list was split one for each matter
 * @param lines of the source that held them: every one made a row at least
 */
public record RowCounts(long read, long accepted, long rejected, long outOfPeriod, long duplicates, long lines) {

    public static final RowCounts ZERO = new RowCounts(0, 0, 0, 0, 0);

    public RowCounts {
        if (read != accepted + rejected + outOfPeriod || duplicates > accepted || lines > read) {
            throw new IllegalArgumentException("Rows read " + read + " are not the rows stored: accepted " + accepted
                    + ", rejected " + rejected + ", out of period " + outOfPeriod + ", duplicates " + duplicates
                    + ", lines " + lines);
        }
    }

    /** Of rows with a line each. */
    public RowCounts(long read, long accepted, long rejected, long outOfPeriod, long duplicates) {
        this(read, accepted, rejected, outOfPeriod, duplicates, read);
    }

    public RowCounts plus(RowCounts other) {
        return new RowCounts(
                read + other.read,
                accepted + other.accepted,
                rejected + other.rejected,
                outOfPeriod + other.outOfPeriod,
                duplicates + other.duplicates,
                lines + other.lines);
    }

    /** Whether some line made more than one row. */
    public boolean isSplit() {
        return lines != read;
    }

    /**
     * Rows that can count: accepted and not duplicates. What people read as accepted, so that with the rejected, the
     * duplicates and those out of period it adds up to the rows read.
     */
    public long counting() {
        return accepted - duplicates;
    }
}
