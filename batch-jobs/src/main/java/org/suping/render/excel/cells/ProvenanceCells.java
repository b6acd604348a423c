package org.suping.render.excel.cells;

/** Where the sheet of provenance holds what: figures' cells all over the workbook point at it. */
public final class ProvenanceCells {

    public static final int HEADING_ROW = 3;
    public static final int FIRST_ROW = HEADING_ROW + 1;
    public static final int VALUE = 5;
    public static final int FIRST_TERM = 7;
    public static final int SECOND_TERM = 9;

    private ProvenanceCells() {}
}
