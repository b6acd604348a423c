package org.suping.collect.xlsx;

import java.util.Arrays;

/** One row of a sheet as it stands there, cell by cell; used again for the next. */
final class SheetRow {

    /** As many columns as a sheet can have. */
    static final int MOST_CELLS = 16_384;

    /** What a cell says it holds. */
    enum Kind {
        NONE,
        NUMBER,
        TEXT,
        SHARED,
        BOOLEAN,
        ERROR,
        ISO_DAY
    }

    private final CharBuilder chars = new CharBuilder();
    private Kind[] kinds = new Kind[64];
    private int[] styles = new int[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] computed = new boolean[64];
    private boolean[] isFromOtherFile = new boolean[64];
    private long number;
    private int cells;

    void begin(long rowNumber) {
        number = rowNumber;
        cells = 0;
        chars.clear();
    }

    /** Makes room for a cell and those it passes over. */
    void beginCell(int cell, Kind kind, int style) {
        if (cell >= kinds.length) {
            int length = Math.min(MOST_CELLS, Math.max(cell + 1, 2 * kinds.length));
            kinds = Arrays.copyOf(kinds, length);
            styles = Arrays.copyOf(styles, length);
            from = Arrays.copyOf(from, length);
            to = Arrays.copyOf(to, length);
            computed = Arrays.copyOf(computed, length);
            isFromOtherFile = Arrays.copyOf(isFromOtherFile, length);
        }
        while (cells <= cell) {
            clear(cells++);
        }
        kinds[cell] = kind;
        styles[cell] = style;
    }

    private void clear(int cell) {
        kinds[cell] = Kind.NONE;
        styles[cell] = 0;
        from[cell] = chars.length();
        to[cell] = chars.length();
        computed[cell] = false;
        isFromOtherFile[cell] = false;
    }

    void setText(int cell, int start) {
        from[cell] = start;
        to[cell] = chars.length();
    }

    void setComputed(int cell, boolean fromOtherFile) {
        computed[cell] = true;
        isFromOtherFile[cell] |= fromOtherFile;
    }

    void setKind(int cell, Kind kind) {
        kinds[cell] = kind;
    }

    /** Of the row in its sheet, the first being 1. */
    long number() {
        return number;
    }

    /** How many cells there are, those passed over between them included. */
    int cells() {
        return cells;
    }

    Kind kind(int cell) {
        return kinds[cell];
    }

    int style(int cell) {
        return styles[cell];
    }

    /** Whether a formula stands in the cell. */
    boolean isComputed(int cell) {
        return computed[cell];
    }

    /** Whether the value was computed from another workbook, as {@code [1]Sheet1!A1}. */
    boolean isFromOtherFile(int cell) {
        return isFromOtherFile[cell];
    }

    int from(int cell) {
        return from[cell];
    }

    int to(int cell) {
        return to[cell];
    }

    CharBuilder chars() {
        return chars;
    }

    String text(int cell) {
        return chars.text(from[cell], to[cell]);
    }
}
