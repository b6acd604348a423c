package org.suping.definitions.source;

import java.util.List;
import java.util.Map;

/**
 * How the text of a column is written.
 *
 * @param days formats of a date, as {@code yyyy-MM-dd}; none elsewhere. Of several each cell may be in any; where a cell is a
 *     day in two of them, the whole column decides between the two, or nobody does
 * @param number how numbers are written
 * @param codes the source's spelling to the record's code; a value not in it is kept as it is
 * @param empty texts that stand for nothing, as — or NULL
 * @param down whether an empty cell holds what the one above it holds, as where cells are merged downwards
 * @param split signs between the members of a joined list, of which each makes a row; none where a cell is one value
 */
public record CellFormat(
        List<String> days,
        NumberFormat number,
        Map<String, String> codes,
        List<String> empty,
        boolean down,
        List<String> split) {

    /** As it stands. */
    public static final CellFormat PLAIN = new CellFormat(List.of(), NumberFormat.PLAIN, Map.of());

    /** Of a cell that is one value. */
    public CellFormat(List<String> days, NumberFormat number, Map<String, String> codes) {
        this(days, number, codes, List.of(), false, List.of());
    }

    /** A date in one format. */
    public static CellFormat day(String format) {
        return new CellFormat(List.of(format), NumberFormat.PLAIN, Map.of());
    }

    /** Codes by the source's spellings. */
    public static CellFormat codes(Map<String, String> codes) {
        return new CellFormat(List.of(), NumberFormat.PLAIN, codes);
    }

    /** The same with days in these formats. */
    public CellFormat in(List<String> formats) {
        return new CellFormat(formats, number, codes, empty, down, split);
    }

    /**
     * How numbers are written.
     *
     * @param decimalSign before the decimals: a point, or a comma where the point groups digits
     * @param times how many of the column's unit one of the source's is, a power of ten: 10,000 for 万元 to yuan
     */
    public record NumberFormat(char decimalSign, long times) {

        /** With a point, in the column's own unit. */
        public static final NumberFormat PLAIN = new NumberFormat('.', 1);

        /** The power of ten that {@link #times} is. */
        public int shift() {
            int shift = 0;
            for (long rest = times; rest >= 10; rest /= 10) {
                shift++;
            }
            return shift;
        }
    }
}
