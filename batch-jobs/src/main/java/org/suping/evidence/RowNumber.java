package org.suping.evidence;

/**
 * The number of a row in its part: the line of the source file on which it starts and, where a joined list made several rows
 * of one line, which of them it is. The first row of a line has the line's own number.
 *
 * <pre>
 *   number = line + matter · 2^40         matter 0, 1, 2 …
 * </pre>
 */
public final class RowNumber {

    private static final int BITS_OF_A_LINE = 40;
    private static final long LINES = (1L << BITS_OF_A_LINE) - 1;

    private RowNumber() {}

    /**
     * @param line from 1
     * @param matter from 0
     */
    public static long of(long line, int matter) {
        return line + ((long) matter << BITS_OF_A_LINE);
    }

    public static long line(long number) {
        return number & LINES;
    }

    /** Which of its line's rows it is, from 0. */
    public static int matter(long number) {
        return (int) (number >>> BITS_OF_A_LINE);
    }

    /** As people read it: {@code 12}, and of the same line's second row {@code 12#2}. */
    public static String text(long number) {
        return matter(number) == 0 ? Long.toString(number) : line(number) + suffix(number);
    }

    /** What stands behind the line: {@code #2}; nothing for its first row. */
    public static String suffix(long number) {
        return matter(number) == 0 ? "" : "#" + (matter(number) + 1);
    }

    /** The line of a column with numbers, as the engine computes it. */
    public static String lineSql(String column) {
        return "(" + column + " & " + LINES + ")";
    }

    /** Whether a column's number is of the first row of its line, as the engine computes it. */
    public static String isFirstSql(String column) {
        return column + " <= " + LINES;
    }
}
