package org.suping.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of a source are named to people: {@code crm.csv:12}, and in a workbook as its programs name cells, so that it
 * can be gone to: {@code crm.xlsx!投诉明细!B12}.
 *
 * <p>Rows are asked for by their {@link RowNumber}.
 *
 * @param file as findings call it
 * @param sheet of a workbook; empty for any other source
 */
public record RowPlaces(String file, String sheet) {

    /** Rows of what is no workbook. */
    public static RowPlaces of(String file) {
        return new RowPlaces(file, "");
    }

    public boolean isSheet() {
        return !sheet.isEmpty();
    }

    /** The source itself: {@code crm.csv}, {@code crm.xlsx!投诉明细}. */
    public String source() {
        return isSheet() ? file + "!" + quoted() : file;
    }

    /** A row; in a workbook by its first cell. */
    public String row(long number) {
        return cell(number, null);
    }

    /**
     * A cell of a row, where there are cells.
     *
     * @param field the column, the first being 0; null where none is meant
     */
    public String cell(long number, @Nullable Integer field) {
        return isSheet() ? source() + "!" + cellName(number, field) : file + ":" + RowNumber.text(number);
    }

    /** A row within its file: {@code 12}; in a workbook {@code 投诉明细!A12}, which its programs go to when it is typed. */
    public String inFile(long number) {
        return isSheet() ? quoted() + "!" + cellName(number, null) : RowNumber.text(number);
    }

    /** A cell within its sheet: {@code B12}. */
    public static String cellName(long number, @Nullable Integer field) {
        return letters(field == null ? 0 : field) + RowNumber.text(number);
    }

    private static String letters(int field) {
        String last = String.valueOf((char) ('A' + field % 26));
        return field < 26 ? last : letters(field / 26 - 1) + last;
    }

    /** In quotation marks where programs need them. */
    private String quoted() {
        boolean isPlain = sheet.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
                && !Character.isDigit(sheet.codePointAt(0));
        return isPlain ? sheet : "'" + sheet.replace("'", "''") + "'";
    }
}
