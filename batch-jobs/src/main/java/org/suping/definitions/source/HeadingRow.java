package org.suping.definitions.source;

/**
 * Where a file's headings stand.
 *
 * @param number of the row, the file's first being 1; or 0 for wherever they are among the first rows
 */
public record HeadingRow(int number) {

    /** Wherever they are. */
    public static final HeadingRow AUTO = new HeadingRow(0);

    /** How many rows are looked at for headings whose place is not given. */
    public static final int ROWS_LOOKED_AT = 64;

    public boolean isAuto() {
        return number == 0;
    }
}
